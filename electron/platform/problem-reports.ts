import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemReportSchema, type ProblemKind, type ProblemReport } from '#shared/domain/problem-report.ts';
import { describeError } from './log.ts';

const kept = 20;
const ending = '.json';
/** Stands while the app runs: found at a start, the run before was not closed. */
const runningFile = 'running';

export interface ProblemReports {
  /** A run begins; one that was never ended before it is reported. */
  begin: () => void;
  end: () => void;
  /** Never throws: what writes a report is already in trouble. */
  write: (kind: ProblemKind, cause: unknown) => void;
  /** Newest first. */
  list: () => (ProblemReport & { name: string })[];
  /** `name` as `list` gives it. */
  remove: (name: string) => void;
}

/** Reports on unexpected ends, as files in `folder`; the newest twenty are kept. Ids and stack places only. */
export function createProblemReports(
  folder: string,
  app: Pick<ProblemReport, 'version' | 'electronVersion' | 'platform'>,
  now: () => Date = () => new Date(),
): ProblemReports {
  const running = join(folder, runningFile);

  function names(): string[] {
    try {
      return readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .toSorted()
        .toReversed();
    } catch {
      // No folder: nothing ever went wrong.
      return [];
    }
  }

  function write(kind: ProblemKind, cause: unknown, at = now()): void {
    const report: ProblemReport = {
      kind,
      at: at.toISOString(),
      ...app,
      detail: typeof cause === 'string' ? cause : describeError(cause),
    };
    const file = join(folder, `${report.at.replaceAll(/[:.]/g, '-')}${ending}`);
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.part`, `${JSON.stringify(report, null, 2)}\n`);
      renameSync(`${file}.part`, file);
      for (const name of names().slice(kept)) remove(name);
    } catch (error) {
      process.stderr.write(`problem report ${describeError(error)}\n`);
    }
  }

  function read(name: string): (ProblemReport & { name: string })[] {
    try {
      const parsed = problemReportSchema.safeParse(
        JSON.parse(readFileSync(join(folder, name + ending), 'utf8')),
      );
      return parsed.success ? [{ ...parsed.data, name }] : [];
    } catch {
      // Half a file, or one that was just deleted by hand.
      return [];
    }
  }

  function remove(name: string): void {
    rmSync(join(folder, name + ending), { force: true });
  }

  return {
    begin: () => {
      const before = statSync(running, { throwIfNoEntry: false });
      if (before !== undefined) write('not_closed', `It was started at ${before.mtime.toISOString()}`);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(running, '');
      } catch (error) {
        process.stderr.write(`problem report ${describeError(error)}\n`);
      }
    },
    end: () => rmSync(running, { force: true }),
    write,
    list: () => names().flatMap(read),
    remove,
  };
}
