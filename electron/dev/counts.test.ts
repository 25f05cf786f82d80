import { describe, expect, it } from 'vitest';
import { closingLines, countChecks, countPlaywright, countVitest, withExitCode } from './counts.ts';

describe('counts of npm test', () => {
  it('counts each step of the check once', () => {
    const report = {
      steps: [
        { name: 'lint', ok: true },
        { name: 'types', ok: false },
        { name: 'schema', ok: true },
      ],
    };
    expect(countChecks(report)).toEqual({ passed: 2, failures: ['check: types'] });
  });

  it('counts a test file that could not be read as one failure, a failed test only once', () => {
    const report = {
      numPassedTests: 7,
      testResults: [
        { name: 'unread.test.ts', status: 'failed', assertionResults: [] },
        { name: 'a.test.ts', status: 'failed', assertionResults: [{ fullName: 'adds', status: 'failed' }] },
        { name: 'b.test.ts', status: 'passed', assertionResults: [{ fullName: 'ends', status: 'passed' }] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 7, failures: ['unread.test.ts', 'a.test.ts: adds'] });
  });

  it('counts a flaky test and an error outside tests as failures', () => {
    const spec = (title: string, status: string) => ({ file: 'a.spec.ts', title, tests: [{ status }] });
    const report = {
      errors: [{ message: 'no port' }],
      stats: { expected: 1 },
      suites: [
        {
          specs: [spec('opens', 'expected'), spec('closes', 'unexpected')],
          suites: [{ specs: [spec('waits', 'flaky'), spec('prints', 'skipped')] }],
        },
      ],
    };
    expect(countPlaywright(report)).toEqual({
      passed: 1,
      failures: ['a.spec.ts: closes', 'a.spec.ts: waits (flaky)', 'no port'],
    });
  });

  it('lets no bad exit code pass as a success', () => {
    const passed = { passed: 5, failures: [] };
    expect(withExitCode(passed, 0, 'vitest')).toEqual(passed);
    expect(withExitCode(passed, 3, 'vitest').failures).toEqual([
      'vitest: ended with exit code 3 after its tests',
    ]);
    const named = { passed: 5, failures: ['a'] };
    expect(withExitCode(named, 1, 'vitest')).toEqual(named);
  });

  it('refuses a report of another shape', () => {
    expect(() => countVitest({})).toThrow();
  });

  it('names what failed, then sums up in one line', () => {
    expect(
      closingLines([
        { passed: 3, failures: [] },
        { passed: 4, failures: ['check: types', 'a.spec.ts: closes'] },
      ]),
    ).toEqual(['failed: check: types', 'failed: a.spec.ts: closes', '7 passed, 2 failed']);
  });
});
