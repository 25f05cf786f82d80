import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation, useApiQuery, type ApiError } from '#renderer/lib/api.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { FormPanel } from '#renderer/ui/form-panel.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import type { CompetencyId, ObservationId } from '#shared/domain/ids.ts';
import type {
  ProfileEntry,
  ProfileEntryInput,
  ProfileEntryType,
  ProfileStatus,
} from '#shared/domain/profile.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { AddToEntry } from './add-to-entry.tsx';
import { useEntryPanel, type EntryTarget } from './entry-panel-store.ts';
import classes from './entry-panel.module.css';
import { EvidencePicker } from './evidence-picker.tsx';
import { groupCompetencies } from './group-competencies.ts';

type Values = Omit<ProfileEntryInput, 'repId'>;

const types = ['strength', 'development'] as const satisfies ProfileEntryType[];
const statuses = ['emerging', 'confirmed', 'resolved'] as const satisfies ProfileStatus[];

/** Makes or changes a strength or a development area: a name, and the notes it stands on. Source: S2. */
export function EntryPanel({ target }: { target: EntryTarget }) {
  const { t } = useTranslation('rep');
  const panel = useEntryPanel();
  return (
    <FormPanel panel={panel} size={500} title={t(target.mode === 'edit' ? 'entry.edit' : 'entry.new')}>
      <EntryForm target={target} onDone={panel.close} />
    </FormPanel>
  );
}

function EntryForm({ target, onDone }: { target: EntryTarget; onDone: () => void }) {
  const { repId } = target;
  const { t } = useTranslation(['rep', 'common']);
  const create = useApiMutation('profile', 'create');
  const update = useApiMutation('profile', 'update');
  const [typed, setTyped] = useTyped('entry', () => startOf(target));
  const form = useForm<Values>({ initialValues: typed, onValuesChange: setTyped });
  const entry = target.mode === 'edit' ? target.entry : null;
  // What was chosen before stays on the list, whichever framework is in use today.
  const competencies = useApiQuery('competencies', 'list', { keep: entry?.competencyId ?? null });

  function onError({ field = '', message }: ApiError): void {
    const name = field.replace(/^changes\./u, '').replace(/\.\d+$/u, '');
    if (!(name in form.values)) {
      showFailure(message);
      return;
    }
    form.setFieldError(name, message);
    form.getInputNode(name)?.focus();
  }

  function onSubmit(values: Values): void {
    if (entry === null) {
      create.mutate(
        { repId, ...values },
        {
          onError,
          onSuccess: ({ id }) => {
            onDone();
            showUndo({
              message: t(`entry.added.${values.type}`),
              undo: async () => {
                await call('profile', 'archive', { id });
              },
            });
          },
        },
      );
      return;
    }
    const { id } = entry;
    const before = valuesOf(entry);
    update.mutate(
      { id, changes: values },
      {
        onError,
        onSuccess: () => {
          onDone();
          showUndo({
            message: t('entry.changed'),
            undo: async () => {
              await call('profile', 'update', { id, changes: before });
            },
          });
        },
      },
    );
  }

  return (
    <Private as="fields">
      <form noValidate className={classes['form']} onSubmit={form.onSubmit(onSubmit)}>
        {target.mode === 'note' && <AddToEntry repId={repId} note={target.id} onDone={onDone} />}
        <SegmentedTabs
          wide
          label={t('entry.type')}
          value={form.values.type}
          options={types.map((value) => ({ value, label: t(`entry.types.${value}`) }))}
          onChange={(type) => form.setFieldValue('type', type)}
        />
        <TextInput
          data-autofocus
          label={t('entry.title')}
          description={t('entry.titleWhy')}
          placeholder={t(`entry.titleExample.${form.values.type}`)}
          autoComplete="off"
          {...form.getInputProps('title')}
        />
        <Field
          label={t('entry.evidence')}
          why={t('entry.evidenceWhy')}
          error={errorText(form.errors['observationIds'])}
        >
          <EvidencePicker
            repId={repId}
            chosen={form.values.observationIds}
            onChange={(ids) => form.setFieldValue('observationIds', ids)}
          />
        </Field>
        <Select
          label={t('entry.competency')}
          description={t('entry.competencyWhy')}
          data={groupCompetencies(competencies.data ?? [])}
          searchable
          clearable
          value={form.values.competencyId}
          onChange={(value) =>
            form.setFieldValue('competencyId', toCompetency(value, competencies.data ?? []))
          }
        />
        <Field label={t('entry.status')} why={t('entry.statusWhy')}>
          <SegmentedTabs
            wide
            label={t('entry.status')}
            value={form.values.status}
            options={statuses.map((value) => ({ value, label: t(`entry.statuses.${value}`) }))}
            onChange={(status) => form.setFieldValue('status', status)}
          />
        </Field>
        <div className={classes['acts']}>
          <Button onClick={onDone}>{t('common:cancel')}</Button>
          <Button type="submit" variant="filled" loading={create.isPending || update.isPending}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Private>
  );
}

function startOf(target: EntryTarget): Values {
  const empty: Values = {
    type: 'strength',
    title: '',
    competencyId: null,
    status: 'emerging',
    observationIds: [],
  };
  switch (target.mode) {
    case 'new':
      return { ...empty, type: target.type };
    case 'note':
      return {
        ...empty,
        type: target.kind === 'growth' ? 'development' : 'strength',
        title: target.text.slice(0, 120),
        observationIds: [target.id],
      };
    case 'edit':
      return valuesOf(target.entry);
    default:
      return assertNever(target);
  }
}

function valuesOf({ type, title, competencyId, status, evidence }: ProfileEntry): Values {
  const observationIds: ObservationId[] = evidence.map(({ observationId }) => observationId);
  return { type, title, competencyId, status, observationIds };
}

function toCompetency(value: string | null, known: readonly { id: CompetencyId }[]): CompetencyId | null {
  return known.find(({ id }) => id === value)?.id ?? null;
}

function errorText(error: unknown): string | undefined {
  return typeof error === 'string' ? error : undefined;
}
