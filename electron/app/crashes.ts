import { app } from 'electron';
import type { ProblemReports } from '#electron/platform/problem-reports.ts';

/** A fault this soon after the start would come again after every new start. */
const settledMs = 10_000;

/**
 * From here on whatever ends unexpectedly leaves a report. Chromium's own crash dumps stay off: they hold memory, and with it
 * what was typed.
 */
export function reportCrashes(reports: ProblemReports): void {
  reports.begin();
  app.on('will-quit', reports.end);
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') reports.write('page_gone', `${reason}, exit code ${exitCode}`);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') reports.write('process_gone', `${type}: ${reason}, exit code ${exitCode}`);
  });
  process.on('uncaughtException', (error) => {
    reports.write('fault', error);
    // Every note is on disk; a process in an unknown state is not to touch it again.
    if (performance.now() > settledMs) app.relaunch();
    reports.end();
    app.exit(1);
  });
}
