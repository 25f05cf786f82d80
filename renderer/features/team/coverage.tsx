import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { arrangeCoverage, useCoverageView } from './coverage-view.ts';
import { SpreadCard } from './spread-card.tsx';

/** Everybody against the rhythm: what is due, what was done, and who got how much of the manager's time. */
export function Coverage() {
  const { i18n } = useTranslation('team');
  const view = useCoverageView();
  const { data, error } = useApiQuery('reps', 'coverage', undefined);
  const rows = useMemo(() => arrangeCoverage(data ?? [], view), [data, view]);
  if (data === undefined)
    return <Card>{error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={8} />}</Card>;
  return (
    <Private as="block">
      <SpreadCard rows={data} period={view.period} />
      <Card key={i18n.language}>
        <CoverageTable rows={rows} period={view.period} />
      </Card>
    </Private>
  );
}
