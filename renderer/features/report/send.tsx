import { Button, Menu, Modal } from '@mantine/core';
import { IconMail, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { call, messageOf, useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { announceExport } from '#renderer/lib/exported.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './send.module.css';

/** Print and mail, as two lines of the export menu. */
export function SendItems({ sessionId, onMail }: { sessionId: SessionId; onMail: () => void }) {
  const { t } = useTranslation('send');
  const { settings } = useBootstrap();
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />}
        onClick={() => void print(sessionId, settings.paper)}
      >
        {t('print')}
      </Menu.Item>
      <Menu.Item leftSection={<IconMail size={18} stroke={1.7} aria-hidden />} onClick={onMail}>
        {t('mail')}
      </Menu.Item>
    </>
  );
}

/** The menu is gone by the time the system answers: what went wrong is said all the same. */
async function print(sessionId: SessionId, paper: Paper): Promise<void> {
  try {
    await call('send', 'print', { sessionId, paper });
  } catch (error) {
    showFailure(messageOf(error));
  }
}

interface MailDialogProps {
  sessionId: SessionId;
  opened: boolean;
  onClose: () => void;
}

/** What the mail program will open with, and what it cannot do by itself. */
export function MailDialog({ sessionId, opened, onClose }: MailDialogProps) {
  const { t } = useTranslation(['send', 'common']);
  const { settings } = useBootstrap();
  const draft = useApiQuery('send', 'draft', { sessionId }, { enabled: opened });
  const mail = useApiMutation('send', 'mail');

  function go(): void {
    mail.mutate(
      { sessionId, paper: settings.paper },
      {
        onSuccess: (saved) => {
          announceExport(saved);
          onClose();
        },
      },
    );
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <dl className={classes['mail']}>
        <div>
          <dt>{t('to')}</dt>
          <dd>{draft.data?.to === '' ? <i>{t('noAddress')}</i> : draft.data?.to}</dd>
        </div>
        <div>
          <dt>{t('subject')}</dt>
          <dd>{draft.data?.subject}</dd>
        </div>
        <div>
          <dt>{t('message')}</dt>
          <dd className={classes['body']}>{draft.data?.body}</dd>
        </div>
      </dl>
      <p className={classes['why']}>{t('attach')}</p>
      {(mail.error ?? draft.error) && <ErrorText>{(mail.error ?? draft.error)?.message}</ErrorText>}
      <div className={classes['acts']}>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button variant="filled" loading={mail.isPending} disabled={draft.data === undefined} onClick={go}>
          {t('go')}
        </Button>
      </div>
    </Modal>
  );
}
