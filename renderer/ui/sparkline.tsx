import classes from './sparkline.module.css';

interface SparklineProps {
  /** Oldest first. */
  values: readonly number[];
  /** What the line says, for those who do not see it: "One year: 0 to 3 talks a month". */
  label: string;
}

const width = 130;
const height = 24;
const inset = 4;

/** A line without axes, with a dot at now. */
export function Sparkline({ values, label }: SparklineProps) {
  const points = toPoints(values);
  const last = points.at(-1);
  return (
    <svg role="img" aria-label={label} width={width} height={height} className={classes['sparkline']}>
      {points.length > 1 && <polyline points={points.map(([x, y]) => `${x},${y}`).join(' ')} />}
      {last && <circle cx={last[0]} cy={last[1]} r={3} />}
    </svg>
  );
}

function toPoints(values: readonly number[]): [number, number][] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const step = values.length > 1 ? (width - 2 * inset) / (values.length - 1) : 0;
  return values.map((value, index) => {
    const share = span === 0 ? 0.5 : (value - low) / span;
    return [round(inset + index * step), round(height - inset - share * (height - 2 * inset))];
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
