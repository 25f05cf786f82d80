import { z } from 'zod';

/** How many tests passed and failed. */
export type Counts = { readonly passed: number; readonly failed: number };

const checkReport = z.object({ steps: z.array(z.object({ ok: z.boolean() })) });

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Counts of `npm run check -- --json`: each step is one. */
export function countChecks(report: unknown): Counts {
  const { steps } = checkReport.parse(report);
  const passed = steps.filter((step) => step.ok).length;
  return { passed, failed: steps.length - passed };
}

/** Counts of vitest's JSON reporter. A file that failed before its tests could be collected is one failure. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const unread = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + unread.length };
}

/** Counts of Playwright's JSON reporter. A test that passes only at a second try, or an error outside tests, is a failure. */
export function countPlaywright(report: unknown): Counts {
  const { errors, stats } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** A run that ended badly has failed even where its report counts no failure (a crash, an error outside tests). */
export function withExitCode(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The closing line of `npm test`. */
export function closingLine(all: readonly Counts[]): string {
  const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
