import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconHeart, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Guest } from '#shared/domain/exchange.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './exchange.module.css';

interface GuestItemProps {
  guest: Guest;
  /** The instant of the session: nobody is thanked before it. */
  day: string;
  readOnly: boolean;
}

/** One guest: what they took home, and the thanks they were given. */
export function GuestItem({ guest, day, readOnly }: GuestItemProps) {
  const { t } = useTranslation('exchange');
  const today = useToday();
  const { id, name, department, learnt, thankedDay, thankedFor } = guest;
  const words = useAutosave({ learnt, thankedFor }, (changes) =>
    call('exchanges', 'updateGuest', { id, changes }),
  );

  function thank(on: string | null): void {
    call('exchanges', 'updateGuest', { id, changes: { thankedDay: on } }).catch((error: unknown) =>
      showFailure(messageOf(error)),
    );
  }

  async function remove(): Promise<void> {
    try {
      await call('exchanges', 'archiveGuest', { id });
      showUndo({
        message: t('guests.removed', { name: `\u2068${name}\u2069` }),
        undo: () => call('exchanges', 'restoreGuest', { id }),
      });
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  return (
    <li className={classes['guest']}>
      <div className={classes['line']}>
        <Avatar name={name} />
        <div className={classes['grow']} dir="auto">
          <b>{name}</b>
          <div className={classes['facts']}>{department}</div>
        </div>
        {!readOnly && (
          <ActionIcon size={44} aria-label={t('guests.remove', { name })} onClick={() => void remove()}>
            <IconTrash size={16} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <Textarea
        autosize
        label={t('guests.learnt')}
        description={t('guests.learntWhy')}
        value={words.value.learnt}
        onChange={({ currentTarget: { value } }) => words.change({ ...words.value, learnt: value })}
        onBlur={words.flush}
      />
      {thankedDay === null ? (
        <Button
          className={classes['thank']}
          leftSection={<IconHeart size={16} stroke={1.7} aria-hidden />}
          onClick={() => thank(today)}
        >
          {t('guests.thank')}
        </Button>
      ) : (
        <div className={classes['pair']}>
          <DayField label={t('guests.thankedOn')} value={thankedDay} clearable min={day} onChange={thank} />
          <TextInput
            label={t('guests.thankedFor')}
            value={words.value.thankedFor}
            onChange={({ currentTarget: { value } }) => words.change({ ...words.value, thankedFor: value })}
            onBlur={words.flush}
          />
        </div>
      )}
      {words.error !== null && <ErrorText>{words.error}</ErrorText>}
    </li>
  );
}
