import { Button, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exchange } from '#shared/ipc/exchanges.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { localSessionDay } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { GuestItem } from './guest-item.tsx';
import classes from './exchange.module.css';

interface GuestsProps {
  exchange: Exchange;
  readOnly: boolean;
}

/** Who of another department was there. */
export function Guests({ exchange: { session, guests }, readOnly }: GuestsProps) {
  const { t } = useTranslation('exchange');
  return (
    <Card className={classes['card']} aria-labelledby="guests-title">
      <SectionHeading id="guests-title">{t('guests.title')}</SectionHeading>
      {guests.length === 0 && <p className={classes['why']}>{t('guests.none')}</p>}
      <ul>
        {guests.map((guest) => (
          <GuestItem key={guest.id} guest={guest} day={localSessionDay(session)} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && <AddGuest sessionId={session.id} />}
    </Card>
  );
}

const nobody = { name: '', department: '' };

function AddGuest({ sessionId }: { sessionId: Exchange['session']['id'] }) {
  const { t } = useTranslation('exchange');
  const [typed, setTyped] = useState(nobody);
  const name = useRef<HTMLInputElement>(null);
  const add = useApiMutation('exchanges', 'addGuest');

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    add.mutate(
      { sessionId, guest: { ...typed, learnt: '', thankedDay: null, thankedFor: '' } },
      {
        onSuccess: () => {
          setTyped(nobody);
          name.current?.focus();
        },
      },
    );
  }

  return (
    <form className={classes['add']} onSubmit={submit}>
      <div className={classes['pair']}>
        <TextInput
          ref={name}
          label={t('guests.name')}
          value={typed.name}
          error={add.error?.at('name')}
          onChange={({ currentTarget: { value } }) => setTyped({ ...typed, name: value })}
        />
        <TextInput
          label={t('guests.department')}
          placeholder={t('guests.departmentExample')}
          value={typed.department}
          error={add.error?.at('department')}
          onChange={({ currentTarget: { value } }) => setTyped({ ...typed, department: value })}
        />
      </div>
      {add.error !== null && add.error.field === undefined && <ErrorText>{add.error.message}</ErrorText>}
      <Button
        type="submit"
        leftSection={<IconUserPlus size={16} stroke={1.7} aria-hidden />}
        loading={add.isPending}
      >
        {t('guests.add')}
      </Button>
    </form>
  );
}
