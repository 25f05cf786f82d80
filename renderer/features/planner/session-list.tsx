import { useState, type ReactNode } from 'react';
import { Checkbox, Select } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { SearchSelect } from '#renderer/ui/search-select.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import { sessionKinds, type SessionKind, type SessionStatus } from '#shared/domain/session.ts';
import classes from './session-list.module.css';
import { SessionRow } from './session-row.tsx';

interface SessionListProps {
  span: { from: string | null; to: string | null };
  statuses: SessionStatus[];
  newestFirst?: boolean;
  empty: string;
  /** What to do while the list is empty. */
  action?: ReactNode;
}

/** Sessions as rows, filtered by person and kind; those in the archive can come back. */
export function SessionList({ span, statuses, newestFirst, empty, action }: SessionListProps) {
  const [repId, setRepId] = useState<RepId | null>(null);
  const [kind, setKind] = useState<SessionKind | null>(null);
  const [archived, setArchived] = useState(false);
  const { t } = useTranslation('planner');
  const { data, error } = useApiQuery('sessions', 'list', {
    // What lies in the archive is looked for whenever it was.
    ...(archived ? { from: null, to: null } : span),
    repId,
    statuses,
    newestFirst,
    archived,
    limit: 1000,
  });
  const rows = data?.filter((session) => kind === null || session.kind === kind);
  const isFiltered = repId !== null || kind !== null;
  const nothing = isFiltered ? t('nothingMatches') : archived ? t('nothingArchived') : empty;
  if (error && data === undefined) return <ErrorText>{error.message}</ErrorText>;
  return (
    <>
      <Filters repId={repId} onRep={setRepId} kind={kind} onKind={setKind}>
        <Checkbox
          label={t('inArchive')}
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      </Filters>
      <Card className={classes['list']}>
        {!rows && <SkeletonRows rows={6} />}
        {rows?.length === 0 && (
          <EmptyState icon={IconCalendar} action={isFiltered || archived ? undefined : action}>
            {nothing}
          </EmptyState>
        )}
        {rows && rows.length > 0 && (
          <ul>
            {rows.map((session) => (
              <SessionRow key={session.id} session={session} isArchived={archived} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

interface FiltersProps {
  repId: RepId | null;
  onRep: (repId: RepId | null) => void;
  kind: SessionKind | null;
  onKind: (kind: SessionKind | null) => void;
  children: ReactNode;
}

function Filters({ repId, onRep, kind, onKind, children }: FiltersProps) {
  const { t } = useTranslation(['planner', 'common']);
  const { data: reps = [] } = useApiQuery('reps', 'options', undefined);
  const clear = { 'aria-label': t('common:clear') };
  return (
    <div className={classes['filters']}>
      <SearchSelect
        clearable
        aria-label={t('filterRep')}
        placeholder={t('everybody')}
        nothingFoundMessage={t('nobody')}
        clearButtonProps={clear}
        data={reps.map(({ id, name }) => ({ value: id, label: name }))}
        value={repId}
        onChange={(chosen) => onRep(reps.find(({ id }) => id === chosen)?.id ?? null)}
      />
      <Select
        clearable
        aria-label={t('filterKind')}
        placeholder={t('everyKind')}
        clearButtonProps={clear}
        data={sessionKinds.map((value) => ({ value, label: t(`common:sessionKind.${value}`) }))}
        value={kind}
        onChange={onKind}
      />
      {children}
    </div>
  );
}
