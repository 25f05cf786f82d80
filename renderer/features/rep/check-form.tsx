import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call, messageOf, useApiMutation } from '#renderer/lib/api.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { coachabilityAnswers, coachabilityQuestions } from '#shared/domain/coachability-rules.ts';
import type { CoachabilityCheck, CoachabilityCheckInput } from '#shared/domain/coachability.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { FormFrame } from './coachability-form-frame.tsx';

type Values = Omit<CoachabilityCheckInput, 'repId'>;

const answers = ['unknown', ...coachabilityAnswers] as const;

interface CheckFormProps {
  repId: RepId;
  check: CoachabilityCheck | null;
  onDone: () => void;
}

/** Seven questions, each with how often it was seen; what cannot be told yet stays open. Source: S5. */
export function CheckForm({ repId, check, onDone }: CheckFormProps) {
  const { t } = useTranslation('coachability');
  const today = useToday();
  const [values, setValues] = useTyped<Values>('check', check === null ? startOf(today) : valuesOf(check));
  const add = useApiMutation('coachability', 'addCheck');
  const update = useApiMutation('coachability', 'updateCheck');

  function change(changes: Partial<Values>): void {
    setValues((before) => ({ ...before, ...changes }));
  }

  function save(): void {
    if (check === null) {
      add.mutate(
        { repId, ...values },
        {
          onError,
          onSuccess: ({ id }) => {
            onDone();
            showUndo({ message: t('check.added'), undo: () => call('coachability', 'archiveCheck', { id }) });
          },
        },
      );
      return;
    }
    const { id } = check;
    update.mutate(
      { id, changes: values },
      {
        onError,
        onSuccess: () => {
          onDone();
          showUndo({
            message: t('check.changed'),
            undo: async () =>
              void (await call('coachability', 'updateCheck', { id, changes: valuesOf(check) })),
          });
        },
      },
    );
  }

  async function archive({ id }: CoachabilityCheck): Promise<void> {
    try {
      await call('coachability', 'archiveCheck', { id });
      onDone();
      showUndo({ message: t('check.archived'), undo: () => call('coachability', 'restoreCheck', { id }) });
    } catch (error) {
      onError(error);
    }
  }

  return (
    <FormFrame
      isSaving={add.isPending || update.isPending}
      onSave={save}
      onCancel={onDone}
      onArchive={check === null ? undefined : () => void archive(check)}
    >
      <DayField
        label={t('check.day')}
        why={t('check.dayWhy')}
        value={values.day}
        onChange={(day) => day && change({ day })}
      />
      {coachabilityQuestions.map((question) => (
        <Field key={question} label={t(`question.${question}`)}>
          <SegmentedTabs
            label={t(`question.${question}`)}
            value={values[question] ?? 'unknown'}
            options={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
            onChange={(answer) => change({ [question]: answer === 'unknown' ? null : answer })}
          />
        </Field>
      ))}
      <Textarea
        label={t('check.note')}
        description={t('check.noteWhy')}
        autosize
        minRows={2}
        value={values.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
    </FormFrame>
  );
}

function onError(error: unknown): void {
  showFailure(messageOf(error));
}

function startOf(day: string): Values {
  return {
    day,
    ownsResults: null,
    asksFeedback: null,
    admitsGaps: null,
    triesAgreed: null,
    keepsPromises: null,
    actsSoon: null,
    withinReach: null,
    note: '',
  };
}

function valuesOf({ id: _id, repId: _repId, createdAt: _createdAt, ...values }: CoachabilityCheck): Values {
  return values;
}
