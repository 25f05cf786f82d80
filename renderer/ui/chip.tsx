import type { ReactNode } from 'react';
import classes from './chip.module.css';

interface ChipProps {
  /** Colour is never the only signal: the words must say it too. */
  tone?: 'plain' | 'accent' | 'strength' | 'growth' | 'promise';
  children: ReactNode;
  className?: string | undefined;
}

/** A short label: a state, a focus area, a competency. */
export function Chip({ tone = 'plain', children, className }: ChipProps) {
  return (
    <span data-tone={tone} className={[classes['chip'], className].filter(Boolean).join(' ')}>
      {children}
    </span>
  );
}
