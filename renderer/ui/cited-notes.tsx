import { Link } from 'react-router';
import { formatPast } from '#renderer/lib/format-past.ts';
import { useToday } from '#renderer/lib/today.ts';
import type { Evidence } from '#shared/domain/profile.ts';
import classes from './cited-notes.module.css';
import { KindBadge } from './kind-badge.tsx';
import { Private } from './private.tsx';

/** Notes that show something, to be read; each leads to its place in the session it is from. */
export function CitedNotes({ notes }: { notes: readonly Evidence[] }) {
  const today = useToday();
  return (
    <ul className={classes['list']}>
      {notes.map(({ observationId, sessionId, kind, text, customer, observedAt, visibility }) => (
        <li key={observationId} className={classes['note']}>
          <Private when={visibility === 'private'}>
            <KindBadge kind={kind} />
            <span className={classes['text']}>
              {text}
              <Link className={classes['source']} to={`/sessions/${sessionId}/ride?note=${observationId}`}>
                {[formatPast(observedAt, today), customer].filter(Boolean).join(' · ')}
              </Link>
            </span>
          </Private>
        </li>
      ))}
    </ul>
  );
}
