import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call, messageOf } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { SavedAt } from '#renderer/ui/saved-at.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { styleFor, type Position } from '#shared/domain/skill-will-rules.ts';
import type { SkillWill, SkillWillRow } from '#shared/domain/skill-will.ts';
import classes from './skill-will.module.css';
import type { Place } from './use-places.ts';

const middle: Position = { skill: 50, will: 50 };
const axes = ['skill', 'will'] as const;

interface PersonPanelProps {
  row: SkillWillRow;
  /** Null while the person has no place. */
  place: Place | null;
  /** Newest first. */
  history: readonly SkillWill[];
  onMove: (position: Position) => void;
  onWrite: (note: string) => Promise<void>;
}

/** The chosen person: the same move as on the matrix by two sliders, why, and where they stood before. */
export function PersonPanel({ row, place, history, onMove, onWrite }: PersonPanelProps) {
  const { t } = useTranslation('skill-will');
  const [start, setStart] = useState(middle);
  const now: Position = place ?? start;
  const note = useNoteHere(row.position, onWrite);
  return (
    <Card className={classes['card']} aria-labelledby="skill-will-person">
      <div className={classes['person']}>
        <Avatar name={row.name} size="md" />
        <div>
          <h2 id="skill-will-person">
            <Link to={`/team/${row.repId}?tab=private`}>{row.name}</Link>
          </h2>
          <p className={classes['quiet']}>
            {place === null
              ? t('unplaced')
              : `${t(`style.${styleFor(now)}`)} · ${t(`where.${styleFor(now)}`)}`}
          </p>
        </div>
      </div>
      {axes.map((axis) => (
        <label key={axis} className={classes['slider']}>
          <span>{t(axis)}</span>
          <input
            type="range"
            min={0}
            max={100}
            value={now[axis]}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              const next = { skill: now.skill, will: now.will, [axis]: valueAsNumber };
              if (place === null) setStart(next);
              else onMove(next);
            }}
          />
          <output>{now[axis]}</output>
        </label>
      ))}
      {place === null ? (
        <Button variant="filled" className={classes['act']} onClick={() => onMove(start)}>
          {t('place')}
        </Button>
      ) : (
        row.position && <Note key={note.key} note={row.position.note} onWrite={note.write} />
      )}
      {history.length > 0 && (
        <section aria-labelledby="skill-will-history">
          <SectionHeading id="skill-will-history">{t('history')}</SectionHeading>
          <ul>
            {history.map((position) => (
              <Past key={position.id} position={position} />
            ))}
          </ul>
        </section>
      )}
    </Card>
  );
}

/**
 * A note written here makes a position of the day and goes on in it. With a position of another day that came otherwise,
 * or came back, what was typed is no longer what is stored: the field begins anew.
 */
function useNoteHere(position: SkillWill | null, onWrite: (note: string) => Promise<void>) {
  const day = position?.day ?? '';
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState({ day, key: 0 });
  if (day !== seen.day) setSeen({ day, key: written.has(position?.note ?? '') ? seen.key : seen.key + 1 });
  return {
    key: seen.key,
    write: (note: string) => {
      setWritten((before) => new Set(before).add(note));
      return onWrite(note);
    },
  };
}

function Note({ note, onWrite }: { note: string; onWrite: (note: string) => Promise<void> }) {
  const { t } = useTranslation('skill-will');
  const text = useAutosave(note, onWrite);
  return (
    <div>
      <Textarea
        label={t('note')}
        description={t('noteWhy')}
        autosize
        minRows={2}
        value={text.value}
        error={text.error}
        onChange={({ currentTarget }) => text.change(currentTarget.value)}
        onBlur={text.flush}
      />
      <SavedAt at={text.savedAt} />
    </div>
  );
}

function Past({ position }: { position: SkillWill }) {
  const { t } = useTranslation('skill-will');
  const { id, day, skill, will, note } = position;
  const label = t('archive', { day: formatDay(day, 'full') });

  async function archive(): Promise<void> {
    try {
      await call('skillWill', 'archive', { id });
      showUndo({ message: t('archived'), undo: () => call('skillWill', 'restore', { id }) });
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  return (
    <li className={classes['past']}>
      <div className={classes['pastText']}>
        <span>
          <time dateTime={day}>{formatDay(day, 'dated')}</time> · {t(`style.${styleFor(position)}`)}
        </span>
        <span className={classes['quiet']}>{t('entry', { skill, will })}</span>
        {note !== '' && <span>{note}</span>}
      </div>
      <ActionIcon size={26} aria-label={label} title={label} onClick={() => void archive()}>
        <IconArchive size={15} stroke={1.7} aria-hidden />
      </ActionIcon>
    </li>
  );
}
