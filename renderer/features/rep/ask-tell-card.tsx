import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { AskTellLine, AskTellTrend } from '#renderer/ui/ask-tell.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import classes from './private-tab.module.css';

/** How much is asked and how much told in the sessions with this rep (S1). */
export function AskTellCard({ repId }: { repId: RepId }) {
  const { t } = useTranslation('balance');
  const { data: trend, error } = useApiQuery('questions', 'balance', { repId });
  return (
    <Card className={classes['card']} aria-label={t('title')}>
      <SectionHeading>{t('title')}</SectionHeading>
      <Private as="block">
        {error && <ErrorText>{error.message}</ErrorText>}
        {trend !== undefined && (
          <div className={classes['balance']}>
            <AskTellLine balance={trend} />
            {trend.points.length > 1 && <AskTellTrend points={trend.points} of="sessions" />}
          </div>
        )}
        <p className={classes['why']}>{t('why')}</p>
      </Private>
    </Card>
  );
}
