import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupPreview } from '#shared/domain/backup.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { showToast } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './backups.module.css';

interface RestoreActsProps {
  chosen: { id: string; passphrase?: string };
  preview: BackupPreview;
  onDone: () => void;
}

/** Everything as it was then, or one person. The present state is kept in either case. */
export function RestoreActs({ chosen, preview, onDone }: RestoreActsProps) {
  const { t } = useTranslation('backups');
  const [keepAs, setKeepAs] = useState('');
  const restore = useApiMutation('backups', 'restore');

  function restoreAll(): void {
    restore.mutate(
      { ...chosen, keepAs },
      {
        onSuccess: () => {
          showToast(t('dialog.restored'));
          onDone();
        },
      },
    );
  }

  return (
    <>
      <section className={classes['way']} aria-labelledby="restore-all">
        <h3 id="restore-all">{t('dialog.all')}</h3>
        <p className={classes['quiet']}>{t('dialog.allText')}</p>
        {preview.now && (
          <TextInput
            label={t('dialog.keepAs')}
            description={t('dialog.keepAsWhy')}
            value={keepAs}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setKeepAs(event.currentTarget.value)}
          />
        )}
        {restore.error && <ErrorText>{restore.error.message}</ErrorText>}
        <div className={classes['acts']}>
          <Button variant="filled" loading={restore.isPending} onClick={restoreAll}>
            {t('dialog.restoreAll')}
          </Button>
        </div>
      </section>
      {preview.now && <OnePerson chosen={chosen} people={preview.people} onDone={onDone} />}
    </>
  );
}

function OnePerson({
  chosen,
  people,
  onDone,
}: Omit<RestoreActsProps, 'preview'> & Pick<BackupPreview, 'people'>) {
  const { t } = useTranslation('backups');
  const [id, setId] = useState<string | null>(null);
  const bring = useApiMutation('backups', 'restoreRep');
  const person = people.find((one) => one.id === id);
  return (
    <section className={classes['way']} aria-labelledby="restore-one">
      <h3 id="restore-one">{t('dialog.one')}</h3>
      <p className={classes['quiet']}>{t(people.length === 0 ? 'dialog.nobody' : 'dialog.oneText')}</p>
      {people.length > 0 && (
        <div className={classes['one']}>
          <Select
            label={t('dialog.person')}
            searchable
            value={id}
            data={people.map(({ id: value, name }) => ({ value, label: name }))}
            onChange={setId}
          />
          {person && (
            <>
              <p>{t('dialog.wouldCome', { missing: person.missing, changed: person.changed })}</p>
              {bring.error && <ErrorText>{bring.error.message}</ErrorText>}
              <div className={classes['acts']}>
                <Button
                  loading={bring.isPending}
                  onClick={() =>
                    bring.mutate(
                      { ...chosen, repId: person.id },
                      {
                        onSuccess: ({ missing, changed }) => {
                          showToast(t('dialog.broughtBack', { name: person.name, count: missing + changed }));
                          onDone();
                        },
                      },
                    )
                  }
                >
                  {t('dialog.bringBack', { name: person.name })}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </section>
  );
}
