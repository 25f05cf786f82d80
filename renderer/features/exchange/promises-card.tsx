import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { Exchange } from '#shared/ipc/exchanges.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { useSavePromise } from '#renderer/lib/save-promise.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { PromiseRow } from '#renderer/ui/promise-row.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './exchange.module.css';

/** What customers were promised that day, on both sides. */
export function PromisesCard({ exchange: { session, promises } }: { exchange: Exchange }) {
  const { t } = useTranslation('exchange');
  const save = useSavePromise();
  return (
    <Card className={classes['card']} aria-labelledby="promises-title">
      <SectionHeading id="promises-title">{t('promises.title')}</SectionHeading>
      <p className={classes['why']}>{t('promises.why')}</p>
      <ul>
        {promises.map((promise) => (
          <PromiseRow
            key={promise.observationId}
            promise={promise}
            onChange={(changes) => void save(promise, changes)}
          />
        ))}
      </ul>
      {takesNotes(session.status) && <AddPromise sessionId={session.id} />}
    </Card>
  );
}

function AddPromise({ sessionId }: { sessionId: Exchange['session']['id'] }) {
  const { t } = useTranslation('exchange');
  const [text, setText] = useState('');
  const add = useApiMutation('observations', 'add');

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    add.mutate(
      {
        sessionId,
        observation: {
          visitId: null,
          kind: 'promise',
          text,
          answer: '',
          competencyId: null,
          person: '',
          visibility: 'shared',
          observedAt: new Date().toISOString(),
        },
      },
      { onSuccess: () => setText('') },
    );
  }

  return (
    <form className={classes['add']} onSubmit={submit}>
      <TextInput
        label={t('promises.new')}
        value={text}
        error={add.error?.at('text')}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      {add.error !== null && add.error.at('text') === undefined && <ErrorText>{add.error.message}</ErrorText>}
      <Button
        type="submit"
        leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />}
        loading={add.isPending}
      >
        {t('promises.add')}
      </Button>
    </form>
  );
}
