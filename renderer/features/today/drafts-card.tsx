import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay, localSessionDay } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { SessionState } from '#renderer/ui/session-state.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { SessionListItem } from '#shared/domain/session.ts';
import classes from './list-card.module.css';

const shown = 2;

/** Sessions whose report waits to be written, the oldest first. */
export function DraftsCard({ drafts }: { drafts: readonly SessionListItem[] }) {
  const { t } = useTranslation(['today', 'common']);
  const more = drafts.length - shown;
  return (
    <Card className={classes['card']} aria-labelledby="drafts-title">
      <SectionHeading
        id="drafts-title"
        aside={more > 0 && <Link to="/reports">{t('more', { count: more })}</Link>}
      >
        {t('drafts')}
      </SectionHeading>
      <ul>
        {drafts.slice(0, shown).map((session) => {
          const { id, kind, rep } = session;
          return (
            <li key={id} className={classes['item']}>
              <div className={classes['grow']}>
                <Link to={`/sessions/${id}/report`} className={classes['name']}>
                  {rep?.name ?? t(`common:sessionKind.${kind}`)}
                </Link>
                <div className={classes['why']}>
                  {[t(`common:sessionKind.${kind}`), formatDay(localSessionDay(session), 'dayMonth')].join(
                    ' · ',
                  )}
                </div>
              </div>
              <SessionState session={session} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
