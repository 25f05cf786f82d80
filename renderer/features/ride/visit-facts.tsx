import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rideFormats, type Session } from '#shared/domain/session.ts';
import { visitDifficulties, type Visit } from '#shared/domain/visit.ts';
import { formatTime } from '#renderer/lib/format.ts';
import { Private } from '#renderer/ui/private.tsx';
import { TimeField } from '#renderer/ui/time-field.tsx';
import type { Visits } from './use-visits.ts';
import { instantOf } from './visit-time.ts';
import classes from './side-panel.module.css';

interface VisitFactsProps {
  visit: Visit;
  session: Session;
  readOnly: boolean;
  change: Visits['change'];
}

/** How the customer is, how the visit is ridden, and when it was. Each is stored as it is chosen. */
export function VisitFacts({ visit, session, readOnly, change }: VisitFactsProps) {
  const { t } = useTranslation(['visit', 'common']);
  const { id, difficulty, rideFormat } = visit;
  const ofSession =
    session.rideFormat === null ? t('noFormat') : t(`common:rideFormat.${session.rideFormat}`);
  return (
    <>
      <fieldset className={classes['choices']} disabled={readOnly}>
        <legend>{t('difficulty')}</legend>
        <Private>
          <span className={classes['steps']}>
            {visitDifficulties.map((step) => (
              <button
                key={step}
                type="button"
                aria-pressed={step === difficulty}
                className={classes['step']}
                onClick={() => void change(id, { difficulty: step === difficulty ? null : step })}
              >
                {t(`difficulties.${step}`)}
              </button>
            ))}
          </span>
        </Private>
        <p className={classes['why']}>{t('difficultyWhy')}</p>
      </fieldset>
      <NativeSelect
        size="lg"
        label={t('format')}
        disabled={readOnly}
        classNames={{ root: classes['part'] }}
        value={rideFormat ?? ''}
        onChange={({ currentTarget: { value } }) =>
          void change(id, { rideFormat: rideFormats.find((one) => one === value) ?? null })
        }
        data={[
          { value: '', label: t('asTheDay', { format: ofSession }) },
          ...rideFormats.map((value) => ({ value, label: t(`common:rideFormat.${value}`) })),
        ]}
      />
      {session.status !== 'planned' && (
        <div className={classes['times']}>
          {(['droveAt', 'arrivedAt', 'leftAt'] as const).map((field) => (
            <Time
              key={field}
              label={t(`times.${field}`)}
              at={visit[field]}
              disabled={readOnly}
              onChange={(time) => void change(id, { [field]: instantOf(session, time) })}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface TimeProps {
  label: string;
  at: string | null;
  disabled: boolean;
  /** With a whole time only: what is half typed changes nothing. */
  onChange: (time: string) => void;
}

function Time({ label, at, disabled, onChange }: TimeProps) {
  const [typed, setTyped] = useState<{ value: string; over: string | null } | null>(null);
  const stored = at === null ? '' : formatTime(at);
  return (
    <TimeField
      label={label}
      // What was stored meanwhile, such as by a tap on "Leave", counts more.
      value={typed?.over === at ? typed.value : stored}
      disabled={disabled}
      onChange={(value) => {
        setTyped({ value, over: at });
        if (value !== '' && value !== stored) onChange(value);
      }}
    />
  );
}
