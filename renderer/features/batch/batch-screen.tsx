import { Button, Checkbox, MultiSelect, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { batchFormats, type BatchFormat, type BatchOrder } from '#shared/domain/batch.ts';
import { periodAround } from '#shared/domain/period.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { filterOptions } from '#renderer/lib/filter-options.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PeriodField } from '#renderer/ui/period-field.tsx';
import { ReportViews } from '#renderer/ui/report-views.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { BatchReports } from './batch-reports.tsx';
import { runBatch, showBatch, useBatchRun } from './batch-run.ts';
import classes from './batch-screen.module.css';
import { BatchState } from './batch-state.tsx';
import { BatchWithheld } from './batch-withheld.tsx';

/** The reports of a period in one go: whose, in which formats, where to. */
export function BatchScreen() {
  const { t } = useTranslation('batch');
  const today = useToday();
  const { settings } = useBootstrap();
  const reps = useApiQuery('reps', 'options', undefined);
  const [period, setPeriod] = useState(() => periodAround('quarter', today));
  const [chosen, setChosen] = useState<string[]>([]);
  const [drafts, setDrafts] = useState(false);
  const [formats, setFormats] = useState<BatchFormat[]>(['pdf']);
  const [target, setTarget] = useState<BatchOrder['target']>('folder');
  const isRunning = useBatchRun(({ running }) => running !== null);
  useEffect(showBatch, []);

  const repIds = reps.data?.filter(({ id }) => chosen.includes(id)).map(({ id }) => id) ?? [];
  const choice = { period, repIds, drafts };
  const { data: counts } = useApiQuery('batch', 'count', choice, { placeholderData: (before) => before });
  const reports = counts?.reports ?? 0;

  return (
    <Page title={t('title')} subtitle={t('lead')}>
      <ReportViews current="batch" />
      <div className={classes['columns']}>
        <Card className={classes['form']}>
          <div className={classes['part']}>
            <PeriodField period={period} onChange={setPeriod} />
          </div>
          <MultiSelect
            searchable
            clearable
            filter={filterOptions}
            label={t('people')}
            placeholder={chosen.length === 0 ? t('everybody') : undefined}
            data={reps.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            value={chosen}
            onChange={setChosen}
          />
          <Switch
            label={t('drafts')}
            description={t('draftsWhy')}
            checked={drafts}
            onChange={({ currentTarget }) => setDrafts(currentTarget.checked)}
          />
          <Field label={t('formats')}>
            <div className={classes['formats']}>
              {batchFormats.map((format) => (
                <Checkbox
                  key={format}
                  label={t(`format.${format}`)}
                  checked={formats.includes(format)}
                  onChange={({ currentTarget: { checked } }) =>
                    setFormats(
                      batchFormats.filter((each) => (each === format ? checked : formats.includes(each))),
                    )
                  }
                />
              ))}
            </div>
          </Field>
          <Field label={t('target.label')}>
            <SegmentedTabs
              wide
              label={t('target.label')}
              value={target}
              options={[
                { value: 'folder', label: t('target.folder') },
                { value: 'zip', label: t('target.zip') },
              ]}
              onChange={setTarget}
            />
          </Field>
        </Card>
        <Card className={classes['state']}>
          {!isRunning && (
            <>
              <output className={classes['count']}>
                {reports === 0 ? (
                  counts !== undefined && t('none')
                ) : (
                  <>
                    <b>{reports}</b> {t('of', { count: counts?.people ?? 0 })}
                  </>
                )}
                {(counts?.drafts ?? 0) > 0 && <span>{t('draftsLeft', { count: counts?.drafts ?? 0 })}</span>}
              </output>
              <Button
                variant="filled"
                size="lg"
                disabled={reports === 0 || formats.length === 0}
                onClick={() => void runBatch({ ...choice, formats, target, paper: settings.paper })}
              >
                {t('run', { count: reports })}
              </Button>
              {counts !== undefined && reports > 0 && <BatchWithheld withheld={counts.withheld} />}
            </>
          )}
          <BatchState />
        </Card>
      </div>
      <BatchReports choice={choice} />
    </Page>
  );
}
