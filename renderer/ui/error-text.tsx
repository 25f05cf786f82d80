import type { ReactNode } from 'react';
import { IconAlertCircle } from '@tabler/icons-react';
import classes from './error-text.module.css';

/** A failure in one sentence, at the place it belongs to; read out when it appears. */
export function ErrorText({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className={classes['error']}>
      <IconAlertCircle size={16} stroke={1.8} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
