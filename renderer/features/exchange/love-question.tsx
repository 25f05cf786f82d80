import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { loveAnswerBys, type LoveAnswer, type LoveAnswerBy } from '#shared/domain/exchange.ts';
import type { Exchange } from '#shared/ipc/exchanges.ts';
import { call, messageOf, useApiMutation } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import classes from './exchange.module.css';

/** The one question both sides answer, the customer first. */
export function LoveQuestion({ exchange, readOnly }: { exchange: Exchange; readOnly: boolean }) {
  const { t } = useTranslation('exchange');
  const { answers } = exchange;

  async function remove({ id }: LoveAnswer): Promise<void> {
    try {
      await call('exchanges', 'archiveAnswer', { id });
      showUndo({ message: t('love.removed'), undo: () => call('exchanges', 'restoreAnswer', { id }) });
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  return (
    <Card className={classes['card']} aria-labelledby="love-title">
      <SectionHeading id="love-title">{t('love.title')}</SectionHeading>
      {answers.length === 0 && <p className={classes['why']}>{t('love.why')}</p>}
      <ul>
        {answers.map((answer) => (
          <li key={answer.id} className={classes['answer']}>
            <div className={classes['grow']}>
              <span dir="auto" className={classes['text']}>
                {answer.text}
              </span>
              <div className={classes['facts']}>
                <Chip>{t(`love.by.${answer.saidBy}`)}</Chip>
                <span dir="auto">{answer.customer}</span>
              </div>
            </div>
            {!readOnly && (
              <ActionIcon
                size={44}
                aria-label={t('love.remove', { text: answer.text })}
                onClick={() => void remove(answer)}
              >
                <IconX size={16} stroke={1.7} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && <AddAnswer exchange={exchange} />}
    </Card>
  );
}

function AddAnswer({ exchange: { session, customers } }: { exchange: Exchange }) {
  const { t } = useTranslation('exchange');
  const [text, setText] = useState('');
  const [customer, setCustomer] = useState(customers[0] ?? '');
  const [saidBy, setSaidBy] = useState<LoveAnswerBy>('customer');
  const line = useRef<HTMLInputElement>(null);
  const add = useApiMutation('exchanges', 'addAnswer');

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    add.mutate(
      { sessionId: session.id, answer: { customer, saidBy, text } },
      {
        onSuccess: () => {
          setText('');
          line.current?.focus();
        },
      },
    );
  }

  return (
    <form className={classes['add']} onSubmit={submit}>
      <SegmentedTabs
        label={t('love.saidBy')}
        value={saidBy}
        options={loveAnswerBys.map((value) => ({ value, label: t(`love.by.${value}`) }))}
        onChange={setSaidBy}
      />
      <TextInput
        ref={line}
        label={t('love.answer')}
        value={text}
        error={add.error?.at('text')}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <Autocomplete
        label={t('love.customer')}
        value={customer}
        data={[...new Set(customers)]}
        error={add.error?.at('customer')}
        onChange={setCustomer}
      />
      {add.error !== null && add.error.field === undefined && <ErrorText>{add.error.message}</ErrorText>}
      <Button
        type="submit"
        leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />}
        loading={add.isPending}
      >
        {t('love.add')}
      </Button>
    </form>
  );
}
