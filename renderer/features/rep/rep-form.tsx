import { Autocomplete, Button, Collapse, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation, useApiQuery, type ApiError } from '#renderer/lib/api.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import type { Rep, RepInput, RepStatus } from '#shared/domain/rep.ts';
import classes from './rep-form.module.css';

type Values = Omit<RepInput, 'notes'>;

const nobody: Values = {
  name: '',
  role: '',
  region: '',
  email: '',
  phone: '',
  hireDay: null,
  managerName: '',
  status: 'active',
};

const fieldNames = Object.keys(nobody);
const statuses = ['active', 'on_leave', 'left'] as const satisfies RepStatus[];

/** Four fields a manager knows by heart; the rest waits under "More". The sentence of a failure stands at its field. */
export function RepForm({ rep, onDone }: { rep: Rep | null; onDone: () => void }) {
  const { t } = useTranslation(['rep', 'common']);
  const [isMore, setMore] = useState(false);
  const create = useApiMutation('reps', 'create');
  const update = useApiMutation('reps', 'update');
  const options = useApiQuery('reps', 'options', undefined);
  const regions = [...new Set((options.data ?? []).map(({ region }) => region).filter(Boolean))];
  const before = rep === null ? nobody : valuesOf(rep);
  const [typed, setTyped] = useTyped('rep', before);
  const form = useForm<Values>({ initialValues: typed, onValuesChange: setTyped });

  function onError({ field = '', message }: ApiError): void {
    const name = field.replace(/^changes\./u, '');
    if (!fieldNames.includes(name)) {
      showFailure(message);
      return;
    }
    if (!['name', 'role', 'region', 'email'].includes(name)) setMore(true);
    form.setFieldError(name, message);
    form.getInputNode(name)?.focus();
  }

  function onSubmit(values: Values): void {
    if (rep === null) {
      create.mutate(
        { ...values, notes: '' },
        {
          onError,
          onSuccess: ({ id, name }) => {
            onDone();
            showUndo({
              message: t('added', { name }),
              undo: async () => {
                await call('reps', 'remove', { id });
              },
            });
          },
        },
      );
      return;
    }
    update.mutate(
      { id: rep.id, changes: values },
      {
        onError,
        onSuccess: ({ id, name }) => {
          onDone();
          showUndo({
            message: t('changed', { name }),
            undo: async () => {
              await call('reps', 'update', { id, changes: before });
            },
          });
        },
      },
    );
  }

  return (
    <form noValidate className={classes['form']} onSubmit={form.onSubmit(onSubmit)}>
      <TextInput
        data-autofocus
        label={t('form.name')}
        required
        withAsterisk={false}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <TextInput label={t('form.role')} description={t('form.roleWhy')} {...form.getInputProps('role')} />
      <Autocomplete
        label={t('form.region')}
        description={t('form.regionWhy')}
        data={regions}
        {...form.getInputProps('region')}
      />
      <TextInput
        label={t('form.email')}
        description={t('form.emailWhy')}
        type="email"
        {...form.getInputProps('email')}
      />
      <Button
        variant="subtle"
        className={classes['more']}
        aria-expanded={isMore}
        rightSection={
          <IconChevronDown
            size={16}
            stroke={1.7}
            aria-hidden
            className={classes['chevron']}
            data-open={isMore}
          />
        }
        onClick={() => setMore(!isMore)}
      >
        {t('form.more')}
      </Button>
      <Collapse expanded={isMore}>
        <div className={classes['form']}>
          <Field label={t('form.status')} why={t('form.statusWhy')}>
            <SegmentedTabs
              wide
              label={t('form.status')}
              value={form.values.status}
              options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
              onChange={(status) => form.setFieldValue('status', status)}
            />
          </Field>
          <DayField
            clearable
            label={t('form.hireDay')}
            why={t('form.hireDayWhy')}
            value={form.values.hireDay}
            onChange={(day) => form.setFieldValue('hireDay', day)}
          />
          <TextInput
            label={t('form.phone')}
            description={t('form.phoneWhy')}
            type="tel"
            {...form.getInputProps('phone')}
          />
          <TextInput
            label={t('form.manager')}
            description={t('form.managerWhy')}
            {...form.getInputProps('managerName')}
          />
        </div>
      </Collapse>
      <div className={classes['acts']}>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="submit" variant="filled" loading={create.isPending || update.isPending}>
          {t(rep === null ? 'form.submitNew' : 'common:save')}
        </Button>
      </div>
    </form>
  );
}

function valuesOf({ name, role, region, email, phone, hireDay, managerName, status }: Rep): Values {
  return { name, role, region, email, phone, hireDay, managerName, status };
}
