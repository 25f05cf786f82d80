import { styleText } from 'node:util';

/** One measured figure; past its limit the bench fails. */
export interface Figure {
  name: string;
  value: number;
  limit: number;
  unit: 'ratio';
  /** Measurements behind each side of the ratio. */
  n: number;
  /** What was divided by what, for people: `812 ms` and `640 ms`. */
  ours: string;
  theirs: string;
}

/** The value below which this share of the measurements lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('Nothing was measured');
  return value;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** What only one measurement in twenty exceeds. */
export function slowest(values: readonly number[]): number {
  return quantile(values, 0.95);
}

/** A ratio of two summaries of measurements, with the unit they were taken in. */
export function ratioFigure(
  name: string,
  limit: number,
  ours: readonly number[],
  theirs: readonly number[],
  unit: string,
  summary: (values: readonly number[]) => number = median,
): Figure {
  const above = summary(ours);
  const below = summary(theirs);
  return {
    name,
    value: Math.round((above / below) * 1000) / 1000,
    limit,
    unit: 'ratio',
    n: Math.min(ours.length, theirs.length),
    ours: `${above.toPrecision(4)} ${unit}`,
    theirs: `${below.toPrecision(4)} ${unit}`,
  };
}

/** One line of the table. */
export function lineOf({ name, value, limit, n, ours, theirs }: Figure): string {
  const mark = value <= limit ? styleText('green', '✓') : styleText('red', '✗');
  const columns = [
    name.padEnd(16),
    value.toFixed(2).padStart(6),
    `limit ${limit}`.padEnd(11),
    `n ${n}`.padEnd(6),
    `${ours} ÷ ${theirs}`,
  ];
  return `${mark} ${columns.join('  ')}`;
}
