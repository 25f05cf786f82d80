import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatPast } from '#renderer/lib/format-past.ts';
import { localDay } from '#renderer/lib/format.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { Private } from '#renderer/ui/private.tsx';
import type { ProgrammeMoment as Moment } from '#shared/domain/programme.ts';
import { resultTones } from './programme-tones.ts';
import classes from './timeline-item.module.css';

/** A turn of a programme between the sessions: its start, an extension, its end with the result. */
export function ProgrammeMoment({ moment }: { moment: Moment }) {
  const { t } = useTranslation('programme');
  const today = useToday();
  const { kind, at, focusName, weeks, target, endKind, result, reason } = moment;
  const isAhead = localDay(at) > today;
  return (
    <li className={classes['item']} data-ahead={isAhead}>
      <div className={classes['head']}>
        <Link to="?tab=programme" className={classes['title']}>
          {t(isAhead ? 'moment.begins' : `moment.${kind}`)}
        </Link>
        <time dateTime={at} className={classes['day']}>
          {formatPast(at, today)}
        </time>
      </div>
      <p className={classes['about']}>{`${focusName} · ${t('weeks', { count: weeks })}`}</p>
      <p className={classes['note']}>
        {kind === 'started' && <span className={classes['text']}>{target}</span>}
        {result !== null && <Chip tone={resultTones[result]}>{t(`results.${result}`)}</Chip>}
        {endKind === 'exited_early' && <Chip>{t('leftEarly')}</Chip>}
        {reason !== '' && (
          <span className={classes['text']}>
            <Private>{reason}</Private>
          </span>
        )}
      </p>
    </li>
  );
}
