import { Button, Select, Switch } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SummaryOf } from '#shared/domain/summary.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { filterOptions } from '#renderer/lib/filter-options.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PeriodField } from '#renderer/ui/period-field.tsx';
import { ReportViews } from '#renderer/ui/report-views.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { ExportMenu } from './export-menu.tsx';
import { SummarySheet } from './summary-sheet.tsx';
import classes from './summary-screen.module.css';
import { useSummaryPlace, type SummaryPlace } from './use-summary-place.ts';

/** One rep or the team over a period, as the page that leaves. */
export function SummaryScreen() {
  const { t } = useTranslation('summary');
  const place = useSummaryPlace();
  const [byName, setByName] = useState(false);
  const reps = useApiQuery('reps', 'options', undefined);
  const asked = askedFor(place, byName);
  const isEmpty = reps.data?.length === 0;
  return (
    <Page
      title={t('title')}
      subtitle={t('lead')}
      actions={asked !== null && !isEmpty && <ExportMenu summary={asked} period={place.period} />}
    >
      <ReportViews current="summaries" />
      {isEmpty ? (
        <Card>
          <EmptyState
            icon={IconUsers}
            action={
              <Button component={Link} to="/team">
                {t('toTeam')}
              </Button>
            }
          >
            {t('noTeam')}
          </EmptyState>
        </Card>
      ) : (
        <div className={classes['columns']}>
          <div className={classes['controls']}>
            <SegmentedTabs
              wide
              label={t('who.label')}
              value={place.who}
              options={[
                { value: 'rep', label: t('who.rep') },
                { value: 'team', label: t('who.team') },
              ]}
              onChange={(who) => place.go({ who })}
            />
            {place.who === 'rep' && (
              <Select
                searchable
                filter={filterOptions}
                comboboxProps={{ withinPortal: false }}
                label={t('rep')}
                placeholder={t('repPlaceholder')}
                nothingFoundMessage={t('nobody')}
                data={reps.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
                value={place.repId}
                onChange={(chosen) =>
                  place.go({ repId: reps.data?.find(({ id }) => id === chosen)?.id ?? null })
                }
              />
            )}
            <PeriodField period={place.period} onChange={(period) => place.go({ period })} />
            {place.who === 'team' && (
              <Switch
                label={t('names')}
                description={t('namesWhy')}
                checked={byName}
                onChange={({ currentTarget }) => setByName(currentTarget.checked)}
              />
            )}
            <p className={classes['stays']}>{t('stays')}</p>
          </div>
          {reps.data === undefined ? (
            <Card>
              <SkeletonRows rows={6} />
            </Card>
          ) : asked === null ? (
            <Card>
              <EmptyState icon={IconUsers}>{t('chooseRep')}</EmptyState>
            </Card>
          ) : (
            <SummarySheet summary={asked} period={place.period} />
          )}
        </div>
      )}
    </Page>
  );
}

function askedFor({ who, repId }: SummaryPlace, byName: boolean): SummaryOf | null {
  if (who === 'team') return { of: 'team', byName };
  return repId === null ? null : { of: 'rep', repId };
}
