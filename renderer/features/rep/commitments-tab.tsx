import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useMarkCommitment } from '#renderer/lib/mark-commitment.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Card } from '#renderer/ui/card.tsx';
import { CommitmentRow } from '#renderer/ui/commitment-row.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { Commitment } from '#shared/domain/commitment.ts';
import type { RepId } from '#shared/domain/ids.ts';
import classes from './commitments-tab.module.css';

/** What was agreed: the open ones first, each closed with one click; then what became of the others. */
export function CommitmentsTab({ repId }: { repId: RepId }) {
  const { t } = useTranslation(['rep', 'common']);
  const plan = usePlanPanel((state) => state.open);
  const { data, error } = useApiQuery('commitments', 'list', { repId, statuses: null });
  const { data: sightings = [] } = useApiQuery('commitments', 'sightings', { repId });
  const mark = useMarkCommitment();
  const today = useToday();
  if (data === undefined) return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={4} />;
  if (data.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={IconChecklist}
          action={<Button onClick={() => plan({ repId })}>{t('common:planSession')}</Button>}
        >
          {t('commitments.empty')}
        </EmptyState>
      </Card>
    );
  }
  const open = data.filter(({ status }) => status === 'open');
  const decided = data
    .filter(({ status }) => status !== 'open')
    .toSorted((a, b) => ((a.closedAt ?? '') < (b.closedAt ?? '') ? 1 : -1));
  const row = (commitment: Commitment) => (
    <CommitmentRow
      key={commitment.id}
      commitment={commitment}
      today={today}
      history={sightings.filter(({ commitmentId }) => commitmentId === commitment.id)}
      onMark={(status) => mark(commitment, status)}
    />
  );
  return (
    <div className={classes['parts']}>
      <Card className={classes['card']} aria-labelledby="commitments-open">
        <SectionHeading id="commitments-open" aside={<Link to="/commitments">{t('commitments.all')}</Link>}>
          {t('commitments.open')}
        </SectionHeading>
        {open.length === 0 && <p className={classes['none']}>{t('commitments.noneOpen')}</p>}
        <ul>{open.map(row)}</ul>
      </Card>
      {decided.length > 0 && (
        <Card className={classes['card']} aria-labelledby="commitments-decided">
          <SectionHeading id="commitments-decided">{t('commitments.decided')}</SectionHeading>
          <ul>{decided.map(row)}</ul>
        </Card>
      )}
    </div>
  );
}
