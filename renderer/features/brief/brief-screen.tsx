import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useRouteId } from '#renderer/lib/route-id.ts';
import { useWindowTitle } from '#renderer/lib/window-title.ts';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import { Unavailable } from '#renderer/ui/unavailable.tsx';
import type { SessionId } from '#shared/domain/ids.ts';
import { Aside } from './aside.tsx';
import { BriefHeader } from './brief-header.tsx';
import { BriefPaper } from './brief-paper.tsx';
import classes from './brief-screen.module.css';

/** The page before a session: what is printed in the middle, what only the manager reads beside it. */
export function BriefScreen() {
  const sessionId = useRouteId<SessionId>('sessionId');
  const { t } = useTranslation(['brief', 'export', 'common']);
  const { data: brief, error } = useApiQuery('briefs', 'get', { sessionId });
  const name = brief?.rep?.name ?? t('common:sessionKind.team');
  useWindowTitle(`${t('export:brief.title')} · ${name}`);

  if (brief === undefined) return error === null ? <SkeletonPage /> : <Unavailable message={error.message} />;
  return (
    <div className={classes['screen']}>
      <BriefHeader title={`${t('export:brief.title')} · ${name}`} session={brief.session} />
      {/* Scrolls with the arrow keys, also where nothing in it can be pressed. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section className={classes['body']} tabIndex={0} aria-label={t('export:brief.title')}>
        <div className={classes['sheet']}>
          <BriefPaper brief={brief} />
        </div>
        <Aside
          sessionId={sessionId}
          name={brief.rep?.name ?? null}
          ridesWith={brief.session.kind === 'ride_along' ? (brief.rep?.id ?? null) : null}
        />
      </section>
    </div>
  );
}
