/** A refusal whose message is written for the person at the terminal; the commands print it without a stack. */
export class UserFacingError extends Error {}

/** Prints a progress line on the error stream: the output stream belongs to results, such as the path `provide.ts` prints. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a command's main function; an expected failure ends the process with its sentence and exit code 1. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    report(error.message);
    process.exitCode = 1;
  }
}
