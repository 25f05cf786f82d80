import { Button, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import type { ObservationId, RepId } from '#shared/domain/ids.ts';
import type { Recognition } from '#shared/domain/recognition.ts';
import classes from './ideas.module.css';
import { RepSelect } from './rep-select.tsx';

const manners = ['public', 'private'] as const;

interface RecognitionFormProps {
  recognition: Recognition | null;
  repId: RepId | null;
  /** The note it is made from. */
  note: { id: ObservationId; text: string } | null;
  onDone: () => void;
}

/** Who was recognised, when, what for, and whether others heard it. Source: S12. */
export function RecognitionForm({ recognition, repId, note, onDone }: RecognitionFormProps) {
  const { t } = useTranslation(['ideas', 'common']);
  const today = useToday();
  const [rep, setRep] = useTyped('rep', repId);
  const [isRepMissing, setRepMissing] = useState(false);
  const [day, setDay] = useTyped('day', recognition?.day ?? today);
  const [text, setText] = useTyped('text', recognition?.text ?? note?.text ?? '');
  const [isPublic, setPublic] = useTyped('isPublic', recognition?.isPublic ?? true);
  const add = useApiMutation('recognitions', 'add');
  const update = useApiMutation('recognitions', 'update');
  const { error } = recognition === null ? add : update;

  function save(event: SubmitEvent): void {
    event.preventDefault();
    if (recognition !== null) {
      const { id } = recognition;
      const before = { day: recognition.day, text: recognition.text, isPublic: recognition.isPublic };
      update.mutate(
        { id, changes: { day, text, isPublic } },
        {
          onSuccess: () => {
            onDone();
            showUndo({
              message: t('recognition.changed'),
              undo: async () => void (await call('recognitions', 'update', { id, changes: before })),
            });
          },
        },
      );
      return;
    }
    setRepMissing(rep === null);
    if (rep === null) return;
    add.mutate(
      { repId: rep, day, text, isPublic, observationId: note?.id ?? null },
      {
        onSuccess: ({ id }) => {
          onDone();
          showUndo({
            message: t('recognition.added'),
            undo: () => call('recognitions', 'archive', { id }),
          });
        },
      },
    );
  }

  return (
    <form noValidate className={classes['form']} onSubmit={save}>
      {recognition === null && (
        <RepSelect
          label={t('form.who')}
          value={rep}
          onChange={setRep}
          error={isRepMissing ? t('form.repMissing') : undefined}
        />
      )}
      <Textarea
        autosize
        minRows={2}
        data-autofocus
        label={t('form.whatFor')}
        description={t('form.whatForWhy')}
        value={text}
        error={error?.at('text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {note !== null && (
        <div className={classes['cited']}>
          <KindBadge kind="strength" />
          <span>{note.text}</span>
        </div>
      )}
      <DayField label={t('form.when')} value={day} onChange={(next) => next !== null && setDay(next)} />
      <Field label={t('form.how')} why={t('form.howWhy')}>
        <SegmentedTabs
          wide
          label={t('form.how')}
          value={isPublic ? 'public' : 'private'}
          options={manners.map((value) => ({ value, label: t(`recognition.${value}`) }))}
          onChange={(value) => setPublic(value === 'public')}
        />
      </Field>
      {error && !error.at('text') && <ErrorText>{error.message}</ErrorText>}
      <div className={classes['formActs']}>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="submit" variant="filled" loading={add.isPending || update.isPending}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  );
}
