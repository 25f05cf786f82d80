import { readFileSync } from 'node:fs';
import type { Figure } from './figures.ts';

/** What moved since the run whose JSON this is, one line for each figure that both runs have. */
export function comparison(figures: readonly Figure[], file: string): string[] {
  const before = JSON.parse(readFileSync(file, 'utf8')) as { figures: Pick<Figure, 'name' | 'value'>[] };
  const values = new Map(before.figures.map(({ name, value }) => [name, value]));
  return figures.flatMap(({ name, value, limit }) => {
    const was = values.get(name);
    if (was === undefined) return [];
    const moved = `${value >= was ? '+' : '−'}${Math.abs((value / was - 1) * 100).toFixed(1)} %`;
    const crossed = value <= limit === was <= limit ? '' : value <= limit ? '  now within' : '  now past';
    return [`${name.padEnd(16)} ${was.toFixed(2)} → ${value.toFixed(2)}  ${moved.padStart(8)}${crossed}`];
  });
}
