import { relative } from 'node:path';
import { z } from 'zod';

/** How many tests passed, and the name of each that failed. */
export type Counts = { readonly passed: number; readonly failures: readonly string[] };

const checkReport = z.object({ steps: z.array(z.object({ name: z.string(), ok: z.boolean() })) });

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const playwrightSuite = z.object({
  specs: z.array(
    z.object({
      file: z.string(),
      title: z.string(),
      tests: z.array(z.object({ status: z.enum(['skipped', 'expected', 'unexpected', 'flaky']) })),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});

const playwrightReport = z.object({
  errors: z.array(z.object({ message: z.string().optional() })),
  stats: z.object({ expected: z.number() }),
  suites: z.array(playwrightSuite),
});

/** Counts of `npm run check -- --json`: each step is one. */
export function countChecks(report: unknown): Counts {
  const { steps } = checkReport.parse(report);
  return {
    passed: steps.filter((step) => step.ok).length,
    failures: steps.filter((step) => !step.ok).map((step) => `check: ${step.name}`),
  };
}

/** Counts of vitest's JSON reporter. A file that failed before its tests could be collected is one failure. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, testResults } = vitestReport.parse(report);
  return {
    passed: numPassedTests,
    failures: testResults.flatMap(({ name, status, assertionResults }) => {
      const file = relative(process.cwd(), name);
      if (status === 'failed' && assertionResults.length === 0) return [file];
      return assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => `${file}: ${test.fullName}`);
    }),
  };
}

/** Counts of Playwright's JSON reporter. A test that passes only at a second try, or an error outside tests, is a failure. */
export function countPlaywright(report: unknown): Counts {
  const { errors, stats, suites } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failures: [
      ...suites.flatMap(failedSpecs),
      ...errors.map(({ message }) => message ?? 'an error outside tests'),
    ],
  };
}

function failedSpecs({ specs, suites = [] }: z.infer<typeof playwrightSuite>): string[] {
  const failed = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status }) => `${file}: ${title}${status === 'flaky' ? ' (flaky)' : ''}`),
  );
  return [...failed, ...suites.flatMap(failedSpecs)];
}

/** A run that ended badly has failed even where its report names no failure (a crash, an error outside tests). */
export function withExitCode(counts: Counts, exitCode: number, tool: string): Counts {
  if (exitCode === 0 || counts.failures.length > 0) return counts;
  return { ...counts, failures: [`${tool}: ended with exit code ${exitCode} after its tests`] };
}

/** The end of `npm test`: what failed, a line each, then the closing line. */
export function closingLines(all: readonly Counts[]): string[] {
  const failures = all.flatMap((counts) => counts.failures);
  const passed = all.reduce((total, counts) => total + counts.passed, 0);
  return [...failures.map((name) => `failed: ${name}`), `${passed} passed, ${failures.length} failed`];
}
