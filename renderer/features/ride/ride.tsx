import { useDocumentTitle } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Competency } from '#shared/domain/competency.ts';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useShortcut } from '#renderer/lib/shortcuts.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { CaptureBox } from './capture-box.tsx';
import { NoteStream } from './note-stream.tsx';
import { RideHeader } from './ride-header.tsx';
import { useRideLink } from './ride-link.ts';
import { SidePanel } from './side-panel.tsx';
import { StartCard } from './start-card.tsx';
import { useCapture } from './use-capture.ts';
import { useVisits } from './use-visits.ts';
import { VisitList } from './visit-list.tsx';
import classes from './ride.module.css';

interface RideProps {
  detail: SessionDetail;
  competencies: Competency[];
}

/** The panes a small window shows one at a time. */
const panes = ['visits', 'notes', 'coach'] as const;
type Pane = (typeof panes)[number];

export function Ride({ detail, competencies }: RideProps) {
  const { t } = useTranslation(['ride', 'common']);
  const { session, rep, observations } = detail;
  const navigate = useNavigate();
  const goBack = useGoBack();
  const box = useRef<HTMLTextAreaElement>(null);
  const [pane, setPane] = useState<Pane>('notes');
  const link = useRideLink();
  const visits = useVisits(detail, link);
  const capture = useCapture({
    sessionId: session.id,
    visitId: visits.selected?.id ?? null,
    names: { competencies, people: peopleOf(detail) },
    stored: observations,
  });
  const hasVisits = session.kind === 'ride_along';
  const canNote = takesNotes(session.status);
  useDocumentTitle(`${rep?.name ?? t(`common:sessionKind.${session.kind}`)} · Curbside`);

  function focusBox(): void {
    setPane('notes');
    // In a small window the box appears only now.
    requestAnimationFrame(() => box.current?.focus());
  }

  /** What is in the box belongs to the visit that ends. */
  async function nextVisit(): Promise<void> {
    if (!(await capture.store())) return;
    if (await visits.arriveAtNext()) focusBox();
    else setPane('visits');
  }

  async function conclude(): Promise<void> {
    if (!(await capture.store())) return;
    try {
      await call('sessions', 'conclude', { id: session.id });
      void navigate(`/sessions/${session.id}/${hasVisits ? 'day-end' : 'report'}`);
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  useShortcut('note', focusBox, canNote);
  useShortcut('nextVisit', () => void nextVisit(), hasVisits && session.status === 'in_progress');

  return (
    <div className={classes['screen']}>
      <RideHeader detail={detail} onBack={goBack} onConclude={() => void conclude()} />
      <div className={classes['panes']}>
        <SegmentedTabs
          wide
          label={t('pane.label')}
          value={pane}
          options={panes
            .filter((value) => hasVisits || value !== 'visits')
            .map((value) => ({ value, label: t(`pane.${value}`) }))}
          onChange={setPane}
        />
      </div>
      <div className={classes['body']} data-pane={pane} data-visits={hasVisits}>
        {hasVisits && (
          <section className={classes['visits']} aria-label={t('visits')}>
            <VisitList detail={detail} visits={visits} onWrite={focusBox} />
          </section>
        )}
        <section className={classes['notes']} aria-label={t('notes')}>
          {session.status === 'planned' ? (
            <StartCard detail={detail} />
          ) : (
            <NoteStream
              detail={detail}
              competencies={competencies}
              sent={capture.sent}
              visitId={visits.selected?.id ?? null}
              link={link}
              onDone={focusBox}
            />
          )}
          {canNote && (
            <CaptureBox
              ref={box}
              capture={capture}
              names={{ competencies, people: peopleOf(detail) }}
              onLeave={goBack}
            />
          )}
        </section>
        <section className={classes['coach']} aria-label={t('pane.coach')}>
          <SidePanel detail={detail} visits={visits} onShow={() => setPane('coach')} onDone={focusBox} />
        </section>
      </div>
    </div>
  );
}

/** Names `@` can be completed with: the rep, and whoever was named before. */
function peopleOf({ rep, observations }: SessionDetail): string[] {
  const named = observations.map(({ person }) => person).filter((person) => person !== '');
  return [...new Set([...(rep === null ? [] : [rep.name]), ...named])];
}
