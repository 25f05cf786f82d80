import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import { call, useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { qualityId } from './quality-card.tsx';
import classes from './report-life.module.css';

/** Freezes the report: at once where the check has nothing to say, else after asking whether to look first. */
export function FinaliseButton({ sessionId }: { sessionId: SessionId }) {
  const { t } = useTranslation(['finalise', 'quality', 'common']);
  const [isAsking, ask] = useDisclosure();
  const { data: findings } = useApiQuery('reports', 'check', { sessionId });
  const finalise = useApiMutation('reports', 'finalise');

  function go(): void {
    finalise.mutate(
      { sessionId },
      {
        onSuccess: () =>
          showUndo({
            message: t('done'),
            undo: () => call('reports', 'recall', { sessionId, reason: t('takenBack') }),
          }),
        onError: ({ message }) => showFailure(message),
        onSettled: ask.close,
      },
    );
  }

  function look(): void {
    ask.close();
    // After the dialog has given the focus back.
    requestAnimationFrame(() => {
      const first = document.querySelector<HTMLElement>('[data-finding] button');
      document.getElementById(qualityId)?.scrollIntoView({ block: 'start' });
      first?.focus();
    });
  }

  const rules = [...new Set(findings?.map(({ rule }) => rule))];
  return (
    <>
      <Button
        variant="filled"
        loading={finalise.isPending}
        disabled={findings === undefined}
        onClick={rules.length === 0 ? go : ask.open}
      >
        {t('finalise')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={ask.close}
        title={t('look', { count: findings?.length ?? 0 })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <ul className={classes['rules']}>
          {rules.map((rule) => (
            <li key={rule}>{t(`quality:found.${rule}`)}</li>
          ))}
        </ul>
        <p className={classes['why']}>
          {t('final')} {t('recallable')}
        </p>
        <div className={classes['acts']}>
          <Button loading={finalise.isPending} onClick={go}>
            {t('anyway')}
          </Button>
          <Button variant="filled" data-autofocus onClick={look}>
            {t('lookFirst')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
