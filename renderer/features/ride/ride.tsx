import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Competency } from '#shared/domain/competency.ts';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import type { ObservationId, VisitId } from '#shared/domain/ids.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useShortcut } from '#renderer/lib/shortcuts.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { useWindowTitle } from '#renderer/lib/window-title.ts';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { Attachments } from './attachments/attachments.tsx';
import { CaptureBox } from './capture-box.tsx';
import { Debrief } from './debrief.tsx';
import { NoteStream } from './note-stream.tsx';
import { peopleOf } from './people.ts';
import { RideHeader } from './ride-header.tsx';
import { useRideLink } from './ride-link.ts';
import { SilenceStrip } from './silence-strip.tsx';
import { SidePanel } from './side-panel.tsx';
import { StartCard } from './start-card.tsx';
import { useCapture } from './use-capture.ts';
import { useShownNotes } from './use-shown-notes.ts';
import { useSilence } from './use-silence.ts';
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
  const { t } = useTranslation(['ride', 'visit', 'common']);
  const { session, rep, observations } = detail;
  const navigate = useNavigate();
  const goBack = useGoBack();
  const box = useRef<HTMLTextAreaElement>(null);
  const link = useRideLink();
  const [pane, setPane] = useState<Pane>(link.wantsPlan ? 'coach' : 'notes');
  const visits = useVisits(detail, link);
  const visitId = visits.selected?.id ?? null;
  const names = { competencies, people: peopleOf(detail) };
  const capture = useCapture({ sessionId: session.id, visitId, names, stored: observations });
  const shown = useShownNotes(observations, capture.sent, visitId);
  const silence = useSilence(detail);
  const discreet = useDiscreet();
  const [editing, setEditing] = useState<ObservationId | null>(null);
  const [debriefing, setDebriefing] = useState<VisitId | null>(null);
  // An answer given in a debrief is read where it was given.
  const [followed, setFollowed] = useState<string | null>(null);
  if (followed !== link.key) {
    setFollowed(link.key);
    const linked = detail.debriefs.find(
      ({ questionIds }) => link.questionId !== null && questionIds.includes(link.questionId),
    );
    if (linked !== undefined) {
      setDebriefing(linked.visitId);
      setPane('notes');
    }
  }
  const debriefed = detail.visits.find(({ id }) => id === debriefing) ?? null;
  const hasVisits = session.kind === 'ride_along';
  const canNote = takesNotes(session.status);
  useWindowTitle(rep?.name ?? t(`common:sessionKind.${session.kind}`));

  function focusBox(): void {
    setPane('notes');
    setDebriefing(null);
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

  /** Talking it over is no watching any more. */
  function openDebrief(id: VisitId): void {
    silence.lift();
    visits.select(id);
    setDebriefing(id);
    setPane('notes');
  }

  /** Of the visit at hand, otherwise of the one left last. */
  function debriefLatest(): void {
    const left = detail.visits.filter(({ arrivedAt }) => arrivedAt !== null);
    const visit = visits.selected ?? left.at(-1);
    if (visit !== undefined) openDebrief(visit.id);
  }

  // Whoever followed a link to a note, a visit or an answer wants to see it, also in the middle of one.
  const isLinked = [link.noteId, link.visitId, link.questionId].some((id) => id !== null);
  const { lift } = silence;
  const liftForLink = useEffectEvent(() => {
    if (isLinked) lift();
  });
  useEffect(() => liftForLink(), [link.key]);

  async function stepIn(): Promise<void> {
    // In the strip the figure says it, and nothing else lights up.
    if ((await silence.stepIn()) && !silence.isOn)
      showUndo({ message: t('visit:stepCounted'), undo: async () => void (await silence.takeBack()) });
  }

  useShortcut('note', focusBox, canNote);
  useShortcut('debrief', debriefLatest, hasVisits && canNote);
  useShortcut('silence', silence.toggle, silence.visit !== null);
  useShortcut('stepIn', () => void stepIn(), silence.visit !== null && !discreet);
  useShortcut('nextVisit', () => void nextVisit(), hasVisits && session.status === 'in_progress');

  const captureBox = (
    <CaptureBox
      ref={box}
      capture={capture}
      names={names}
      onLeave={silence.isOn ? silence.toggle : goBack}
      onEditLast={() => {
        if (!silence.isOn) setEditing(shown.notes.at(-1)?.id ?? null);
      }}
    />
  );
  // A customer who is asked for is asked in the list.
  if (silence.isOn && visits.adding === null)
    return <SilenceStrip silence={silence}>{captureBox}</SilenceStrip>;

  return (
    <div className={classes['screen']} data-field-mode>
      <RideHeader detail={detail} silence={silence} onBack={goBack} onConclude={() => void conclude()} />
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
            <VisitList detail={detail} visits={visits} onWrite={focusBox} onDebrief={openDebrief} />
          </section>
        )}
        <section className={classes['notes']} aria-label={t('notes')}>
          {debriefed !== null ? (
            <Debrief
              key={`${debriefed.id} ${link.key}`}
              visit={debriefed}
              repName={rep?.name ?? null}
              questionId={link.questionId}
              readOnly={!canNote}
              onClose={focusBox}
            />
          ) : (
            <>
              {session.status === 'planned' ? (
                <StartCard detail={detail} />
              ) : (
                <NoteStream
                  detail={detail}
                  competencies={competencies}
                  shown={shown}
                  visitId={visitId}
                  visits={visits}
                  link={link}
                  editing={editing}
                  onEdit={setEditing}
                  onDone={focusBox}
                />
              )}
              <Attachments detail={detail} visitId={visitId} readOnly={!canNote} />
              {canNote && captureBox}
            </>
          )}
        </section>
        <section className={classes['coach']} aria-label={t('pane.coach')}>
          <SidePanel
            detail={detail}
            visits={visits}
            link={link}
            onShow={() => setPane('coach')}
            onDone={focusBox}
          />
        </section>
      </div>
    </div>
  );
}
