import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
/** More than the longest text of a report. */
const run = (program: string, args: string[]) => execute(program, args, { maxBuffer: 64 * 1024 * 1024 });

/** The text of a PDF as one line: without the foot of each page and without bullets. */
export async function textOfPdf(path: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-raw', '-nopgbrk', path, '-']);
  return oneLine(stdout.replaceAll(/^.* · \d{4}-\d{2}-\d{2}\s+\d+ \/ \d+$/gmu, ''));
}

/** What the file says about itself, by the names `pdfinfo` uses. */
export async function pdfInfo(path: string): Promise<Record<string, string>> {
  const { stdout } = await run('pdfinfo', [path]);
  return Object.fromEntries(
    stdout.split('\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trim()];
    }),
  );
}

/** Where its links lead. */
export async function pdfLinks(path: string): Promise<string[]> {
  const { stdout } = await run('pdfinfo', ['-url', path]);
  return stdout
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
}

/** Text as a reader sees it: where its lines break does not matter. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll('•', ' ').replaceAll(/\s+/gu, ' ').trim();
}

/** The text of each page, with its foot. */
export async function pdfPages(path: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-raw', path, '-']);
  return stdout.split('\f').slice(0, -1);
}
