import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './day-end.module.css';

/** A part of the list that is finished, in one line. */
export function AllDone({ icon: DoneIcon, children }: { icon: Icon; children: ReactNode }) {
  return (
    <p className={classes['done']}>
      <DoneIcon size={18} stroke={1.7} aria-hidden />
      {children}
    </p>
  );
}
