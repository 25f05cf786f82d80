import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOrders, nameOrders, type RepFilePreview } from '#shared/domain/rep-import.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import classes from './columns-step.module.css';
import type { ImportFlow } from './use-import.ts';

/** What only the manager can know, asked with the file's own words, and only where there is a doubt. */
export function ReadingChoices({ flow, preview }: { flow: ImportFlow; preview: RepFilePreview }) {
  const { t } = useTranslation('import');
  const { settings, check } = flow;
  if (settings === null) return null;
  const given = settings.columns.indexOf('firstName');
  const family = settings.columns.indexOf('lastName');
  const example = preview.firstRows.find(({ cells }) => cells[given] && cells[family])?.cells;
  const date = check?.ambiguousDate ?? null;
  return (
    <>
      {given !== -1 && family !== -1 && example && (
        <Choice label={t('columns.nameOrder')}>
          {(label) => (
            <SegmentedTabs
              label={label}
              value={settings.nameOrder}
              onChange={(nameOrder) => flow.decide({ nameOrder })}
              options={nameOrders.map((value) => ({
                value,
                label: (value === 'given_first'
                  ? [example[given], example[family]]
                  : [example[family], example[given]]
                ).join(' '),
              }))}
            />
          )}
        </Choice>
      )}
      {check !== undefined && date !== null && settings.columns.includes('hireDay') && (
        <Choice label={t('columns.dateOrder', { value: date })}>
          {(label) => (
            <SegmentedTabs
              label={label}
              value={check.dateOrder}
              onChange={(dateOrder) => flow.decide({ dateOrder })}
              options={dateOrders.map((value) => ({ value, label: formatDay(readAs(date, value), 'full') }))}
            />
          )}
        </Choice>
      )}
    </>
  );
}

function Choice({ label, children }: { label: string; children: (label: string) => ReactNode }) {
  return (
    <div className={classes['choice']}>
      <span aria-hidden>{label}</span>
      {children(label)}
    </div>
  );
}

/** `03/04/2021` as a day, in one order or the other. */
function readAs(date: string, order: (typeof dateOrders)[number]): string {
  const [first = '', second = '', year = ''] = date.match(/\d+/g) ?? [];
  const [month, day] = order === 'dmy' ? [second, first] : [first, second];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
