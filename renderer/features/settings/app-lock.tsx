import { Button, TextInput, Select } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery, ApiError } from '#renderer/lib/api.ts';
import { keyLabels } from '#renderer/lib/shortcuts.ts';
import { showToast } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { lockIdleMinutes, type LockIdle, type LockState } from '#shared/domain/app-lock.ts';
import { SettingsCard } from './settings-card.tsx';
import classes from './settings.module.css';

const never = 'never';
const nothingTyped = { current: '', secret: '', again: '' };

/** A PIN or passphrase for the times when the computer stands open and unwatched. */
export function AppLockCard() {
  const { t } = useTranslation('lock');
  const { data: state } = useApiQuery('lock', 'state', undefined);
  return (
    <SettingsCard title={t('card')}>
      <p>{t('about')}</p>
      {state && <LockForm key={String(state.enabled)} state={state} />}
    </SettingsCard>
  );
}

function LockForm({ state }: { state: LockState }) {
  const { t } = useTranslation('lock');
  const [typed, setTyped] = useState(nothingTyped);
  const [idle, setIdle] = useState<LockIdle>(state.enabled ? state.idleMinutes : 5);
  const [differ, setDiffer] = useState(false);
  const set = useApiMutation('lock', 'set');
  const remove = useApiMutation('lock', 'remove');
  const lockNow = useApiMutation('lock', 'lockNow');
  const error = set.error ?? remove.error;
  const at = (field: string): string | undefined => (error?.field === field ? error.message : undefined);

  function change(changes: Partial<typeof nothingTyped>): void {
    setTyped((before) => ({ ...before, ...changes }));
    setDiffer(false);
    set.reset();
    remove.reset();
  }
  function save(): void {
    if (typed.secret !== typed.again) {
      setDiffer(true);
      return;
    }
    const { current, secret } = typed;
    set.mutate(
      { current, secret, idleMinutes: idle },
      {
        onSuccess: () => {
          setTyped(nothingTyped);
          showToast(t('saved'));
        },
      },
    );
  }

  return (
    <form
      className={classes['choices']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {state.enabled && (
        <>
          <div>
            <Button
              leftSection={<IconLock size={17} stroke={1.7} aria-hidden />}
              rightSection={<Kbd keys={keyLabels('lock')} />}
              onClick={() => lockNow.mutate(undefined)}
            >
              {t('now')}
            </Button>
          </div>
          <Secret
            label={t('current')}
            value={typed.current}
            error={at('current')}
            onChange={(current) => change({ current })}
          />
        </>
      )}
      <Secret
        label={t(state.enabled ? 'newSecret' : 'secret')}
        description={t('secretWhy')}
        value={typed.secret}
        error={at('secret')}
        onChange={(secret) => change({ secret })}
      />
      <Secret
        label={t('again')}
        value={typed.again}
        error={differ ? t('differ') : undefined}
        onChange={(again) => change({ again })}
      />
      <Select
        label={t('idle')}
        description={t('idleWhy')}
        data={[
          ...lockIdleMinutes.map((minutes) => ({
            value: String(minutes),
            label: t('minutes', { count: minutes }),
          })),
          { value: never, label: t('never') },
        ]}
        allowDeselect={false}
        value={idle === null ? never : String(idle)}
        onChange={(value) => setIdle(lockIdleMinutes.find((minutes) => String(minutes) === value) ?? null)}
      />
      <div className={classes['acts']}>
        <Button type="submit" disabled={typed.secret === ''} loading={set.isPending}>
          {t(state.enabled ? 'change' : 'turnOn')}
        </Button>
        {state.enabled && (
          <Button
            variant="subtle"
            color="danger"
            loading={remove.isPending}
            onClick={() => remove.mutate({ current: typed.current })}
          >
            {t('turnOff')}
          </Button>
        )}
      </div>
      {error instanceof ApiError && error.field === undefined && <ErrorText>{error.message}</ErrorText>}
    </form>
  );
}

interface SecretProps {
  label: string;
  description?: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function Secret({ onChange, ...props }: SecretProps) {
  return (
    <TextInput
      type="password"
      {...props}
      autoComplete="new-password"
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
