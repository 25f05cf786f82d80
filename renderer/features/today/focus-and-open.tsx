import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#renderer/lib/format.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { Private } from '#renderer/ui/private.tsx';
import type { Brief } from '#shared/domain/today.ts';
import classes from './brief-part.module.css';

const most = 2;

/** The one thing worked on, and what was agreed and is not done. */
export function FocusAndOpen({ brief, today }: { brief: Brief; today: string }) {
  const { t } = useTranslation('today');
  const id = useId();
  const { openCommitments, goal, session } = brief;
  // The goal takes the place of one.
  const shown = goal === '' ? most : most - 1;
  const more = openCommitments.length - shown;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('focus')}</h3>
      {session.focusName ? (
        <p className={classes['strong']}>{session.focusName}</p>
      ) : (
        <p className={classes['empty']}>{t('noFocus')}</p>
      )}
      {goal && (
        <p className={`${classes['quiet']} ${classes['text']}`}>
          <Private>{goal}</Private>
        </p>
      )}
      {openCommitments.length > 0 && (
        <>
          <h3 className={classes['next']}>{t('stillOpen')}</h3>
          <ul className={classes['lines']}>
            {openCommitments.slice(0, shown).map(({ id: key, text, dueDay }) => (
              <li key={key} className={classes['line']}>
                <KindBadge kind="promise" decorative />
                <span>
                  <span className={classes['text']} title={text}>
                    {text}
                  </span>
                  {dueDay && (
                    <span
                      className={[classes['small'], dueDay < today && classes['late']]
                        .filter(Boolean)
                        .join(' ')}
                    >
                      {t(dueDay < today ? 'wasDue' : 'due', { day: formatDay(dueDay, 'brief') })}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {more > 0 && <p className={classes['quiet']}>{t('more', { count: more })}</p>}
        </>
      )}
    </section>
  );
}
