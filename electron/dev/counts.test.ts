import { describe, expect, it } from 'vitest';
import { closingLine, countChecks, countPlaywright, countVitest, withExitCode } from './counts.ts';

describe('counts of npm test', () => {
  it('counts each step of the check once', () => {
    const report = { steps: [{ ok: true }, { ok: false }, { ok: true }] };
    expect(countChecks(report)).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a test file that could not be read as one failure, a failed test only once', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a flaky test and an error outside tests as failures', () => {
    const report = { errors: [{}], stats: { expected: 4, unexpected: 2, flaky: 1 } };
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 4 });
  });

  it('lets no bad exit code pass as a success', () => {
    expect(withExitCode({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
    expect(withExitCode({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
    expect(withExitCode({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 });
  });

  it('refuses a report of another shape', () => {
    expect(() => countVitest({})).toThrow();
  });

  it('sums up in one line', () => {
    expect(
      closingLine([
        { passed: 3, failed: 0 },
        { passed: 4, failed: 2 },
      ]),
    ).toBe('7 passed, 2 failed');
  });
});
