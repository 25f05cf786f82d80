import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { currentLocale } from '#renderer/lib/format.ts';
import { useRepPanel } from '#renderer/lib/rep-panel.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { TeamViews } from '#renderer/ui/team-views.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { arrange, filterRows, regionsOf } from './arrange.ts';
import { isFiltered, ordersFor, setBoardView, useBoardView } from './board-view.ts';
import { Board } from './board.tsx';
import { Coverage } from './coverage.tsx';
import { CoverageActions } from './coverage-actions.tsx';
import { FilterBar } from './filter-bar.tsx';
import { NobodyFound } from './nobody-found.tsx';
import { useSubtitle } from './subtitle.ts';
import { TeamEmpty } from './team-empty.tsx';

/** Every rep on one board; the address says whether the coverage of the rhythm is shown instead. */
export function TeamScreen() {
  const { t, i18n } = useTranslation('team');
  const [params] = useSearchParams();
  const isCoverage = params.get('view') === 'coverage';
  const view = useBoardView();
  const discreet = useDiscreet();
  const openRep = useRepPanel((state) => state.open);
  const isArchive = view.group === 'archived';
  const team = useApiQuery('reps', 'board', { archived: false });
  const archive = useApiQuery('reps', 'board', { archived: true }, { enabled: isArchive });
  const { data: rows, error } = isArchive ? archive : team;

  const locale = currentLocale();
  const shown = useMemo(
    () => (rows === undefined ? [] : filterRows(rows, { ...view, discreet })),
    [rows, view, discreet],
  );
  const orders = ordersFor(discreet);
  const order = orders.find((each) => each === view.order) ?? 'name';
  const items = useMemo(() => arrange(shown, order, locale), [shown, order, locale]);
  const regions = useMemo(() => regionsOf(rows ?? [], locale), [rows, locale]);
  const subtitle = useSubtitle({ rows: rows ?? [], shown: shown.length, view });
  const isEmpty = team.data?.length === 0 && !isArchive;
  const showsCoverage = isCoverage && !isEmpty;

  return (
    <Page
      title={t('title')}
      subtitle={showsCoverage ? t('coverage.subtitle') : rows === undefined || isEmpty ? ' ' : subtitle}
      actions={
        showsCoverage ? (
          <CoverageActions />
        ) : (
          !isEmpty && (
            <>
              <SegmentedTabs
                label={t('order.label')}
                value={order}
                options={orders.map((each) => ({ value: each, label: t(`order.${each}`) }))}
                onChange={(chosen) => setBoardView({ order: chosen })}
              />
              <Button
                aria-expanded={view.isFilterOpen}
                data-active={isFiltered(view)}
                leftSection={<IconFilter size={17} stroke={1.7} aria-hidden />}
                onClick={() => setBoardView({ isFilterOpen: !view.isFilterOpen })}
              >
                {t('filter.open')}
              </Button>
              <Button component={Link} to="/team/import">
                {t('import')}
              </Button>
              <Button variant="filled" onClick={() => openRep('new')}>
                {t('add')}
              </Button>
            </>
          )
        )
      }
    >
      {!isEmpty && <TeamViews current={isCoverage ? 'coverage' : 'board'} />}
      {showsCoverage ? (
        <Coverage />
      ) : (
        <>
          {(view.isFilterOpen || isFiltered(view)) && <FilterBar regions={regions} />}
          <Card key={i18n.language}>
            {error && <ErrorText>{error.message}</ErrorText>}
            {rows === undefined && !error && <SkeletonRows rows={8} />}
            {isEmpty && <TeamEmpty />}
            {rows !== undefined && !isEmpty && items.length === 0 && <NobodyFound isArchive={isArchive} />}
            {items.length > 0 && <Board items={items} isArchive={isArchive} />}
          </Card>
        </>
      )}
    </Page>
  );
}
