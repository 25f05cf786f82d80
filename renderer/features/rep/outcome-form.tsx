import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call, messageOf, useApiMutation, type ApiError } from '#renderer/lib/api.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import {
  coachabilityOutcomes,
  suggestedReview,
  type CoachabilityOutcomeKind,
} from '#shared/domain/coachability-rules.ts';
import type { CoachabilityOutcome, CoachabilityOutcomeInput } from '#shared/domain/coachability.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { FormFrame } from './coachability-form-frame.tsx';

type Values = Omit<CoachabilityOutcomeInput, 'repId'>;

interface OutcomeFormProps {
  repId: RepId;
  outcome: CoachabilityOutcome | null;
  onDone: () => void;
}

/** What the manager decided, why, and when to look again. Nothing of it is filled in from the answers. Source: S5. */
export function OutcomeForm({ repId, outcome, onDone }: OutcomeFormProps) {
  const { t } = useTranslation('coachability');
  const today = useToday();
  const [values, setValues] = useTyped<Values>(
    'outcome',
    outcome === null ? startOf(today) : valuesOf(outcome),
  );
  const add = useApiMutation('coachability', 'addOutcome');
  const update = useApiMutation('coachability', 'updateOutcome');
  const error = add.error ?? update.error;
  const reasonError = error?.at('reason');

  function change(changes: Partial<Values>): void {
    setValues((before) => ({ ...before, ...changes }));
    if (error) {
      add.reset();
      update.reset();
    }
  }

  /** The day to look again follows the decision until it was chosen by hand. */
  function decide(kind: CoachabilityOutcomeKind): void {
    const isSuggested = values.reviewDay === suggestedReview(values.outcome, values.day);
    change({
      outcome: kind,
      ...(isSuggested && { reviewDay: suggestedReview(kind, values.day) }),
    });
  }

  function save(): void {
    if (outcome === null) {
      add.mutate(
        { repId, ...values },
        {
          onError,
          onSuccess: ({ id }) => {
            onDone();
            showUndo({
              message: t('outcome.added'),
              undo: () => call('coachability', 'archiveOutcome', { id }),
            });
          },
        },
      );
      return;
    }
    const { id } = outcome;
    update.mutate(
      { id, changes: values },
      {
        onError,
        onSuccess: () => {
          onDone();
          showUndo({
            message: t('outcome.changed'),
            undo: async () =>
              void (await call('coachability', 'updateOutcome', { id, changes: valuesOf(outcome) })),
          });
        },
      },
    );
  }

  async function archive({ id }: CoachabilityOutcome): Promise<void> {
    try {
      await call('coachability', 'archiveOutcome', { id });
      onDone();
      showUndo({
        message: t('outcome.archived'),
        undo: () => call('coachability', 'restoreOutcome', { id }),
      });
    } catch (failure) {
      showFailure(messageOf(failure));
    }
  }

  return (
    <FormFrame
      isSaving={add.isPending || update.isPending}
      onSave={save}
      onCancel={onDone}
      onArchive={outcome === null ? undefined : () => void archive(outcome)}
    >
      <Field label={t('outcome.what')} why={t(`outcome.meaning.${values.outcome}`)}>
        <SegmentedTabs
          label={t('outcome.what')}
          value={values.outcome}
          options={coachabilityOutcomes.map((value) => ({ value, label: t(`outcome.kind.${value}`) }))}
          onChange={decide}
        />
      </Field>
      <Textarea
        data-autofocus
        label={t('outcome.reason')}
        description={t('outcome.reasonWhy')}
        error={reasonError}
        autosize
        minRows={3}
        value={values.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      <DayField label={t('outcome.day')} value={values.day} onChange={(day) => day && change({ day })} />
      <DayField
        clearable
        label={t('outcome.reviewDay')}
        why={t('outcome.reviewWhy')}
        value={values.reviewDay}
        onChange={(reviewDay) => change({ reviewDay })}
      />
    </FormFrame>
  );
}

/** What is wrong with the reason stands at its field. */
function onError(failure: ApiError): void {
  if (failure.at('reason') === undefined) showFailure(failure.message);
}

function startOf(day: string): Values {
  return { day, outcome: 'coach_on', reason: '', reviewDay: suggestedReview('coach_on', day) };
}

function valuesOf({ day, outcome, reason, reviewDay }: CoachabilityOutcome): Values {
  return { day, outcome, reason, reviewDay };
}
