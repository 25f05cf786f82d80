import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { Private } from '#renderer/ui/private.tsx';
import type { Brief } from '#shared/domain/today.ts';
import classes from './brief-part.module.css';

const shown = 3;

/** What was seen in the last session with this rep, most telling first. */
export function LastTime({ lastTime }: Pick<Brief, 'lastTime'>) {
  const { t } = useTranslation('today');
  const id = useId();
  const title = lastTime
    ? t('lastTime', { day: formatDay(localDay(lastTime.heldAt), 'brief') })
    : t('lastTimeNone');
  const observations = lastTime?.observations.slice(0, shown) ?? [];
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {observations.length === 0 && (
        <p className={classes['empty']}>{t(lastTime ? 'noNotes' : 'firstTime')}</p>
      )}
      <ul className={classes['lines']}>
        {observations.map(({ id: key, kind, text, visibility }) => (
          <li key={key} className={classes['line']}>
            <Private when={visibility === 'private'}>
              <KindBadge kind={kind} />
              <span className={classes['text']} title={text}>
                {text}
              </span>
            </Private>
          </li>
        ))}
      </ul>
    </section>
  );
}
