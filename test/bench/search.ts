import {
  notesSql,
  peopleSql,
  questionsSql,
  sessionsSql,
  visitsSql,
} from '#electron/db/repositories/search.ts';
import { toMatchQuery } from '#shared/domain/search-text.ts';
import { rawConnection, type DrivenApp } from './driven-app.ts';
import { median, ratioFigure, slowest, type Figure } from './figures.ts';
import { queries } from './queries.ts';

const rounds = 11;
const limit = 8;

function medians(times: ReadonlyMap<string, readonly number[]>): number[] {
  return [...times.values()].map(median);
}

/**
 * Asks the same of the app over IPC and of SQLite by itself, in turn. A query's time is the median of its rounds, which a
 * busy machine disturbs least.
 */
export async function measureSearch(driven: DrivenApp, file: string): Promise<Figure[]> {
  const raw = await rawConnection(driven, file);
  const statements = await raw.evaluateHandle(
    (db, texts) => texts.map((sql) => db.prepare(sql)),
    [peopleSql, sessionsSql, visitsSql, notesSql, questionsSql],
  );
  const overIpc = new Map<string, number[]>();
  const alone = new Map<string, number[]>();
  for (let round = -1; round < rounds; round += 1) {
    for (const text of queries) {
      const ours = await driven.page.evaluate(
        async (input) => {
          const started = performance.now();
          const answer = await window.curbside.invoke('search', 'query', input);
          const ms = performance.now() - started;
          if (!answer.ok) throw new Error(answer.error.message);
          const rows = Object.values(answer.value).reduce((sum, group) => sum + group.length, 0);
          return { ms, rows };
        },
        { text, limit },
      );
      const theirs = await statements.evaluate(
        (prepared, args) => {
          const started = performance.now();
          const rows = prepared.reduce((sum, statement) => sum + statement.all(args).length, 0);
          return { ms: performance.now() - started, rows };
        },
        { match: toMatchQuery(text), limit, privateToo: 1 },
      );
      if (ours.rows !== theirs.rows)
        throw new Error(`${text}: ${ours.rows} rows, the raw query has ${theirs.rows}`);
      // The first round warms both up.
      if (round < 0) continue;
      overIpc.set(text, [...(overIpc.get(text) ?? []), ours.ms]);
      alone.set(text, [...(alone.get(text) ?? []), theirs.ms]);
    }
  }
  await raw.evaluate((db) => void db.close());
  return [ratioFigure('search_ratio', 1.3, medians(overIpc), medians(alone), 'ms', slowest)];
}
