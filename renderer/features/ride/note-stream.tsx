import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconNotes } from '@tabler/icons-react';
import type { Competency } from '#shared/domain/competency.ts';
import type { ObservationId, VisitId } from '#shared/domain/ids.ts';
import type { Observation } from '#shared/domain/observation.ts';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { ObservationLinks } from '#renderer/ui/observation-links.tsx';
import { groupBy } from '#shared/lib/group-by.ts';
import { kindOfKey } from './kind-key.ts';
import { NoteEditor } from './note-editor.tsx';
import { NoteRow, SentRow } from './note-row.tsx';
import type { RideLink } from './ride-link.ts';
import { useKeys } from './use-keys.ts';
import { useLatest } from './use-latest.ts';
import { useReclassify } from './use-reclassify.ts';
import type { ShownNotes } from './use-shown-notes.ts';
import type { Visits } from './use-visits.ts';
import classes from './notes.module.css';

interface NoteStreamProps {
  detail: SessionDetail;
  competencies: Competency[];
  shown: ShownNotes;
  /** Null shows the whole day. */
  visitId: VisitId | null;
  visits: Visits;
  link: RideLink;
  editing: ObservationId | null;
  onEdit: (id: ObservationId | null) => void;
  onDone: () => void;
}

/**
 * The notes of a visit or of the day, newest at the bottom, above the box they come from. By keyboard: arrows go from
 * note to note, Enter opens one, Ctrl/Cmd with a digit makes it another kind.
 */
export function NoteStream(props: NoteStreamProps) {
  const { detail, competencies, shown, visitId, visits, link, editing, onEdit, onDone } = props;
  const { notes, coming } = shown;
  const { t } = useTranslation('ride');
  const list = useRef<HTMLDivElement>(null);
  const earlier = useRef<HTMLLIElement>(null);
  const reclassify = useReclassify();
  const count = notes.length + coming.length;
  const linksOf = useMemo(() => groupBy(detail.links, ({ observationId }) => observationId), [detail.links]);
  const canEdit = takesNotes(detail.session.status);
  const { first, more } = useLatest(notes.length, {
    of: `${visitId ?? 'day'} ${link.key}`,
    needed: notes.findIndex(({ id }) => id === link.noteId || id === editing),
    edge: earlier,
  });

  // The note a link leads to, once; otherwise the newest one is where scrolling begins (see the style sheet).
  const followed = useRef<string | null>(null);
  useLayoutEffect(() => {
    const wanted = followed.current === link.key ? null : list.current?.querySelector('[data-wanted="true"]');
    followed.current = link.key;
    if (wanted) wanted.scrollIntoView({ block: 'center' });
    else list.current?.scrollTo(0, 0);
  }, [count, visitId, link.key]);

  const placeOf = (note: Observation) =>
    detail.visits.find(({ id }) => id === note.visitId)?.customer ?? t('betweenVisits');

  useKeys(list, (event) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('button[data-note]') ?? [])];
    const index = rows.findIndex((row) => row === event.target);
    const row = rows[index];
    if (row === undefined) return;
    const kind = kindOfKey(event);
    const note = notes.find(({ id }) => id === row.dataset['note']);
    if (kind !== null && note !== undefined) reclassify(note, kind);
    else if (event.key === 'ArrowUp') rows[index - 1]?.focus();
    else if (event.key === 'ArrowDown' && row === rows.at(-1)) onDone();
    else if (event.key === 'ArrowDown') rows[index + 1]?.focus();
    else return;
    event.preventDefault();
  });

  if (count === 0) {
    return (
      <div ref={list} className={classes['stream']}>
        <EmptyState icon={IconNotes}>{canEdit ? t('noNotesYet') : t('noNotes')}</EmptyState>
      </div>
    );
  }
  return (
    <div ref={list} className={classes['stream']}>
      <ol className={classes['list']}>
        {first > 0 && (
          <li ref={earlier}>
            <button type="button" className={classes['earlier']} onClick={more}>
              {t('earlierNotes', { count: first })}
            </button>
          </li>
        )}
        {notes.slice(first).map((note, index) => (
          <li key={note.id} data-wanted={note.id === link.noteId} className={classes['note']}>
            {visitId === null &&
              detail.visits.length > 0 &&
              (index === 0 || notes[first + index - 1]?.visitId !== note.visitId) && (
                <h2 className={classes['place']}>{placeOf(note)}</h2>
              )}
            <Private as="block" when={note.visibility === 'private'}>
              {editing === note.id && canEdit ? (
                <NoteEditor
                  note={note}
                  detail={detail}
                  competencies={competencies}
                  visits={visits}
                  onClose={() => {
                    onEdit(null);
                    onDone();
                  }}
                />
              ) : (
                <NoteRow note={note} {...(canEdit && { onEdit })} />
              )}
            </Private>
            {detail.rep !== null && linksOf.has(note.id) && (
              <div className={classes['links']}>
                <ObservationLinks links={linksOf.get(note.id) ?? []} repId={detail.rep.id} />
              </div>
            )}
          </li>
        ))}
        {coming.map(({ key, input }) => (
          <li key={key}>
            <SentRow note={input} />
          </li>
        ))}
      </ol>
    </div>
  );
}
