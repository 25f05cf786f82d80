import { Button } from '@mantine/core';
import { IconCalendarDown, IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { announceExport } from '#renderer/lib/exported.ts';
import { SearchSelect } from '#renderer/ui/search-select.tsx';
import { useMarkCommitment } from '#renderer/lib/mark-commitment.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { CommitmentRow } from '#renderer/ui/commitment-row.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { dueGroup, type DueGroup } from '#shared/domain/commitment-rules.ts';
import type { Commitment } from '#shared/domain/commitment.ts';
import { addDays, mondayOf } from '#shared/lib/dates.ts';
import classes from './commitments-screen.module.css';

const groups = ['overdue', 'this_week', 'later', 'no_day'] as const satisfies DueGroup[];

/** Everything agreed and still open, by due day; the person it is filtered by stands in the address. */
export function CommitmentsScreen() {
  const { t } = useTranslation(['commitments', 'common']);
  const openPlan = usePlanPanel((panel) => panel.open);
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const { data, error } = useApiQuery('commitments', 'list', { repId: null, statuses: ['open'] });
  const { data: reps = [] } = useApiQuery('reps', 'options', undefined);
  const exporting = useApiMutation('commitments', 'exportCalendar');

  const person = reps.find(({ id }) => id === params.get('rep'));
  const shown = data?.filter(({ repId }) => person === undefined || repId === person.id) ?? [];
  const sunday = addDays(mondayOf(today), 6);
  const overdue = shown.filter(({ dueDay }) => dueGroup(dueDay, today, sunday) === 'overdue').length;
  const hasDueDay = shown.some(({ dueDay }) => dueDay !== null);

  if (error && data === undefined)
    return (
      <Page title={t('title')}>
        <ErrorText>{error.message}</ErrorText>
      </Page>
    );
  return (
    <Page
      title={t('title')}
      subtitle={
        shown.length > 0 &&
        [t('open', { count: shown.length }), overdue > 0 && t('overdueCount', { count: overdue })]
          .filter(Boolean)
          .join(' ')
      }
      actions={
        <Button
          leftSection={<IconCalendarDown size={18} stroke={1.7} aria-hidden />}
          disabled={!hasDueDay}
          loading={exporting.isPending}
          onClick={() =>
            exporting.mutate(
              { repId: person?.id ?? null },
              { onSuccess: announceExport, onError: ({ message }) => showFailure(message) },
            )
          }
        >
          {t('export')}
        </Button>
      }
    >
      <search className={classes['filter']}>
        <SearchSelect
          clearable
          aria-label={t('person')}
          placeholder={t('everybody')}
          nothingFoundMessage={t('nobody')}
          data={reps.map(({ id, name }) => ({ value: id, label: name }))}
          value={person?.id ?? null}
          onChange={(id) => setParams(id === null ? {} : { rep: id }, { replace: true })}
        />
        {shown.length > 0 && !hasDueDay && <span className={classes['hint']}>{t('noDueDay')}</span>}
      </search>
      {data === undefined ? (
        <Card>
          <SkeletonRows rows={6} />
        </Card>
      ) : shown.length === 0 ? (
        <Card>
          <EmptyState
            icon={IconChecklist}
            action={
              <Button onClick={() => openPlan(person === undefined ? {} : { repId: person.id })}>
                {t('common:planSession')}
              </Button>
            }
          >
            {person === undefined ? t('none') : t('noneWith', { name: person.name })}
          </EmptyState>
        </Card>
      ) : (
        <div className={classes['groups']}>
          {groups.map((group) => (
            <Group
              key={group}
              group={group}
              today={today}
              commitments={shown.filter(({ dueDay }) => dueGroup(dueDay, today, sunday) === group)}
            />
          ))}
        </div>
      )}
    </Page>
  );
}

interface GroupProps {
  group: DueGroup;
  commitments: readonly Commitment[];
  today: string;
}

function Group({ group, commitments, today }: GroupProps) {
  const { t } = useTranslation('commitments');
  const mark = useMarkCommitment();
  const id = `commitments-${group}`;
  if (commitments.length === 0) return null;
  return (
    <Card className={classes['card']} aria-labelledby={id}>
      <SectionHeading id={id} aside={commitments.length}>
        {t(`group.${group}`)}
      </SectionHeading>
      <ul>
        {commitments.map((commitment) => (
          <CommitmentRow
            key={commitment.id}
            commitment={commitment}
            today={today}
            person={<Link to={`/team/${commitment.repId}?tab=commitments`}>{commitment.repName}</Link>}
            onMark={(status) => mark(commitment, status)}
          />
        ))}
      </ul>
    </Card>
  );
}
