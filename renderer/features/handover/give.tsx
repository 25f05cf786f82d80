import { Button, Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackOrder } from '#shared/domain/handover.ts';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { announceExport } from '#renderer/lib/exported.ts';
import { filterOptions } from '#renderer/lib/filter-options.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Card } from '#renderer/ui/card.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Private } from '#renderer/ui/private.tsx';
import classes from './handover.module.css';
import { PrivateChoice } from './private-choice.tsx';

/** Whom, what else beside the shared history, and who agreed. */
export function Give() {
  const { t } = useTranslation('handover');
  const today = useToday();
  const reps = useApiQuery('reps', 'options', undefined);
  const [chosen, setChosen] = useState<string[]>([]);
  const [ticked, setTicked] = useState<PackOrder['private']>([]);
  const [agreed, setAgreed] = useState(false);
  const [name, setName] = useState('');
  const [day, setDay] = useState(today);
  const create = useApiMutation('handover', 'create');
  const repIds = reps.data?.filter(({ id }) => chosen.includes(id)).map(({ id }) => id) ?? [];

  return (
    <Card className={classes['form']}>
      <MultiSelect
        searchable
        clearable
        filter={filterOptions}
        label={t('people')}
        placeholder={chosen.length === 0 ? t('peoplePlaceholder') : undefined}
        description={t('withIt')}
        data={reps.data?.map((rep) => ({ value: rep.id, label: rep.name })) ?? []}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          // What was ticked was about the people chosen then.
          setTicked([]);
        }}
      />
      {repIds.length > 0 && (
        <Private as="block">
          <PrivateChoice repIds={repIds} ticked={ticked} onChange={setTicked} />
        </Private>
      )}
      <Checkbox
        label={t('consent')}
        description={t('consentWhy')}
        checked={agreed}
        onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
      />
      {agreed && (
        <div className={classes['pair']}>
          <TextInput
            label={t('consentName')}
            value={name}
            error={create.error?.at('name')}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <DayField label={t('consentDay')} value={day} onChange={(next) => setDay(next ?? today)} />
        </div>
      )}
      {create.error && create.error.at('name') === undefined && <ErrorText>{create.error.message}</ErrorText>}
      <div className={classes['acts']}>
        <Button
          variant="filled"
          size="lg"
          disabled={repIds.length === 0 || !agreed || name.trim() === ''}
          loading={create.isPending}
          onClick={() =>
            create.mutate({ repIds, consent: { name, day }, private: ticked }, { onSuccess: announceExport })
          }
        >
          {t('create')}
        </Button>
        <span className={classes['quiet']}>{t('notSealed')}</span>
      </div>
    </Card>
  );
}
