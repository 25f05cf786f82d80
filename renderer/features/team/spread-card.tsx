import { useTranslation } from 'react-i18next';
import { formatList, formatPercent } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { spreadOf, type Spread } from '#shared/domain/coverage-rules.ts';
import type { CoverageRow } from '#shared/domain/coverage.ts';
import { formatHours } from './format-hours.ts';
import classes from './spread-card.module.css';
import type { CoveragePeriod } from './coverage-view.ts';

interface SpreadCardProps {
  rows: readonly CoverageRow[];
  period: CoveragePeriod;
}

/** How the manager's time is spread over those who are there, in words and as three bars. */
export function SpreadCard({ rows, period }: SpreadCardProps) {
  const { t } = useTranslation('team');
  const active = rows.filter(({ status }) => status === 'active');
  const spread = spreadOf(active.map(({ minutes }) => minutes[period]));
  return (
    <Card className={classes['card']} aria-labelledby="spread-title">
      <SectionHeading
        id="spread-title"
        aside={spread && t(`coverage.total.${period}`, { time: formatHours(spread.totalMinutes) })}
      >
        {t('coverage.spread')}
      </SectionHeading>
      {spread === null ? (
        <p className={classes['quiet']}>{t('coverage.noSpread')}</p>
      ) : (
        <div className={classes['parts']}>
          <Words spread={spread} rows={active} period={period} />
          <Thirds spread={spread} />
        </div>
      )}
    </Card>
  );
}

function Words({ spread, rows, period }: SpreadCardProps & { spread: Spread }) {
  const { t } = useTranslation('team');
  const [, middle] = spread.thirds;
  const none = rows.filter(({ minutes }) => minutes[period] === 0).map(({ name }) => name);
  const named = none.slice(0, 3);
  return (
    <div className={classes['words']}>
      <p data-forgotten={spread.isMiddleForgotten}>
        {t(spread.isMiddleForgotten ? 'coverage.middleForgotten' : 'coverage.middleFair', {
          share: formatPercent(middle.share),
          heads: formatPercent(spread.headShareOfMiddle),
        })}
      </p>
      <p className={classes['quiet']}>
        {none.length === 0 && t('coverage.everybodySeen')}
        {none.length > 0 && none.length <= 3 && t('coverage.nobodyYet', { names: formatList(named) })}
        {none.length > 3 && t('coverage.noTimeFor', { count: none.length })}
      </p>
    </div>
  );
}

const thirdNames = ['most', 'middle', 'least'] as const;

/** The share of the time beside a mark for the share of the heads. */
function Thirds({ spread }: { spread: Spread }) {
  const { t } = useTranslation('team');
  const heads = spread.thirds.reduce((sum, third) => sum + third.heads, 0);
  return (
    <div>
      <dl className={classes['thirds']}>
        {thirdNames.map((name, index) => {
          const third = spread.thirds[index];
          if (third === undefined) return null;
          return (
            <div key={name} className={classes['third']}>
              <dt>{t(`coverage.thirds.${name}`)}</dt>
              <dd>
                <svg aria-hidden width="100%" height="10" className={classes['bar']}>
                  <rect className={classes['track']} y="2" width="100%" height="6" rx="3" />
                  <rect className={classes['fill']} y="2" width={`${third.share * 100}%`} height="6" rx="3" />
                  <rect
                    className={classes['mark']}
                    x={`${(third.heads / heads) * 100}%`}
                    width="2"
                    height="10"
                  />
                </svg>
                <span>{formatPercent(third.share)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={classes['legend']}>{t('coverage.mark')}</p>
    </div>
  );
}
