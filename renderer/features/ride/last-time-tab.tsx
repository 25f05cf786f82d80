import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './side-panel.module.css';

/** What was agreed and not yet closed, and what was seen the time before. */
export function LastTimeTab({ detail: { openBefore, lastTime } }: { detail: SessionDetail }) {
  const { t } = useTranslation('ride');
  return (
    <>
      <SectionHeading>{t('stillOpen')}</SectionHeading>
      {openBefore.length === 0 && <p className={classes['quiet']}>{t('nothingOpen')}</p>}
      <ul className={classes['past']}>
        {openBefore.map(({ id, text, owner, ownerName, dueDay }) => (
          <li key={id}>
            <KindBadge kind="promise" decorative />
            <span>
              {text}
              <span className={classes['facts']}>
                {owner === 'other' ? ownerName : t(`owner.${owner}`)}
                {dueDay !== null && ` · ${t('until', { day: formatDay(dueDay, 'brief') })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div className={classes['seen']}>
        <SectionHeading aside={lastTime !== null && formatDay(localDay(lastTime.heldAt), 'dayMonth')}>
          {t('seenLastTime')}
        </SectionHeading>
      </div>
      {lastTime === null && <p className={classes['quiet']}>{t('firstTime')}</p>}
      {lastTime?.observations.length === 0 && <p className={classes['quiet']}>{t('noNotes')}</p>}
      <ul className={classes['past']}>
        {lastTime?.observations.map(({ id, kind, text, competencyName }) => (
          <li key={id}>
            <KindBadge kind={kind} />
            <span>
              {text}
              {competencyName !== null && <span className={classes['facts']}>{competencyName}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
