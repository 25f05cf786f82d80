import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupOverview } from '#shared/domain/backup.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { showToast } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './backups.module.css';
import { PassphraseField } from './passphrase-field.tsx';

/** Encrypts backups with words only the manager knows; says before that nobody can bring them back. */
export function PassphraseCard({ overview }: { overview: BackupOverview }) {
  const { t } = useTranslation('backups');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const set = useApiMutation('backups', 'setPassphrase');
  const { encrypted, passphraseNeeded, passphraseKept } = overview;
  const open = overview.backups.filter((backup) => !backup.encrypted).length;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const isDifferent = !passphraseNeeded && passphrase !== again;
    setDiffers(isDifferent);
    if (isDifferent) return;
    set.mutate(
      { passphrase },
      {
        onSuccess: () => {
          setPassphrase('');
          setAgain('');
          showToast(t('encrypted'));
        },
      },
    );
  }

  /* Also for whoever forgot the words: without new ones there would never be a backup again. */
  const stop = (
    <Button loading={set.isPending} onClick={() => set.mutate({ passphrase: null })}>
      {t('stopEncrypting')}
    </Button>
  );

  return (
    <Card className={classes['card']} aria-labelledby="backup-passphrase">
      <h2 id="backup-passphrase">{t('encryption')}</h2>
      <div className={classes['body']}>
        {encrypted && !passphraseNeeded ? (
          <>
            <p>{t(passphraseKept ? 'encryptedKept' : 'encryptedAsked')}</p>
            <p className={classes['quiet']}>{t('noRecovery')}</p>
            {open > 0 && <p className={classes['warning']}>{t('stillOpen', { count: open })}</p>}
            <div className={classes['acts']}>{stop}</div>
          </>
        ) : (
          <form className={classes['form']} onSubmit={submit}>
            <p>{t(passphraseNeeded ? 'askAgain' : 'encryptWhy')}</p>
            <PassphraseField
              label={t('passphrase')}
              value={passphrase}
              error={set.error?.at('passphrase')}
              onChange={setPassphrase}
            />
            {!passphraseNeeded && (
              <>
                <PassphraseField
                  label={t('passphraseAgain')}
                  value={again}
                  error={differs ? t('differs') : undefined}
                  onChange={setAgain}
                />
                <p className={classes['warning']}>{t('noRecovery')}</p>
              </>
            )}
            {set.error && set.error.field === undefined && <ErrorText>{set.error.message}</ErrorText>}
            <div className={classes['acts']}>
              <Button type="submit" loading={set.isPending} disabled={passphrase === ''}>
                {t(passphraseNeeded ? 'goOn' : 'encrypt')}
              </Button>
              {passphraseNeeded && stop}
            </div>
          </form>
        )}
      </div>
    </Card>
  );
}
