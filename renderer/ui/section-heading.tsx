import type { ReactNode } from 'react';
import classes from './section-heading.module.css';

interface SectionHeadingProps {
  children: ReactNode;
  id?: string;
  /** A quiet word or an act at the right end. */
  aside?: ReactNode;
}

/** The `h2` of a card or a part of a screen. */
export function SectionHeading({ children, id, aside }: SectionHeadingProps) {
  return (
    <div className={classes['heading']}>
      <h2 id={id}>{children}</h2>
      {aside && <span className={classes['aside']}>{aside}</span>}
    </div>
  );
}
