import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Verification } from '#shared/domain/finalised-report.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './check-reports.module.css';

/** Whether every final report is still the one that was finalised; which is not, by name and day. */
export function CheckReports() {
  const { t } = useTranslation('finalise');
  const verify = useApiMutation('reports', 'verify');
  return (
    <Card className={classes['card']} aria-label={t('checkAll')}>
      <div className={classes['head']}>
        <p className={classes['why']}>{t('checkWhy')}</p>
        <Button
          leftSection={<IconShieldCheck size={17} stroke={1.7} aria-hidden />}
          loading={verify.isPending}
          onClick={() => verify.mutate({ all: true })}
        >
          {t('checkAll')}
        </Button>
      </div>
      {verify.error !== null && <ErrorText>{verify.error.message}</ErrorText>}
      <output className={classes['result']}>
        {verify.data !== undefined && <Checked verification={verify.data} />}
      </output>
    </Card>
  );
}

function Checked({ verification: { checked, faults } }: { verification: Verification }) {
  const { t } = useTranslation(['finalise', 'reports']);
  if (faults.length === 0)
    return <p className={classes['intact']}>{checked === 0 ? t('none') : t('intact', { count: checked })}</p>;
  return (
    <>
      <p className={classes['faulty']}>{t('faulty', { count: faults.length })}</p>
      <ul className={classes['faults']}>
        {faults.map(({ sessionId, repName, day, fault }, index) => (
          <li key={index}>
            <Link to={`/sessions/${sessionId}/report`}>
              {t('faultLine', {
                name: repName === '' ? t('reports:team') : repName,
                day: formatDay(day, 'full'),
                fault: t(`fault.${fault}`),
              })}
            </Link>
          </li>
        ))}
      </ul>
      <p className={classes['why']}>{t('whatNow')}</p>
    </>
  );
}
