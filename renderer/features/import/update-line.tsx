import { useTranslation } from 'react-i18next';
import { IconArrowRight } from '@tabler/icons-react';
import type { ImportCheck } from '#shared/domain/rep-import.ts';
import classes from './import.module.css';

/** One person and what changes: the field, what stands there now, what will. */
export function UpdateLine({ update }: { update: ImportCheck['updates'][number] }) {
  const { t } = useTranslation('import');
  return (
    <li>
      <bdi className={classes['who']}>{update.name}</bdi>
      <span className={classes['changes']}>
        {update.changes.map(({ field, from, to }) => (
          <span key={field} className={classes['change']}>
            <span className={classes['fieldName']}>{t(`field.${field}`)}</span>
            <bdi className={classes['from']}>{from === '' ? t('check.empty') : from}</bdi>
            <IconArrowRight size={14} stroke={1.8} aria-hidden />
            <bdi>{to}</bdi>
          </span>
        ))}
      </span>
    </li>
  );
}
