import classes from './kbd.module.css';

/** Keys beside an act; hidden from screen readers, the sheet of shortcuts reads them out. */
export function Kbd({ keys }: { keys: readonly string[] }) {
  return (
    <kbd aria-hidden className={classes['kbd']}>
      {keys.join(' ')}
    </kbd>
  );
}
