import { Button } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contents, Salvaged } from '#shared/domain/backup.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { useSalvaged } from '#renderer/lib/salvaged.ts';
import { Card } from '#renderer/ui/card.tsx';
import classes from './screens.module.css';

/** Tables as a manager counts; all others are one line. */
const kinds: [table: string, kind: keyof Contents][] = [
  ['rep', 'people'],
  ['session', 'sessions'],
  ['observation', 'notes'],
  ['commitment', 'commitments'],
  ['report', 'reports'],
];

/** After a damaged file was read as far as it reads: what came out, what did not, by counts. */
export function SalvageReport({ salvaged }: { salvaged: Salvaged }) {
  const { t } = useTranslation(['backups', 'shell']);
  const named = new Set(kinds.map(([table]) => table));
  const rows = [
    ...kinds.flatMap(([table, kind]) => {
      const found = salvaged.tables.find((one) => one.table === table);
      return found === undefined ? [] : [{ label: t(`kind.${kind}`), ...found }];
    }),
    {
      label: t('shell:salvage.other'),
      table: '',
      ...salvaged.tables
        .filter(({ table }) => !named.has(table))
        .reduce<{ read: number; lost: number | null }>(
          (sum, { read, lost }) => ({
            read: sum.read + read,
            lost: sum.lost === null || lost === null ? null : sum.lost + lost,
          }),
          { read: 0, lost: 0 },
        ),
    },
  ];
  return (
    <main className={classes['center']}>
      <Card className={classes['panel']}>
        <IconLifebuoy size={36} stroke={1.5} color="var(--strength)" aria-hidden />
        <h1 className={classes['heading']}>{t('shell:salvage.title')}</h1>
        <p className={classes['lead']}>{t('shell:salvage.text')}</p>
        <table className={classes['counts']}>
          <thead>
            <tr>
              <th scope="col">{t('dialog.what')}</th>
              <th scope="col">{t('shell:salvage.read')}</th>
              <th scope="col">{t('shell:salvage.lost')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, read, lost }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{formatNumber(read)}</td>
                <td>{lost === null ? t('unknown') : formatNumber(lost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={classes['foot']}>
          <Button variant="filled" onClick={() => useSalvaged.setState({ salvaged: null })}>
            {t('shell:salvage.goOn')}
          </Button>
        </div>
      </Card>
    </main>
  );
}
