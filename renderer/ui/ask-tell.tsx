import { useTranslation } from 'react-i18next';
import { askShare, type AskTell, type AskTellPoint } from '#shared/domain/ask-tell-rules.ts';
import { formatPercent } from '#renderer/lib/format.ts';
import classes from './ask-tell.module.css';

/** What was asked and told, in words and as a bar. For the manager only: it stands in `Private`. */
export function AskTellLine({ balance }: { balance: AskTell }) {
  const { t } = useTranslation('balance');
  const share = askShare(balance);
  if (share === null) return <p className={classes['words']}>{t('nothing')}</p>;
  return (
    <div className={classes['line']}>
      <p className={classes['words']}>
        {t('questions', { count: balance.asks })} · {t('tells', { count: balance.tells })}
      </p>
      <div aria-hidden className={classes['track']}>
        <span className={classes['asks']} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

interface AskTellTrendProps {
  points: readonly AskTellPoint[];
  /** What each column is. */
  of: 'sessions' | 'months';
}

const columnWidth = 12;
const gap = 6;
const height = 44;

/** A column per session or month: questions from below, advice above them. Nothing counted leaves its place empty. */
export function AskTellTrend({ points, of }: AskTellTrendProps) {
  const { t } = useTranslation('balance');
  const most = Math.max(1, ...points.map(({ asks, tells }) => asks + tells));
  const shares = points.flatMap((point) => {
    const share = askShare(point);
    return share === null ? [] : [formatPercent(share)];
  });
  const width = points.length * (columnWidth + gap) - gap;
  return (
    <svg
      role="img"
      aria-label={t(of, { shares: shares.join(', ') })}
      width={width}
      height={height}
      className={classes['trend']}
    >
      {points.map(({ startsAt, asks, tells }, index) => {
        const x = index * (columnWidth + gap);
        const asked = (asks / most) * height;
        const told = (tells / most) * height;
        return (
          <g key={startsAt}>
            <rect x={x} y={height - asked} width={columnWidth} height={asked} className={classes['asked']} />
            <rect
              x={x}
              y={height - asked - told}
              width={columnWidth}
              height={told}
              className={classes['told']}
            />
            {asks + tells === 0 && <rect x={x} y={height - 1} width={columnWidth} height={1} />}
          </g>
        );
      })}
    </svg>
  );
}
