import { Button, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import classes from './screens.module.css';

/**
 * Stands alone while the app is locked: `base.css` draws nothing else of the page. What was half typed is still there
 * afterwards, in the page that is not drawn.
 */
export function LockScreen() {
  const [place] = useState(createPlace);
  useEffect(() => {
    document.body.append(place);
    place.querySelector('input')?.focus();
    return () => place.remove();
  }, [place]);
  return createPortal(<Unlock />, place);
}

function Unlock() {
  const { t } = useTranslation(['lock', 'common']);
  const [secret, setSecret] = useState('');
  const { data: state } = useApiQuery('lock', 'state', undefined);
  const unlock = useApiMutation('lock', 'unlock');
  const quit = useApiMutation('app', 'quit');
  return (
    <main className={classes['center']}>
      <Card className={classes['panel']}>
        <IconLock size={36} stroke={1.5} color="var(--accent)" aria-hidden />
        <h1 className={classes['heading']}>{t('title')}</h1>
        <form
          className={classes['unlock']}
          onSubmit={(event) => {
            event.preventDefault();
            unlock.mutate({ secret }, { onError: () => setSecret('') });
          }}
        >
          <TextInput
            type="password"
            autoComplete="off"
            label={t('secret')}
            value={secret}
            error={unlock.error?.message}
            onChange={({ currentTarget }) => setSecret(currentTarget.value)}
          />
          {state !== undefined && state.waitSeconds > 0 && unlock.error === null && (
            <p className={classes['quiet']}>{t('wait', { count: state.waitSeconds })}</p>
          )}
          <div className={classes['foot']}>
            <Button type="submit" variant="filled" loading={unlock.isPending} disabled={secret === ''}>
              {t('open')}
            </Button>
            <Button variant="subtle" className={classes['end']} onClick={() => quit.mutate(undefined)}>
              {t('quit')}
            </Button>
          </div>
        </form>
      </Card>
    </main>
  );
}

function createPlace(): HTMLElement {
  const place = document.createElement('div');
  place.id = 'lock';
  return place;
}
