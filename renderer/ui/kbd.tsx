import classes from './kbd.module.css';

interface KbdProps {
  keys: readonly string[];
  /** Read out by screen readers; beside an act that has a name of its own the keys would only add noise. */
  spoken?: boolean;
}

/** Keys as they are printed on the keyboard. */
export function Kbd({ keys, spoken = false }: KbdProps) {
  return (
    <kbd aria-hidden={!spoken} className={classes['kbd']}>
      {keys.join(' ')}
    </kbd>
  );
}
