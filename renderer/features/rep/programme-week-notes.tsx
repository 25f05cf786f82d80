import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { Private } from '#renderer/ui/private.tsx';
import type { ProgrammeWeek } from '#shared/domain/programme.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import classes from './programme-weeks.module.css';

interface WeekNotesProps {
  number: number;
  notes: ProgrammeWeek['notes'];
}

/** How often each kind of note was made on the focus; the notes themselves with one click. */
export function WeekNotes({ number, notes }: WeekNotesProps) {
  const { t } = useTranslation(['programme', 'common']);
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const kinds = [...groupBy(notes, ({ kind }) => kind)];
  const counts = kinds.map(([kind, own]) => `${t(`common:kind.${kind}`)} ${own.length}`);
  return (
    <>
      <button
        type="button"
        className={classes['seen']}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-label={[t('week.notes', { number }), ...counts].join(', ')}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={14} stroke={2} aria-hidden className={classes['chevron']} />
        {kinds.map(([kind, own]) => (
          <span key={kind} className={classes['kind']}>
            <KindBadge kind={kind} decorative />
            {own.length}
          </span>
        ))}
      </button>
      <ul id={listId} hidden={!isOpen} className={classes['notes']}>
        {notes.map(({ id, sessionId, kind, text, visibility, observedAt }) => (
          <li key={id}>
            <KindBadge kind={kind} />
            <div className={classes['note']}>
              <Private when={visibility === 'private'}>
                <Link to={`/sessions/${sessionId}/ride?note=${id}`}>{text}</Link>
              </Private>
              <span className={classes['quiet']}>{formatDay(localDay(observedAt), 'dayMonth')}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
