import type { ComponentType, ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** One sentence: what will stand here. */
  children: ReactNode;
  /** The one next step. */
  action?: ReactNode;
}

/** What a list shows while it holds nothing: never a dead end. */
export function EmptyState({ icon: Icon, children, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <span className={classes['icon']}>
        <Icon size={26} stroke={1.6} aria-hidden />
      </span>
      <p className={classes['text']}>{children}</p>
      {action}
    </div>
  );
}
