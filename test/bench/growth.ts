import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#electron/dev/cache.ts';
import type { Figure } from './figures.ts';

/** Observations: the first weeks, the first year, ten years. */
export const growthSizes = [10_000, 100_000, 1_000_000] as const;

/** Of the team that older ones are compared with. */
export const youngSize = growthSizes[0];

const begin = '<!-- growth: written by `npm run bench -- --growth` -->';
const end = '<!-- /growth -->';

/** Puts the figures at every size, as ratio and as what was measured, between the marks of README.md. */
export function writeGrowth(measured: ReadonlyMap<number, readonly Figure[]>): void {
  const sizes = [...measured.keys()];
  const all = [...measured.values()];
  const rows = (all[0] ?? []).map(({ name, limit }) => [
    name,
    String(limit),
    ...all.map((figures) => cell(figures.find((figure) => figure.name === name))),
  ]);
  const head = ['figure', 'limit', ...sizes.map((size) => size.toLocaleString('en'))];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const table = [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
  const file = join(projectFolder, 'README.md');
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error('README.md has no place for the table');
  writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${table}\n\n${text.slice(to)}`);
}

function cell(figure: Figure | undefined): string {
  return figure === undefined ? '' : `${figure.value.toFixed(2)} (${figure.ours})`;
}
