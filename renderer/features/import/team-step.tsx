import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportCheck } from '#shared/domain/rep-import.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './import.module.css';

interface TeamStepProps {
  managers: ImportCheck['managers'];
  /** Names as the file spells them; `null` takes everybody. */
  chosen: readonly string[] | null;
  onChange: (chosen: string[] | null) => void;
}

const FIRST_SHOWN = 12;

/** A company's list holds more than one team: the manager picks theirs, or several, or everyone. */
export function TeamStep({ managers, chosen, onChange }: TeamStepProps) {
  const { t } = useTranslation('import');
  const id = useId();
  const [showAll, setShowAll] = useState(false);
  const shown = showAll ? managers : managers.slice(0, FIRST_SHOWN);
  const everyone = managers.reduce((sum, { count }) => sum + count, 0);
  const toggle = (name: string, on: boolean) => {
    const rest = (chosen ?? []).filter((other) => other !== name);
    const next = on ? [...rest, name] : rest;
    onChange(next.length === 0 ? null : next);
  };
  return (
    <Card className={classes['step']} aria-labelledby={id}>
      <SectionHeading id={id}>{t('team.heading')}</SectionHeading>
      <p className={classes['why']}>{t('team.why')}</p>
      <fieldset className={classes['chips']} aria-labelledby={id}>
        <Choice
          label={t('team.everyone')}
          count={everyone}
          checked={chosen === null}
          onChange={() => onChange(null)}
        />
        {shown.map(({ name, count }) => (
          <Choice
            key={name}
            label={name === '' ? t('team.nobody') : name}
            count={count}
            checked={chosen?.includes(name) ?? false}
            onChange={(on) => toggle(name, on)}
          />
        ))}
        {shown.length < managers.length && (
          <Button variant="subtle" size="xs" onClick={() => setShowAll(true)}>
            {t('team.more', { count: managers.length - shown.length })}
          </Button>
        )}
      </fieldset>
    </Card>
  );
}

interface ChoiceProps {
  label: string;
  count: number;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Choice({ label, count, checked, onChange }: ChoiceProps) {
  return (
    <label className={classes['choiceChip']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <bdi>{label}</bdi>
      <span className={classes['count']}>{formatNumber(count)}</span>
    </label>
  );
}
