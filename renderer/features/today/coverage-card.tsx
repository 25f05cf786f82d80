import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bar } from '#renderer/ui/bar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { strengthGapDays } from '#shared/domain/strength-gap.ts';
import type { Today } from '#shared/domain/today.ts';
import classes from './list-card.module.css';

const mostNamed = 3;

/** The planned rhythm of the quarter, the share actually done, and whom nobody has praised for long. */
export function CoverageCard({ coverage, withoutStrength }: Pick<Today, 'coverage' | 'withoutStrength'>) {
  const { t } = useTranslation('today');
  const { rideAlongs, oneToOnes, commitments } = coverage;
  return (
    <Card className={classes['padded']} aria-labelledby="coverage-title">
      <SectionHeading id="coverage-title">{t('coverage')}</SectionHeading>
      <div className={classes['bars']}>
        <Bar label={t('rideAlongs', rideAlongs)} {...rideAlongs} />
        <Bar label={t('oneToOnes', oneToOnes)} {...oneToOnes} />
        {commitments.planned > 0 && <Bar label={t('kept', commitments)} {...commitments} />}
      </div>
      {withoutStrength.length > 0 && (
        <Private>
          <p className={classes['praise']}>
            {t('withoutStrength', { count: withoutStrength.length, days: strengthGapDays })}{' '}
            {withoutStrength.slice(0, mostNamed).map(({ repId, repName }, index) => (
              <Fragment key={repId}>
                {index > 0 && ', '}
                <Link to={`/team/${repId}?tab=profile`}>{repName}</Link>
              </Fragment>
            ))}
            {withoutStrength.length > mostNamed && '…'}
          </p>
        </Private>
      )}
    </Card>
  );
}
