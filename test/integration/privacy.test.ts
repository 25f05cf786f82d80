import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as schema from '#electron/db/schema.ts';
import { columnPrivacy } from '#electron/db/schema/privacy.ts';
import { finalise } from '#electron/services/finalised-reports.ts';
import { getMarkdown, readableReport } from '#electron/services/report-document.ts';
import { loadSampleTeam } from '#electron/services/sample-team.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import type { FinalisedReport, ReadableReport } from '#shared/domain/finalised-report.ts';
import type { SharedSession } from '#shared/domain/report-document.ts';
import type { ReportDocument } from '#shared/domain/report.ts';
import { openTestDatabase, valueOf } from './support.ts';

const declared: Record<string, Record<string, string>> = columnPrivacy;
const columnsOf = (table: SQLiteTable): Record<string, SQLiteColumn> => getTableColumns(table);
const tables = Object.entries(schema).flatMap(([key, table]) =>
  is(table, SQLiteTable) ? [{ key, table }] : [],
);

describe('privacy classes', () => {
  it('every column of every table in the file has one', () => {
    const { db } = openTestDatabase();
    const inFile = db.$client
      .prepare<[], { table: string; column: string }>(
        `SELECT m.name AS 'table', c.name AS 'column' FROM sqlite_schema m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE '%\\_search%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite_%'
          AND m.name <> 'schema_migration'`,
      )
      .all()
      .map(({ table, column }) => `${table}.${column}`);
    const classed = new Set(
      tables.flatMap(({ key, table }) =>
        Object.entries(columnsOf(table))
          .filter(([column]) => declared[key]?.[column] !== undefined)
          .map(([, column]) => `${getTableName(table)}.${column.name}`),
      ),
    );
    expect(inFile.length).toBeGreaterThan(300);
    expect(inFile.filter((column) => !classed.has(column))).toEqual([]);
  });

  it('what exporters take cannot hold what is private', () => {
    type Private = 'goal' | 'privateNote' | 'notes' | 'visibility' | 'behavioural';
    expectTypeOf<Extract<keyof SharedSession, Private>>().toEqualTypeOf<never>();
    expectTypeOf<Extract<keyof SharedSession['observations'][number], Private>>().toEqualTypeOf<never>();
    expectTypeOf<Extract<keyof SharedSession['nextSteps'][number], Private>>().toEqualTypeOf<never>();
    expectTypeOf<Extract<keyof SharedSession['files'][number], Private>>().toEqualTypeOf<never>();
    expectTypeOf<Extract<keyof ReportDocument, Private>>().toEqualTypeOf<never>();
    expectTypeOf<keyof ReadableReport>().toEqualTypeOf<'day' | 'document' | 'seal' | 'addenda'>();
    expectTypeOf<Extract<keyof FinalisedReport, 'recallReason' | 'findings'>>().toEqualTypeOf<never>();
    // @ts-expect-error -- a private note has no place in a document
    const document: ReportDocument = { privateNote: 'SECRET' };
    expect(document).toBeDefined();
  });
});

/** Columns whose words decide what a row is; their own text says nothing about anybody. */
const words = new Set([
  'rep.status',
  'observation.visibility',
  'attachment_link.visibility',
  'session.status',
]);

describe('an export', () => {
  it('holds no private column of any table, whatever is written there', async () => {
    const context = openTestDatabase();
    valueOf(await loadSampleTeam(context));
    let marked = 0;
    for (const { key, table } of tables) {
      for (const [property, column] of Object.entries(columnsOf(table))) {
        const name = `${getTableName(table)}.${column.name}`;
        const isText = column.getSQLType() === 'text';
        if (declared[key]?.[property] !== 'private' || !isText || words.has(name)) continue;
        if (key === 'setting' || key === 'importBatch') continue;
        try {
          const { changes } = context.db.$client
            .prepare(`UPDATE ${getTableName(table)} SET ${column.name} = 'SECRET ${name}'`)
            .run();
          if (changes > 0) marked += 1;
        } catch (error) {
          // Words a CHECK allows, and names that must differ.
          expect(String(error)).toMatch(/constraint failed/i);
        }
      }
    }
    expect(marked).toBeGreaterThan(15);
    const drafts = sessionsOf(context, 'draft');
    expect(drafts.length).toBeGreaterThan(0);
    for (const sessionId of drafts) {
      const live = await leaving(context, sessionId);
      expect(live).not.toContain('SECRET');
      valueOf(finalise(context, { sessionId }));
      expect(await leaving(context, sessionId)).not.toContain('SECRET');
    }
  });

  it('names nobody else of the team, and none of their figures', async () => {
    const context = openTestDatabase();
    valueOf(await loadSampleTeam(context));
    const names = context.db.select({ id: schema.rep.id, name: schema.rep.name }).from(schema.rep).all();
    for (const sessionId of sessionsOf(context, 'draft')) {
      const text = await leaving(context, sessionId);
      const { document } = valueOf(readableReport(context, { sessionId }));
      for (const { name } of names) if (name !== document.repName) expect(text).not.toContain(name);
    }
  });
});

type Context = ReturnType<typeof openTestDatabase>;

function sessionsOf({ db }: Context, status: string): SessionId[] {
  return db
    .select({ id: schema.session.id, status: schema.session.status })
    .from(schema.session)
    .all()
    .filter((row) => row.status === status)
    .map(({ id }) => id);
}

async function leaving(context: Context, sessionId: SessionId): Promise<string> {
  const { text } = valueOf(await getMarkdown(context, { sessionId }));
  return text + JSON.stringify(valueOf(readableReport(context, { sessionId })));
}
