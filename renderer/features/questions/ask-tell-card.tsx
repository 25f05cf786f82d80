import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { AskTellLine, AskTellTrend } from '#renderer/ui/ask-tell.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './questions-screen.module.css';

/** How much the manager asked and told in the last twelve months, with everybody (S1). */
export function AskTellCard() {
  const { t } = useTranslation('balance');
  const { data: trend } = useApiQuery('questions', 'balance', { repId: null });
  if (trend === undefined) return null;
  return (
    <section className={classes['balance']} aria-label={t('title')}>
      <SectionHeading>{t('title')}</SectionHeading>
      <Private>
        <AskTellLine balance={trend} />
        <AskTellTrend points={trend.points} of="months" />
        <p className={classes['hint']}>{t('why')}</p>
      </Private>
    </section>
  );
}
