import { IconLock } from '@tabler/icons-react';
import classes from './programme-form.module.css';

/** The "why" under a field that is for the manager alone. */
export function OnlyYou({ children }: { children: string }) {
  return (
    <span className={classes['lock']}>
      <IconLock size={13} stroke={1.9} aria-hidden />
      {children}
    </span>
  );
}
