import { useId } from 'react';
import classes from './segmented-tabs.module.css';

interface SegmentedTabsProps<Value extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** Fills the width of its place, all segments equal. */
  wide?: boolean;
}

/** One choice among a few, as radio buttons side by side: arrow keys move between them. */
export function SegmentedTabs<Value extends string>({
  label,
  value,
  options,
  onChange,
  wide,
}: SegmentedTabsProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} data-wide={wide} className={classes['track']}>
      {options.map((option) => (
        <label key={option.value} className={classes['segment']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className={classes['input']}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
