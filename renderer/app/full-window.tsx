import { Outlet } from 'react-router';
import { AppReady } from './app-ready.tsx';
import { useFocusOnChange } from './focus-on-change.ts';
import { late } from './late.tsx';
import classes from './shell.module.css';

const Notices = late(async () => (await import('./notices.tsx')).Notices);

/** A screen that takes the whole window: the morning brief, field mode and the report. */
export function FullWindow() {
  const main = useFocusOnChange();
  return (
    <main ref={main} tabIndex={-1} className={classes['full']}>
      <Notices />
      <Outlet />
      <AppReady />
    </main>
  );
}
