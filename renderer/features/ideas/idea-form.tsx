import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import type { Idea, IdeaCredit, IdeaInput, IdeaStatus } from '#shared/domain/idea.ts';
import type { RepId } from '#shared/domain/ids.ts';
import classes from './ideas.module.css';
import { RepSelect } from './rep-select.tsx';

const statuses = ['heard', 'tried', 'adopted', 'declined'] as const satisfies IdeaStatus[];

type Values = Omit<IdeaInput, 'repId'> & { repId: RepId | null };

interface IdeaFormProps {
  idea: Idea | null;
  start: Partial<Values>;
  onDone: () => void;
}

/** Whose idea, in their words, what became of it, and the credit given in public. Source: S12. */
export function IdeaForm({ idea, start, onDone }: IdeaFormProps) {
  const { t } = useTranslation(['ideas', 'common']);
  const today = useToday();
  const [values, setValues] = useTyped<Values>('idea', () => ({
    ...(idea === null ? emptyOn(today) : valuesOf(idea)),
    ...start,
    repId: start.repId ?? idea?.repId ?? null,
  }));
  const add = useApiMutation('ideas', 'add');
  const update = useApiMutation('ideas', 'update');
  const [isRepMissing, setRepMissing] = useState(false);
  const { error } = idea === null ? add : update;
  const set = (changes: Partial<Values>): void => setValues((before) => ({ ...before, ...changes }));

  function save(event: SubmitEvent): void {
    event.preventDefault();
    const { repId, ...changes } = values;
    if (idea !== null) {
      const before = valuesOf(idea);
      update.mutate(
        { id: idea.id, changes },
        {
          onSuccess: () => {
            onDone();
            showUndo({
              message: t('changed'),
              undo: async () => void (await call('ideas', 'update', { id: idea.id, changes: before })),
            });
          },
        },
      );
      return;
    }
    setRepMissing(repId === null);
    if (repId === null) return;
    add.mutate(
      { repId, ...changes },
      {
        onSuccess: ({ id }) => {
          onDone();
          showUndo({ message: t('added'), undo: () => call('ideas', 'archive', { id }) });
        },
      },
    );
  }

  const { status, credit } = values;
  return (
    <form noValidate className={classes['form']} onSubmit={save}>
      {idea === null && (
        <RepSelect
          label={t('form.author')}
          value={values.repId}
          onChange={(repId) => set({ repId })}
          error={isRepMissing ? t('form.repMissing') : undefined}
        />
      )}
      <Textarea
        autosize
        minRows={2}
        label={t('form.text')}
        description={t('form.textWhy')}
        // The first thing to write: what the person chosen before said, or why it was declined.
        data-autofocus={(status !== 'declined' && credit === null) || undefined}
        value={values.text}
        error={error?.at('text')}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Field label={t('form.status')}>
        <SegmentedTabs
          wide
          label={t('form.status')}
          value={status}
          options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(next) =>
            set({ status: next, statusDay: next === idea?.status ? idea.statusDay : today })
          }
        />
      </Field>
      {status === 'declined' && (
        <Textarea
          autosize
          minRows={2}
          data-autofocus
          label={t('form.declineReason')}
          description={t('form.declineReasonWhy')}
          value={values.declineReason}
          error={error?.at('declineReason')}
          onChange={(event) => set({ declineReason: event.currentTarget.value })}
        />
      )}
      <div className={classes['pair']}>
        <DayField
          label={t('form.heardDay')}
          value={values.heardDay}
          onChange={(day) => day !== null && set({ heardDay: day })}
        />
        {status !== 'heard' && (
          <DayField
            label={t('form.statusDay')}
            value={values.statusDay}
            onChange={(day) => day !== null && set({ statusDay: day })}
          />
        )}
      </div>
      <CreditFields
        credit={credit}
        isNew={idea?.credit == null}
        today={today}
        onChange={(next) => set({ credit: next })}
      />
      {error && !error.at('text') && !error.at('declineReason') && <ErrorText>{error.message}</ErrorText>}
      <div className={classes['formActs']}>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="submit" variant="filled" loading={add.isPending || update.isPending}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  );
}

interface CreditFieldsProps {
  credit: IdeaCredit | null;
  /** Just being given: its first field takes the keyboard. */
  isNew: boolean;
  today: string;
  onChange: (credit: IdeaCredit | null) => void;
}

function CreditFields({ credit, isNew, today, onChange }: CreditFieldsProps) {
  const { t } = useTranslation('ideas');
  return (
    <Field label={t('form.credit')} why={t('form.creditWhy')}>
      {credit === null ? (
        <Button onClick={() => onChange({ day: today, place: '', audience: '' })}>
          {t('form.addCredit')}
        </Button>
      ) : (
        <div className={classes['credits']}>
          <DayField
            label={t('form.creditDay')}
            value={credit.day}
            onChange={(day) => day !== null && onChange({ ...credit, day })}
          />
          <TextInput
            data-autofocus={isNew || undefined}
            label={t('form.creditPlace')}
            placeholder={t('form.creditPlaceExample')}
            autoComplete="off"
            value={credit.place}
            onChange={(event) => onChange({ ...credit, place: event.currentTarget.value })}
          />
          <TextInput
            label={t('form.creditAudience')}
            placeholder={t('form.creditAudienceExample')}
            autoComplete="off"
            value={credit.audience}
            onChange={(event) => onChange({ ...credit, audience: event.currentTarget.value })}
          />
          <Button variant="subtle" size="xs" onClick={() => onChange(null)}>
            {t('form.removeCredit')}
          </Button>
        </div>
      )}
    </Field>
  );
}

function emptyOn(today: string): Omit<Values, 'repId'> {
  return { text: '', heardDay: today, status: 'heard', statusDay: today, declineReason: '', credit: null };
}

function valuesOf({ text, heardDay, status, statusDay, declineReason, credit }: Idea): Omit<Values, 'repId'> {
  return { text, heardDay, status, statusDay, declineReason, credit };
}
