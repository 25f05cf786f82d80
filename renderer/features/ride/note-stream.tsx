import { useLayoutEffect, useMemo, useRef, useState } from 'react';
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
import { NoteEditor } from './note-editor.tsx';
import { NoteRow, SentRow } from './note-row.tsx';
import type { RideLink } from './ride-link.ts';
import type { SentNote } from './use-capture.ts';
import classes from './notes.module.css';

interface NoteStreamProps {
  detail: SessionDetail;
  competencies: Competency[];
  sent: SentNote[];
  /** Null shows the whole day. */
  visitId: VisitId | null;
  link: RideLink;
  onDone: () => void;
}

/** The notes of a visit or of the day, newest at the bottom, above the box they come from. */
export function NoteStream({ detail, competencies, sent, visitId, link, onDone }: NoteStreamProps) {
  const { t } = useTranslation('ride');
  const [editing, setEditing] = useState<ObservationId | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isShown = (id: VisitId | null) => visitId === null || id === visitId;
  const arrived = sent.map(({ observation }) => observation).filter((one) => one !== null);
  const notes = [...detail.observations, ...arrived].filter((note) => isShown(note.visitId));
  const coming = sent.filter(({ observation, input }) => observation === null && isShown(input.visitId));
  const count = notes.length + coming.length;
  const linksOf = useMemo(() => groupBy(detail.links, ({ observationId }) => observationId), [detail.links]);
  const canEdit = takesNotes(detail.session.status);

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
        {notes.map((note, index) => (
          <li key={note.id} data-wanted={note.id === link.noteId} className={classes['note']}>
            {visitId === null &&
              detail.visits.length > 0 &&
              (index === 0 || notes[index - 1]?.visitId !== note.visitId) && (
                <h2 className={classes['place']}>{placeOf(note)}</h2>
              )}
            <Private as="block" when={note.visibility === 'private'}>
              {editing === note.id && canEdit ? (
                <NoteEditor
                  note={note}
                  detail={detail}
                  competencies={competencies}
                  onClose={() => {
                    setEditing(null);
                    onDone();
                  }}
                />
              ) : (
                <NoteRow note={note} {...(canEdit && { onEdit: setEditing })} />
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
