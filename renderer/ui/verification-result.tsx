import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportBranch, Verification } from '#shared/domain/finalised-report.ts';
import { formatDay } from '#renderer/lib/format.ts';
import classes from './verification-result.module.css';

/**
 * What a check of final reports found: how many are unchanged, or which are not, by name, day and file; and which were
 * made in another copy.
 */
export function VerificationResult({ verification }: { verification: Verification }) {
  return (
    <>
      <Faults {...verification} />
      {verification.branches.length > 0 && <Branches branches={verification.branches} />}
    </>
  );
}

function Faults({ checked, faults }: Verification) {
  const { t } = useTranslation('finalise');
  if (faults.length === 0)
    return <p className={classes['intact']}>{checked === 0 ? t('none') : t('intact', { count: checked })}</p>;
  // One report can lack several files.
  const faulty = new Set(faults.map(({ sessionId }) => sessionId));
  return (
    <>
      <p className={classes['faulty']}>{t('faulty', { count: faulty.size })}</p>
      <ul className={classes['faults']}>
        {faults.map(({ fault, file, ...whose }, index) => (
          <Line key={index} {...whose} found={t(`fault.${fault}`, { file })} />
        ))}
      </ul>
      {faults.some(({ file }) => file === null) && <p className={classes['why']}>{t('whatNow')}</p>}
      {faults.some(({ file }) => file !== null) && <p className={classes['why']}>{t('whatNowFiles')}</p>}
    </>
  );
}

function Branches({ branches }: Pick<Verification, 'branches'>) {
  const { t } = useTranslation('finalise');
  return (
    <>
      <ul className={classes['faults']}>
        {branches.map(({ besideDay, ...whose }, index) => (
          <Line key={index} {...whose} found={t('branch', { beside: formatDay(besideDay, 'full') })} />
        ))}
      </ul>
      <p className={classes['why']}>{t('branchWhy')}</p>
    </>
  );
}

function Line({ sessionId, repName, day, found }: Omit<ReportBranch, 'besideDay'> & { found: string }) {
  const { t } = useTranslation(['finalise', 'reports']);
  return (
    <li>
      <Link to={`/sessions/${sessionId}/report`}>
        {t('faultLine', {
          name: repName === '' ? t('reports:team') : repName,
          day: formatDay(day, 'full'),
          fault: found,
        })}
      </Link>
    </li>
  );
}
