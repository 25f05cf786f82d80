import { Button, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation, useApiQuery, type ApiError } from '#renderer/lib/api.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { SearchSelect } from '#renderer/ui/search-select.tsx';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { Private } from '#renderer/ui/private.tsx';
import type { CompetencyId, RepId } from '#shared/domain/ids.ts';
import type { Programme, ProgrammeInput } from '#shared/domain/programme.ts';
import { addDays, mondayOf } from '#shared/lib/dates.ts';
import { groupCompetencies } from './group-competencies.ts';
import classes from './programme-form.module.css';
import { LevelField } from './programme-level-field.tsx';
import { OnlyYou } from './programme-only-you.tsx';

type Values = Omit<ProgrammeInput, 'focusCompetencyId'> & { focusCompetencyId: CompetencyId | null };

const lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const rhythms = [1, 2, 3, 4, 5];

interface ProgrammeFormProps {
  repId: RepId;
  /** Null starts a new one. */
  programme: Programme | null;
  onDone: () => void;
}

/** What is agreed at the start: one focus, how long and how often, from where to where. Source: S4. */
export function ProgrammeForm({ repId, programme, onDone }: ProgrammeFormProps) {
  const { t } = useTranslation(['programme', 'common']);
  const today = useToday();
  const { data: competencies = [] } = useApiQuery('competencies', 'list', undefined);
  const framework = useApiQuery('competencies', 'framework', { id: null, repId });
  const start = useApiMutation('programmes', 'start');
  const update = useApiMutation('programmes', 'update');
  const [typed, setTyped] = useTyped<Values>('programme', programme ? valuesOf(programme) : emptyFrom(today));
  const form = useForm<Values>({ initialValues: typed, onValuesChange: setTyped });
  const { values } = form;
  const behaviours =
    framework.data?.groups
      .flatMap((group) => group.competencies)
      .find(({ id }) => id === values.focusCompetencyId)?.levels ?? [];

  function onError(error: ApiError): void {
    const name = Object.keys(values).find((key) => error.at(key) !== undefined);
    if (name === undefined) {
      showFailure(error.message);
      return;
    }
    form.setFieldError(name, error.message);
    form.getInputNode(name)?.focus();
  }

  function onSubmit({ focusCompetencyId, ...rest }: Values): void {
    if (focusCompetencyId === null) {
      form.setFieldError('focusCompetencyId', t('form.focusRequired'));
      form.getInputNode('focusCompetencyId')?.focus();
      return;
    }
    const input = { ...rest, focusCompetencyId };
    if (programme === null) {
      start.mutate(
        { repId, programme: input },
        {
          onError,
          onSuccess: ({ id }) => done(t('done.started'), () => call('programmes', 'archive', { id })),
        },
      );
      return;
    }
    const { id } = programme;
    update.mutate(
      { id, changes: input },
      {
        onError,
        onSuccess: () =>
          done(t('done.changed'), () => call('programmes', 'update', { id, changes: valuesOf(programme) })),
      },
    );
  }

  function done(message: string, takeBack: () => Promise<unknown>): void {
    onDone();
    showUndo({
      message,
      undo: async () => {
        await takeBack();
      },
    });
  }

  return (
    <form noValidate className={classes['form']} onSubmit={form.onSubmit(onSubmit)}>
      <SearchSelect
        data-autofocus
        openOnFocus={false}
        comboboxProps={{ withinPortal: false }}
        label={t('form.focus')}
        description={t('form.focusWhy')}
        placeholder={t('form.focusPlaceholder')}
        nothingFoundMessage={t('form.nothingFound')}
        data={groupCompetencies(competencies)}
        {...form.getInputProps('focusCompetencyId')}
        onChange={(chosen) =>
          form.setFieldValue('focusCompetencyId', competencies.find(({ id }) => id === chosen)?.id ?? null)
        }
      />
      <DayField
        label={t('form.startDay')}
        why={t('form.startDayWhy')}
        value={values.startDay}
        onChange={(day) => form.setFieldValue('startDay', day ?? values.startDay)}
      />
      <div className={classes['pair']}>
        <Select
          label={t('form.weeks')}
          description={t('form.weeksWhy')}
          comboboxProps={{ withinPortal: false }}
          allowDeselect={false}
          data={withOwn(lengths, values.weeks).map((count) => ({
            value: String(count),
            label: t('weeks', { count }),
          }))}
          value={String(values.weeks)}
          onChange={(chosen) => form.setFieldValue('weeks', Number(chosen))}
        />
        <Select
          label={t('form.perWeek')}
          description={t('form.perWeekWhy')}
          comboboxProps={{ withinPortal: false }}
          allowDeselect={false}
          data={withOwn(rhythms, values.sessionsPerWeek).map((count) => ({
            value: String(count),
            label: t('perWeek', { count }),
          }))}
          value={String(values.sessionsPerWeek)}
          onChange={(chosen) => form.setFieldValue('sessionsPerWeek', Number(chosen))}
        />
      </div>
      <Textarea
        label={t('form.baseline')}
        description={t('form.baselineWhy')}
        placeholder={t('form.baselineExample')}
        autosize
        minRows={2}
        {...form.getInputProps('baseline')}
      />
      <Textarea
        label={t('form.target')}
        description={t('form.targetWhy')}
        placeholder={t('form.targetExample')}
        autosize
        minRows={2}
        {...form.getInputProps('target')}
      />
      <div className={classes['pair']}>
        <LevelField
          label={t('form.baselineLevel')}
          behaviours={behaviours}
          value={values.baselineLevel}
          onChange={(level) => form.setFieldValue('baselineLevel', level)}
        />
        <LevelField
          label={t('form.targetLevel')}
          behaviours={behaviours}
          value={values.targetLevel}
          onChange={(level) => form.setFieldValue('targetLevel', level)}
        />
      </div>
      <Private as="fields">
        <Textarea
          label={t('why')}
          description={<OnlyYou>{t('form.whyWhy')}</OnlyYou>}
          autosize
          minRows={2}
          {...form.getInputProps('why')}
        />
      </Private>
      <div className={classes['acts']}>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="submit" variant="filled" loading={start.isPending || update.isPending}>
          {programme === null ? t('form.submit') : t('common:save')}
        </Button>
      </div>
    </form>
  );
}

/** From the coming Monday, or today if it is one. */
function emptyFrom(today: string): Values {
  return {
    focusCompetencyId: null,
    startDay: mondayOf(addDays(today, 6)),
    weeks: 6,
    sessionsPerWeek: 2,
    baseline: '',
    baselineLevel: null,
    target: '',
    targetLevel: null,
    why: '',
  };
}

function valuesOf(programme: Programme): ProgrammeInput {
  const { focusCompetencyId, startDay, weeks, sessionsPerWeek } = programme;
  const { baseline, baselineLevel, target, targetLevel, why } = programme;
  return {
    focusCompetencyId,
    startDay,
    weeks,
    sessionsPerWeek,
    baseline,
    baselineLevel,
    target,
    targetLevel,
    why,
  };
}

/** The usual choices, and the one that stands even if it is not among them. */
function withOwn(choices: readonly number[], own: number): number[] {
  return choices.includes(own) ? [...choices] : [...choices, own].toSorted((a, b) => a - b);
}
