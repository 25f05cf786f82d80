import { useTranslation } from 'react-i18next';
import { packParts, type MergeReport } from '#shared/domain/handover.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import classes from './handover.module.css';

const columns = ['added', 'updated', 'kept', 'same'] as const;

/** What a pack adds, replaces and leaves, in figures, and by name where both sides changed. */
export function MergeCounts({ report: { parts, conflicts, conflictCount } }: { report: MergeReport }) {
  const { t } = useTranslation('handover');
  const shown = packParts.filter((part) => columns.some((column) => parts[part][column] > 0));
  return (
    <>
      <table className={classes['counts']}>
        <thead>
          <tr>
            <th scope="col">{t('column.what')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <tr key={part}>
              <th scope="row">{t(`part.${part}`)}</th>
              {columns.map((column) => (
                <td key={column} data-zero={parts[part][column] === 0}>
                  {formatNumber(parts[part][column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {conflictCount > 0 && (
        <section>
          <h2>{t('conflicts')}</h2>
          <ul className={classes['conflicts']}>
            {conflicts.map(({ part, text, winner }, index) => (
              <li key={index}>
                {t(`part.${part}`)}: <b>{text}</b> · {t(`winner.${winner}`)}
              </li>
            ))}
            {conflictCount > conflicts.length && (
              <li>{t('andMore', { count: conflictCount - conflicts.length })}</li>
            )}
          </ul>
        </section>
      )}
    </>
  );
}
