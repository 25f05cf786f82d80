import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { promiseOwners, type CustomerPromise, type PromiseChanges } from '#shared/domain/promise.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { Chip } from './chip.tsx';
import { DayField } from './day-field.tsx';
import { KindBadge } from './kind-badge.tsx';
import { Private } from './private.tsx';
import { SegmentedTabs } from './segmented-tabs.tsx';
import classes from './promise-row.module.css';

interface PromiseRowProps {
  promise: CustomerPromise;
  onChange: (changes: Partial<PromiseChanges>) => void;
}

/** One promise to a customer: who keeps it, by when; a tap says it was kept or broken (S15). */
export function PromiseRow({ promise, onChange }: PromiseRowProps) {
  const { t } = useTranslation('promise');
  const { text, customer, owner, dueDay, state, visibility, observedAt } = promise;
  const facts = [customer ?? '', formatDay(localDay(observedAt), 'dayMonth')].filter((fact) => fact !== '');
  return (
    <li>
      <fieldset aria-label={visibility === 'private' ? t('one') : text} className={classes['promise']}>
        <div className={classes['line']}>
          <KindBadge kind="promise" decorative />
          <div className={classes['grow']}>
            <Private when={visibility === 'private'}>
              <span className={classes['text']} dir="auto">
                {text}
              </span>
            </Private>
            <div className={classes['facts']} dir="auto">
              {facts.join(' · ')}
            </div>
          </div>
          {state !== 'open' && (
            <Chip tone={state === 'kept' ? 'strength' : 'promise'}>{t(`state.${state}`)}</Chip>
          )}
        </div>
        <div className={classes['decide']}>
          <SegmentedTabs
            label={t('owner.label')}
            value={owner ?? 'nobody'}
            options={[...promiseOwners, 'nobody' as const].map((value) => ({
              value,
              label: t(`owner.${value}`),
            }))}
            onChange={(value) => onChange({ owner: value === 'nobody' ? null : value })}
          />
          {state === 'open' ? (
            <div className={classes['acts']}>
              <Button onClick={() => onChange({ state: 'kept' })}>{t('kept')}</Button>
              <Button variant="subtle" onClick={() => onChange({ state: 'broken' })}>
                {t('broken')}
              </Button>
            </div>
          ) : (
            <Button variant="subtle" onClick={() => onChange({ state: 'open' })}>
              {t('reopen')}
            </Button>
          )}
        </div>
        {state === 'open' && (
          <DayField
            label={t('due')}
            value={dueDay}
            clearable
            min={localDay(observedAt)}
            onChange={(day) => onChange({ dueDay: day })}
          />
        )}
      </fieldset>
    </li>
  );
}
