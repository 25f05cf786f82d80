import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Verification } from '#shared/domain/finalised-report.ts';
import { formatDay } from '#renderer/lib/format.ts';
import classes from './verification-result.module.css';

/** What a check of final reports found: how many are unchanged, or which are not, by name, day and file. */
export function VerificationResult({ verification: { checked, faults } }: { verification: Verification }) {
  const { t } = useTranslation(['finalise', 'reports']);
  if (faults.length === 0)
    return <p className={classes['intact']}>{checked === 0 ? t('none') : t('intact', { count: checked })}</p>;
  // One report can lack several files.
  const faulty = new Set(faults.map(({ sessionId }) => sessionId));
  return (
    <>
      <p className={classes['faulty']}>{t('faulty', { count: faulty.size })}</p>
      <ul className={classes['faults']}>
        {faults.map(({ sessionId, repName, day, fault, file }, index) => (
          <li key={index}>
            <Link to={`/sessions/${sessionId}/report`}>
              {t('faultLine', {
                name: repName === '' ? t('reports:team') : repName,
                day: formatDay(day, 'full'),
                fault: t(`fault.${fault}`, { file }),
              })}
            </Link>
          </li>
        ))}
      </ul>
      {faults.some(({ file }) => file === null) && <p className={classes['why']}>{t('whatNow')}</p>}
      {faults.some(({ file }) => file !== null) && <p className={classes['why']}>{t('whatNowFiles')}</p>}
    </>
  );
}
