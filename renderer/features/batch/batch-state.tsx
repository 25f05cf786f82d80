import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '#renderer/lib/format.ts';
import { showExported } from '#renderer/lib/exported.ts';
import { stopBatch, useBatchRun } from './batch-run.ts';
import classes from './batch-screen.module.css';

/** How far it is, or how it ended. */
export function BatchState() {
  const { t } = useTranslation(['batch', 'common']);
  const { running, result, notice } = useBatchRun();
  if (running !== null) {
    const text = t('running', { done: formatNumber(running.done), total: formatNumber(running.total) });
    return (
      <>
        <p>{text}</p>
        <Progress value={(running.done / Math.max(1, running.total)) * 100} aria-label={text} />
        <Button onClick={() => void stopBatch()}>{t('stop')}</Button>
      </>
    );
  }
  if (notice !== null) return <output>{notice}</output>;
  if (result === null || result.path === null) return null;
  const { path, reports, files, leftOut } = result;
  return (
    <output className={classes['result']}>
      <p>
        <b>{t('done', { count: reports })}</b> · {t('files', { count: files })}
      </p>
      <Button onClick={() => void showExported(path)}>{t('common:showFile')}</Button>
      {leftOut.length > 0 && (
        <>
          <p>{t('leftOut')}</p>
          <ul>
            {leftOut.map(({ name, day }) => (
              <li key={`${name} ${day}`}>
                {name}, {formatDay(day, 'full')}
              </li>
            ))}
          </ul>
        </>
      )}
    </output>
  );
}
