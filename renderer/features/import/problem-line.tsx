import { useTranslation } from 'react-i18next';
import { importFields, type ImportProblem } from '#shared/domain/rep-import.ts';
import { IconArrowForwardUp, IconInfoCircle } from '@tabler/icons-react';
import { formatNumber } from '#renderer/lib/format.ts';
import classes from './import.module.css';

/** One problem as a sentence with its line; the values in it come from the file and are shown as plain text. */
export function ProblemLine({ problem }: { problem: ImportProblem }) {
  const { t } = useTranslation('import');
  const { code, line, params, severity } = problem;
  const field = importFields.find((known) => known === params['field']);
  const Icon = severity === 'skipped' ? IconArrowForwardUp : IconInfoCircle;
  return (
    <li data-severity={severity}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <span className={classes['where']}>{t('check.line', { line: formatNumber(line) })}</span>
      <span className={classes['sentence']}>
        {t(`problem.${code}`, { ...params, ...(field && { field: t(`field.${field}`) }) })}
      </span>
    </li>
  );
}
