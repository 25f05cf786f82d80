import { Button, Loader, Modal } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo, BackupPreview, Contents } from '#shared/domain/backup.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './backups.module.css';
import { PassphraseField } from './passphrase-field.tsx';
import { RestoreActs } from './restore-acts.tsx';
import { useMoment } from './use-moment.ts';

interface BackupDialogProps {
  backup: BackupInfo;
  passphraseNeeded: boolean;
  onClose: () => void;
}

/** Opens a backup without touching anything: what is inside beside what is here now, and the two ways back. */
export function BackupDialog({ backup, passphraseNeeded, onClose }: BackupDialogProps) {
  const { t } = useTranslation(['backups', 'common']);
  const moment = useMoment();
  const [passphrase, setPassphrase] = useState('');
  const preview = useApiMutation('backups', 'preview');
  const chosen = { id: backup.id, ...(passphrase !== '' && { passphrase }) };
  const asks = passphraseNeeded || preview.error?.field === 'passphrase';
  const lookInside = useEffectEvent(() => {
    if (!passphraseNeeded) preview.mutate({ id: backup.id });
  });
  useEffect(() => lookInside(), []);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    preview.mutate(chosen);
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('dialog.title', { when: moment(backup.at) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes['dialog']}>
        {asks && preview.data === undefined && (
          <form className={classes['form']} onSubmit={submit}>
            <PassphraseField
              isFirst
              label={t('passphrase')}
              value={passphrase}
              error={passphrase === '' ? undefined : preview.error?.message}
              onChange={setPassphrase}
            />
            <div className={classes['acts']}>
              <Button type="submit" variant="filled" loading={preview.isPending} disabled={passphrase === ''}>
                {t('dialog.open')}
              </Button>
            </div>
          </form>
        )}
        {!asks && preview.error && <ErrorText>{preview.error.message}</ErrorText>}
        {!asks && preview.isPending && (
          <output className={classes['opening']}>
            <Loader size="sm" /> {t('dialog.opening')}
          </output>
        )}
        {preview.data && (
          <>
            <Comparison preview={preview.data} />
            <RestoreActs chosen={chosen} preview={preview.data} onDone={onClose} />
          </>
        )}
      </div>
    </Modal>
  );
}

const kinds = [
  'people',
  'sessions',
  'notes',
  'commitments',
  'reports',
  'attachments',
] as const satisfies (keyof Contents)[];

function Comparison({ preview: { now, inside } }: { preview: BackupPreview }) {
  const { t } = useTranslation('backups');
  return (
    <>
      {now === null && <p className={classes['quiet']}>{t('dialog.noNow')}</p>}
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('dialog.what')}</th>
            <th scope="col">{t('dialog.inside')}</th>
            {now && <th scope="col">{t('dialog.now')}</th>}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind} data-differs={now !== null && now[kind] !== inside[kind]}>
              <th scope="row">{t(`kind.${kind}`)}</th>
              <td>{formatNumber(inside[kind])}</td>
              {now && <td>{formatNumber(now[kind])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
