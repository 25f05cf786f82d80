import { useTranslation } from 'react-i18next';
import { Bar } from '#renderer/ui/bar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { Today } from '#shared/domain/today.ts';
import classes from './list-card.module.css';

/** The planned rhythm of the quarter, and the share actually done. */
export function CoverageCard({ coverage }: Pick<Today, 'coverage'>) {
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
    </Card>
  );
}
