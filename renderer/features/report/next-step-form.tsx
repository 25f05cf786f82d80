import { Button, Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Commitment, CommitmentInput } from '#shared/domain/commitment.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { localSessionDay } from '#renderer/lib/format.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import classes from './next-steps.module.css';

interface NextStepFormProps {
  detail: SessionDetail;
  /** The step to change; without one a new step is added. */
  step?: Commitment;
  onDone: () => void;
}

export function NextStepForm({ detail, step, onDone }: NextStepFormProps) {
  const { t } = useTranslation(['report', 'common']);
  const [input, setInput] = useState<CommitmentInput>(
    step ?? { owner: 'rep', ownerName: '', text: '', dueDay: null, behavioural: false },
  );
  const textInput = useRef<HTMLInputElement>(null);
  useEffect(() => textInput.current?.focus(), []);
  const add = useApiMutation('commitments', 'add');
  const update = useApiMutation('commitments', 'update');
  const error = add.error ?? update.error;
  const { owner, ownerName, text, dueDay, behavioural } = input;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const commitment = { owner, ownerName, text, dueDay, behavioural };
    if (step === undefined) {
      add.mutate({ sessionId: detail.session.id, commitment }, { onSuccess: onDone });
      return;
    }
    update.mutate(
      { id: step.id, changes: commitment },
      {
        onSuccess: () => {
          showUndo({ message: t('stepChanged'), undo: () => putBack(step) });
          onDone();
        },
      },
    );
  }

  return (
    <form className={classes['form']} onSubmit={submit}>
      <TextInput
        ref={textInput}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
        label={t('step')}
        description={t('stepWhy')}
        value={text}
        error={error?.at('text')}
        onChange={(event) => setInput({ ...input, text: event.currentTarget.value })}
      />
      <div className={classes['formRow']}>
        <SegmentedTabs
          label={t('stepOwner')}
          value={owner}
          options={(['rep', 'manager', 'other'] as const).map((value) => ({
            value,
            label: t(`owner.${value}`),
          }))}
          onChange={(value) => setInput({ ...input, owner: value })}
        />
        {owner === 'other' && (
          <TextInput
            aria-label={t('ownerName')}
            placeholder={t('ownerName')}
            value={ownerName}
            error={error?.at('ownerName')}
            onChange={(event) => setInput({ ...input, ownerName: event.currentTarget.value })}
          />
        )}
      </div>
      <DayField
        label={t('due')}
        value={dueDay}
        clearable
        min={localSessionDay(detail.session)}
        error={error?.at('dueDay')}
        onChange={(day) => setInput({ ...input, dueDay: day })}
      />
      <Checkbox
        label={t('behavioural')}
        description={t('behaviouralWhy')}
        checked={behavioural}
        onChange={(event) => setInput({ ...input, behavioural: event.currentTarget.checked })}
      />
      {error !== null && error.field === undefined && <ErrorText>{error.message}</ErrorText>}
      <div className={classes['acts']}>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="submit" variant="filled" loading={add.isPending || update.isPending}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  );
}

async function putBack({ id, owner, ownerName, text, dueDay, behavioural }: Commitment): Promise<void> {
  await call('commitments', 'update', { id, changes: { owner, ownerName, text, dueDay, behavioural } });
}
