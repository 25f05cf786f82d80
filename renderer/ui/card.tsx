import type { ComponentProps } from 'react';
import classes from './card.module.css';

/** A raised surface. It has no padding of its own: each content knows its rhythm. */
export function Card({ className, ...props }: ComponentProps<'section'>) {
  return <section {...props} className={[classes['card'], className].filter(Boolean).join(' ')} />;
}
