import { useTranslation } from 'react-i18next';
import type { Period } from '#shared/domain/period.ts';
import type { SummaryOf } from '#shared/domain/summary.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { outlineOf } from '#renderer/lib/summary-outline.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { OutlinePaper } from '#renderer/ui/outline-paper.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import classes from './summary-screen.module.css';

/** The page exactly as it leaves; what it is made of may still be in drafts, which is said above it and not on it. */
export function SummarySheet({ summary, period }: { summary: SummaryOf; period: Period }) {
  const { t } = useTranslation(['summary', 'common', 'export']);
  const { data, error } = useApiQuery(
    'summaries',
    'get',
    { summary, period },
    // Another quarter replaces the one before in place: no grey lines in between.
    { placeholderData: (before) => before },
  );
  if (error && data === undefined)
    return (
      <Card className={classes['failed']}>
        <ErrorText>{error.message}</ErrorText>
      </Card>
    );
  if (data === undefined)
    return (
      <Card>
        <SkeletonRows rows={6} />
      </Card>
    );
  return (
    <div className={classes['desk']}>
      {data.drafts > 0 && <p className={classes['drafts']}>{t('drafts', { count: data.drafts })}</p>}
      <div className={classes['sheet']}>
        <OutlinePaper outline={outlineOf(data.summary)} />
      </div>
    </div>
  );
}
