import { Button, PasswordInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupOverview } from '#shared/domain/backup.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { showToast } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './backups.module.css';

/** Encrypts backups with words only the manager knows; says before that nobody can bring them back. */
export function PassphraseCard({ overview }: { overview: BackupOverview }) {
  const { t } = useTranslation('backups');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const set = useApiMutation('backups', 'setPassphrase');
  const { encrypted, passphraseNeeded, passphraseKept } = overview;

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

  return (
    <Card className={classes['card']} aria-labelledby="backup-passphrase">
      <h2 id="backup-passphrase">{t('encryption')}</h2>
      <div className={classes['body']}>
        {encrypted && !passphraseNeeded ? (
          <>
            <p>{t(passphraseKept ? 'encryptedKept' : 'encryptedAsked')}</p>
            <p className={classes['quiet']}>{t('noRecovery')}</p>
            <div className={classes['acts']}>
              <Button loading={set.isPending} onClick={() => set.mutate({ passphrase: null })}>
                {t('stopEncrypting')}
              </Button>
            </div>
          </>
        ) : (
          <form className={classes['form']} onSubmit={submit}>
            <p>{t(passphraseNeeded ? 'askAgain' : 'encryptWhy')}</p>
            <PasswordInput
              label={t('passphrase')}
              value={passphrase}
              autoComplete="off"
              error={set.error?.at('passphrase')}
              visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            {!passphraseNeeded && (
              <>
                <PasswordInput
                  label={t('passphraseAgain')}
                  value={again}
                  autoComplete="off"
                  error={differs && t('differs')}
                  visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
                  onChange={(event) => setAgain(event.currentTarget.value)}
                />
                <p className={classes['warning']}>{t('noRecovery')}</p>
              </>
            )}
            {set.error && set.error.field === undefined && <ErrorText>{set.error.message}</ErrorText>}
            <div className={classes['acts']}>
              <Button type="submit" loading={set.isPending} disabled={passphrase === ''}>
                {t(passphraseNeeded ? 'goOn' : 'encrypt')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Card>
  );
}
