import classes from './bar.module.css';

interface BarProps {
  /** What is measured, with its figures: "Ride-alongs 7 of 12". Shown above the bar. */
  label: string;
  done: number;
  planned: number;
}

/** A share as a bar under its own words. */
export function Bar({ label, done, planned }: BarProps) {
  const share = planned === 0 ? 0 : Math.min(1, done / planned);
  return (
    <div>
      <div className={classes['label']}>{label}</div>
      <svg aria-hidden className={classes['bar']} width="100%" height="6">
        <rect className={classes['track']} width="100%" height="6" rx="3" />
        <rect className={classes['fill']} width={`${share * 100}%`} height="6" rx="3" />
      </svg>
    </div>
  );
}
