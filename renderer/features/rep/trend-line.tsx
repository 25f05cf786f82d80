import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ratingLevels } from '#shared/domain/rating-levels.ts';
import type { CompetencyTrend } from '#shared/domain/rating.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import { useToday } from '#renderer/lib/today.ts';
import classes from './trend-line.module.css';

interface TrendLineProps {
  name: string;
  /** Oldest first; at least one. */
  points: CompetencyTrend['points'];
}

/** Levels over sessions, on the five lines of the scale. Each point leads to the report it comes from. */
export function TrendLine({ name, points }: TrendLineProps) {
  const { t } = useTranslation(['ratings', 'common']);
  const today = useToday();
  const placed = points.map((point, index) => ({
    ...point,
    x: points.length === 1 ? 50 : (index / (points.length - 1)) * 100,
    y: heightOf(point.level),
  }));
  const [first] = points;
  const last = points.at(-1);
  return (
    <div className={classes['trend']}>
      <div className={classes['field']}>
        <svg aria-hidden className={classes['drawing']} viewBox="0 0 100 100" preserveAspectRatio="none">
          {ratingLevels.map((level) => (
            <line key={level} x1="0" x2="100" y1={heightOf(level)} y2={heightOf(level)} />
          ))}
          {placed.length > 1 && <polyline points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} />}
        </svg>
        <ol aria-label={t('trend.line', { name })}>
          {placed.map(({ sessionId, heldAt, kind, level, x, y }) => (
            <li key={sessionId} className={classes['place']} style={{ left: `${x}%`, top: `${y}%` }}>
              <Link
                to={`/sessions/${sessionId}/report`}
                className={classes['point']}
                aria-label={t('trend.point', {
                  day: formatPast(heldAt, today),
                  kind: t(`common:sessionKind.${kind}`),
                  level,
                })}
                title={t('trend.point', {
                  day: formatPast(heldAt, today),
                  kind: t(`common:sessionKind.${kind}`),
                  level,
                })}
              />
            </li>
          ))}
        </ol>
      </div>
      <div aria-hidden className={classes['days']}>
        {points.length === 1 ? (
          <span className={classes['only']}>{t('trend.one')}</span>
        ) : (
          [first, last].map(
            (point) => point && <span key={point.sessionId}>{formatPast(point.heldAt, today)}</span>,
          )
        )}
      </div>
    </div>
  );
}

/** In percent from the top: five at the top, one at the bottom. */
function heightOf(level: number): number {
  return ((ratingLevels.length - level) / (ratingLevels.length - 1)) * 100;
}
