import { Button, Progress } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '#renderer/lib/api.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { useProgress } from '#renderer/lib/use-progress.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { VerificationResult } from '#renderer/ui/verification-result.tsx';
import classes from './check-reports.module.css';

/** Whether every final report is still the one that was finalised; which is not, by name and day. */
export function CheckReports() {
  const { t } = useTranslation('finalise');
  const verify = useApiMutation('reports', 'verify');
  const [token, setToken] = useState('');
  const { done, total } = useProgress(token);
  const checked = t('checking', { done: formatNumber(done), total: formatNumber(total) });

  function check() {
    const next = crypto.randomUUID();
    setToken(next);
    verify.mutate({ all: true, token: next });
  }

  return (
    <Card className={classes['card']} aria-label={t('checkAll')}>
      <div className={classes['head']}>
        <p className={classes['why']}>{t('checkWhy')}</p>
        <Button
          leftSection={<IconShieldCheck size={17} stroke={1.7} aria-hidden />}
          loading={verify.isPending}
          onClick={check}
        >
          {t('checkAll')}
        </Button>
      </div>
      {verify.isPending && total > 0 && (
        <div className={classes['progress']}>
          <p>{checked}</p>
          <Progress value={(done / total) * 100} aria-label={checked} />
        </div>
      )}
      {verify.error !== null && <ErrorText>{verify.error.message}</ErrorText>}
      <output className={classes['result']}>
        {verify.data !== undefined && <VerificationResult verification={verify.data} />}
      </output>
    </Card>
  );
}
