import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { fold } from '#renderer/lib/fold.ts';
import { useToday } from '#renderer/lib/today.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { ObservationId, RepId } from '#shared/domain/ids.ts';
import classes from './evidence-picker.module.css';
import { formatPast } from '#renderer/lib/format-past.ts';

interface EvidencePickerProps {
  repId: RepId;
  chosen: readonly ObservationId[];
  onChange: (ids: ObservationId[]) => void;
}

/** More at once is not looked through; the text above finds the others. */
const mostShown = 40;

/** The notes of the rep to choose from: the chosen ones first as they were when the panel opened. */
export function EvidencePicker({ repId, chosen, onChange }: EvidencePickerProps) {
  const { t } = useTranslation('rep');
  const today = useToday();
  const [text, setText] = useState('');
  const [first] = useState(() => new Set(chosen));
  const { data: candidates, error } = useApiQuery('profile', 'candidates', { repId });
  if (candidates === undefined)
    return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={3} />;

  const words = fold(text).split(/\s+/u).filter(Boolean);
  const found = candidates.filter((each) => {
    const line = fold(`${each.text} ${each.customer ?? ''}`);
    return words.every((word) => line.includes(word));
  });
  const ordered = found.toSorted(
    (a, b) => Number(first.has(b.observationId)) - Number(first.has(a.observationId)),
  );
  const shown = ordered.slice(0, mostShown);

  function toggle(id: ObservationId, checked: boolean): void {
    onChange(checked ? [...chosen, id] : chosen.filter((each) => each !== id));
  }

  if (candidates.length === 0) return <p className={classes['none']}>{t('entry.noNotes')}</p>;
  return (
    <div className={classes['picker']}>
      <TextInput
        value={text}
        aria-label={t('entry.find')}
        placeholder={t('entry.find')}
        leftSection={<IconSearch size={17} stroke={1.7} aria-hidden />}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <ul className={classes['list']}>
        {shown.map(({ observationId, kind, text: note, customer, observedAt }) => (
          <li key={observationId}>
            <label className={classes['note']}>
              <Checkbox
                size="xs"
                checked={chosen.includes(observationId)}
                onChange={(event) => toggle(observationId, event.currentTarget.checked)}
              />
              <KindBadge kind={kind} />
              <span className={classes['text']}>
                {note}
                <span className={classes['source']}>
                  {[formatPast(observedAt, today), customer].filter(Boolean).join(' · ')}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className={classes['count']}>
        {t('entry.chosen', { count: chosen.length })}
        {found.length > shown.length && ` · ${t('entry.moreNotes', { count: found.length - shown.length })}`}
      </p>
    </div>
  );
}
