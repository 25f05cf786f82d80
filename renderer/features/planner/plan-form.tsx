import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation, type ApiError } from '#renderer/lib/api.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { formatWhen } from '#renderer/lib/format.ts';
import { localZone } from '#renderer/lib/local-zone.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { keyLabels } from '#renderer/lib/shortcuts.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { TimeField } from '#renderer/ui/time-field.tsx';
import { rideFormats, sessionKinds, type Session } from '#shared/domain/session.ts';
import classes from './plan-form.module.css';
import { FocusField } from './focus-field.tsx';
import { MixHint } from './mix-hint.tsx';
import { PlanActs } from './plan-acts.tsx';
import { toPlan, type PlanForm } from './plan-form-model.ts';
import { QuestionsField } from './questions-field.tsx';
import { RepField } from './rep-field.tsx';

interface PlanFormProps {
  initial: PlanForm;
  /** The session whose plan is changed; a new one is planned without it. */
  session?: Session;
}

/** One panel, top to bottom in the order a manager thinks: who, what, when, on what, with which questions. */
export function PlanFormView({ initial, session }: PlanFormProps) {
  const { t } = useTranslation(['planner', 'common']);
  const [form, setForm] = useTyped('plan', initial);
  const [first] = useState(form);
  const fields = useFocusWhenLoaded(session !== undefined);
  const { save, isSaving, error, clearError } = useSavePlan(session, initial);
  const today = useToday();
  const isClosed = session?.status === 'cancelled';

  function change(changes: Partial<PlanForm>): void {
    setForm((now) => ({ ...now, ...changes }));
    clearError();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save(form);
  }

  const at = (field: string): string | undefined => (error?.field === field ? error.message : undefined);
  const elsewhere = error && !knownFields.has(error.field ?? '');

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter saves from every field
    <form
      ref={fields}
      className={classes['form']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save(form);
      }}
    >
      <div className={classes['fields']}>
        {form.kind !== 'team' && (
          <RepField value={form.repId} error={at('repId')} onChange={(repId) => change({ repId })} />
        )}
        <Select
          label={t('kind')}
          data={sessionKinds.map((kind) => ({ value: kind, label: t(`common:sessionKind.${kind}`) }))}
          value={form.kind}
          allowDeselect={false}
          onChange={(kind) => kind && change({ kind })}
        />
        {form.kind === 'ride_along' && (
          <Field label={t('format')} why={t('formatWhy')}>
            <SegmentedTabs
              wide
              label={t('format')}
              value={form.rideFormat ?? 'observe_only'}
              options={rideFormats.map((value) => ({ value, label: t(`formats.${value}`) }))}
              onChange={(rideFormat) => change({ rideFormat })}
            />
          </Field>
        )}
        {form.kind === 'ride_along' && form.repId !== null && <MixHint repId={form.repId} />}
        <DayField
          label={t('day')}
          isFirst={first.kind === 'team' || first.repId !== null}
          value={form.day}
          min={session ? undefined : today}
          error={at('startsAt')}
          onChange={(day) => day && change({ day })}
        />
        <div className={classes['times']}>
          <TimeField
            label={t('from')}
            value={form.allDay ? '' : form.from}
            disabled={form.allDay}
            onChange={(from) => change({ from })}
          />
          <TimeField
            label={t('until')}
            value={form.allDay ? '' : form.until}
            disabled={form.allDay}
            error={at('endsAt')}
            onChange={(until) => change({ until })}
          />
          <Checkbox
            label={t('allDay')}
            checked={form.allDay}
            onChange={({ currentTarget }) => change({ allDay: currentTarget.checked })}
          />
        </div>
        <FocusField
          value={form.focusCompetencyId}
          onChange={(focusCompetencyId) => change({ focusCompetencyId })}
        />
        <QuestionsField
          repId={form.repId}
          focusCompetencyId={form.focusCompetencyId}
          kind={form.kind}
          value={form.questions}
          onChange={(questions) => change({ questions })}
        />
        <Private as="block">
          <Textarea
            label={t('goal')}
            description={t('goalWhy')}
            autosize
            minRows={2}
            maxRows={6}
            value={form.goal}
            error={at('goal')}
            onChange={({ currentTarget }) => change({ goal: currentTarget.value })}
          />
        </Private>
        <TextInput
          label={t('place')}
          value={form.place}
          error={at('place')}
          onChange={({ currentTarget }) => change({ place: currentTarget.value })}
        />
      </div>
      <footer className={classes['footer']}>
        {elsewhere && <ErrorText>{error.message}</ErrorText>}
        <div className={classes['acts']}>
          {session && <PlanActs session={session} />}
          {!isClosed && (
            <Button
              type="submit"
              variant="filled"
              loading={isSaving}
              rightSection={<Kbd keys={keyLabels('nextVisit')} />}
            >
              {t(session ? 'common:save' : 'planIt')}
            </Button>
          )}
        </div>
      </footer>
    </form>
  );
}

const knownFields: ReadonlySet<string> = new Set(['repId', 'startsAt', 'endsAt', 'goal', 'place']);

/** A plan that is read first comes when the panel has given the focus to its close button already. */
function useFocusWhenLoaded(isRead: boolean): RefObject<HTMLFormElement | null> {
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isRead)
      fields.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
  }, [isRead]);
  return fields;
}

interface SavePlan {
  save: (form: PlanForm) => void;
  isSaving: boolean;
  error: ApiError | null;
  clearError: () => void;
}

/** Stores the plan, closes the panel and offers to take it back. */
function useSavePlan(session: Session | undefined, initial: PlanForm): SavePlan {
  const { t } = useTranslation('planner');
  const close = usePlanPanel((state) => state.close);
  const plan = useApiMutation('sessions', 'plan');
  const update = useApiMutation('sessions', 'update');

  function done({ id, startsAt, allDay }: Session): void {
    close();
    const when = formatWhen(startsAt, allDay);
    if (session) {
      const before = toPlan(initial, localZone());
      showUndo({
        message: t('planChanged', { when }),
        undo: async () => void (await call('sessions', 'update', { id, plan: before })),
      });
      return;
    }
    showUndo({
      message: t('planned', { when }),
      undo: async () => void (await call('sessions', 'archive', { id })),
    });
  }

  return {
    save: (form) => {
      if (plan.isPending || update.isPending) return;
      const input = toPlan(form, localZone());
      if (session) update.mutate({ id: session.id, plan: input }, { onSuccess: done });
      else plan.mutate(input, { onSuccess: done });
    },
    isSaving: plan.isPending || update.isPending,
    error: plan.error ?? update.error,
    clearError: () => {
      plan.reset();
      update.reset();
    },
  };
}
