import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call, useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { Commitment, CommitmentStatus } from '#shared/domain/commitment.ts';
import type { RepId } from '#shared/domain/ids.ts';
import classes from './commitments-tab.module.css';
import { formatPast } from './format-past.ts';

/** What was agreed: the open ones first, each closed with one click; then what became of the others. */
export function CommitmentsTab({ repId }: { repId: RepId }) {
  const { t } = useTranslation(['rep', 'common']);
  const plan = usePlanPanel((state) => state.open);
  const { data, error } = useApiQuery('commitments', 'list', { repId, statuses: null });
  if (error) return <ErrorText>{error.message}</ErrorText>;
  if (data === undefined) return <SkeletonRows rows={4} />;
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
  return (
    <div className={classes['parts']}>
      <Card className={classes['card']} aria-labelledby="commitments-open">
        <SectionHeading id="commitments-open">{t('commitments.open')}</SectionHeading>
        {open.length === 0 && <p className={classes['none']}>{t('commitments.noneOpen')}</p>}
        <ul>
          {open.map((commitment) => (
            <CommitmentRow key={commitment.id} commitment={commitment} />
          ))}
        </ul>
      </Card>
      {decided.length > 0 && (
        <Card className={classes['card']} aria-labelledby="commitments-decided">
          <SectionHeading id="commitments-decided">{t('commitments.decided')}</SectionHeading>
          <ul>
            {decided.map((commitment) => (
              <CommitmentRow key={commitment.id} commitment={commitment} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

const outcomes = ['kept', 'missed', 'dropped'] as const satisfies CommitmentStatus[];

function CommitmentRow({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation(['rep', 'common']);
  const setStatus = useApiMutation('commitments', 'setStatus');
  const today = useToday();
  const { id, text, status, dueDay, closedAt, sessionId, createdAt } = commitment;
  const isOpen = status === 'open';
  const isLate = isOpen && dueDay !== null && dueDay < today;

  function mark(next: CommitmentStatus): void {
    setStatus.mutate(
      { id, status: next },
      {
        onError: ({ message }) => showFailure(message),
        onSuccess: () =>
          showUndo({
            message: t(`commitments.marked.${next}`),
            undo: async () => {
              await call('commitments', 'setStatus', { id, status, closedAt });
            },
          }),
      },
    );
  }

  return (
    <li className={classes['row']}>
      <KindBadge kind="promise" decorative />
      <div className={classes['what']}>
        <div>{text}</div>
        <div className={classes['about']}>
          <span>{ownerText()}</span>
          {dueDay !== null && (
            <span className={isLate ? classes['late'] : undefined}>
              {t(isLate ? 'commitments.wasDue' : 'commitments.due', { day: formatDay(dueDay, 'dayMonth') })}
            </span>
          )}
          {sessionId !== null && (
            <Link to={`/sessions/${sessionId}/report`}>
              {t('commitments.agreed', { day: formatPast(createdAt, today) })}
            </Link>
          )}
          {closedAt !== null && <span>{t('commitments.closed', { day: formatPast(closedAt, today) })}</span>}
        </div>
      </div>
      {isOpen ? (
        <div className={classes['acts']}>
          {outcomes.map((outcome) => (
            <Button
              key={outcome}
              size="xs"
              {...(outcome !== 'kept' && { variant: 'subtle' })}
              aria-label={t(`commitments.markLong.${outcome}`, { text })}
              onClick={() => mark(outcome)}
            >
              {t(`commitments.statuses.${outcome}`)}
            </Button>
          ))}
        </div>
      ) : (
        <div className={classes['acts']}>
          <Chip tone={status === 'kept' ? 'strength' : status === 'missed' ? 'promise' : 'plain'}>
            {t(`commitments.statuses.${status}`)}
          </Chip>
          <Button size="xs" variant="subtle" onClick={() => mark('open')}>
            {t('commitments.reopen')}
          </Button>
        </div>
      )}
    </li>
  );

  function ownerText(): string {
    if (commitment.owner === 'rep') return commitment.repName;
    return commitment.owner === 'manager' ? t('commitments.manager') : commitment.ownerName;
  }
}
