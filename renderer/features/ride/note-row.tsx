import { VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationId } from '#shared/domain/ids.ts';
import type { Observation, ObservationInput } from '#shared/domain/observation.ts';
import { formatTime } from '#renderer/lib/format.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import classes from './notes.module.css';

interface NoteRowProps {
  note: Observation;
  /** Left out where the notes can only be read. */
  onEdit?: (id: ObservationId) => void;
}

/** One note; the whole line opens it. Remembered: storing a note must not draw all the others of the day again. */
export const NoteRow = memo(function NoteRow({ note, onEdit }: NoteRowProps) {
  const { t } = useTranslation('ride');
  const content = (
    <>
      <Line note={note} />
      <span className={classes['tags']}>
        {note.visibility === 'private' && (
          <span className={classes['lock']}>
            <IconLock size={16} stroke={1.7} aria-hidden />
            <VisuallyHidden>{t('private')}</VisuallyHidden>
          </span>
        )}
        {note.person !== '' && !note.text.includes(note.person) && <Chip>{note.person}</Chip>}
        {note.competencyName !== null && <Chip>{note.competencyName}</Chip>}
      </span>
    </>
  );
  if (onEdit === undefined) return <div className={classes['row']}>{content}</div>;
  return (
    <button type="button" data-note={note.id} className={classes['row']} onClick={() => onEdit(note.id)}>
      {content}
    </button>
  );
});

/** A line that is on its way to the disk. */
export function SentRow({ note }: { note: ObservationInput }) {
  return (
    <div className={classes['row']} data-sent>
      <Line note={note} />
    </div>
  );
}

function Line({ note: { observedAt, kind, text, answer } }: { note: ObservationInput }) {
  const { t } = useTranslation(['ride', 'common']);
  const spoken = kind === 'customer_voice' && !/["“”„«»]/u.test(text);
  return (
    <>
      <time dateTime={observedAt} className={classes['time']}>
        {formatTime(observedAt)}
      </time>
      <KindBadge kind={kind} />
      <span className={classes['text']}>
        {spoken ? t('common:quote', { text }) : text}
        {kind === 'question' && answer !== '' && (
          <span className={classes['answer']}>{t('common:quote', { text: answer })}</span>
        )}
      </span>
    </>
  );
}
