import { useTranslation } from 'react-i18next';
import { useNow } from './use-now.ts';
import classes from './debrief.module.css';

/** Source: issue 4, "Curbside debrief". */
const seconds = 120;
/** A debrief opened again later is not timed. */
const shownFor = 10 * 60;

/** The two minutes, quietly: a line that fills and stays full. It never calls, blinks or turns red. */
export function DebriefTimer({ startedAt }: { startedAt: string }) {
  const { t } = useTranslation('debrief');
  const now = useNow(1);
  const passed = Math.max(0, Math.floor((now.getTime() - Date.parse(startedAt)) / 1000));
  if (passed > shownFor) return null;
  const left = Math.max(0, seconds - passed);
  return (
    <span role="timer" aria-live="off" aria-label={t('timer')} className={classes['timer']}>
      <span aria-hidden className={classes['track']}>
        <span className={classes['passed']} style={{ width: `${(1 - left / seconds) * 100}%` }} />
      </span>
      {`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}
    </span>
  );
}
