import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import { AppReady } from './app-ready.tsx';
import { useFocusOnChange } from './focus-on-change.ts';
import { late } from './late.tsx';
import { Navigation } from './navigation.tsx';
import classes from './shell.module.css';

const Notices = late(async () => (await import('./notices.tsx')).Notices);

/** Navigation at the left, the screen at the right. */
export function Shell() {
  const { t } = useTranslation('shell');
  const main = useFocusOnChange();
  return (
    <div className={classes['shell']}>
      <Navigation>
        <a className={classes['skip']} href="#main" onClick={(event) => skipTo(event, main.current)}>
          {t('skip')}
        </a>
      </Navigation>
      <main ref={main} id="main" tabIndex={-1} className={classes['main']}>
        <Notices />
        <Suspense fallback={<SkeletonPage />}>
          <Outlet />
          <AppReady />
        </Suspense>
      </main>
    </div>
  );
}

/* The address belongs to the router, so the link moves the focus itself. */
function skipTo(event: React.MouseEvent, target: HTMLElement | null): void {
  event.preventDefault();
  target?.focus();
}
