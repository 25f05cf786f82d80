import type { ReactNode } from 'react';
import { useWindowTitle } from '#renderer/lib/window-title.ts';
import classes from './page.module.css';

interface PageProps {
  title: string;
  subtitle?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Replaces title, subtitle and actions where a screen has a head of its own; it must hold the `h1`. */
  header?: ReactNode;
  children: ReactNode;
}

/** The frame of every screen with navigation: head, then content at most 1200 px wide. */
export function Page({ title, subtitle, actions, header, children }: PageProps) {
  useWindowTitle(title);
  return (
    <div className={classes['page']}>
      {header ?? (
        <header className={classes['header']}>
          <div className={classes['titles']}>
            <h1>{title}</h1>
            {subtitle && <div className={classes['subtitle']}>{subtitle}</div>}
          </div>
          {actions && <div className={classes['actions']}>{actions}</div>}
        </header>
      )}
      {children}
    </div>
  );
}
