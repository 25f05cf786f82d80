import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { visitOutcomes, type Visit, type VisitOutcome } from '#shared/domain/visit.ts';
import type { VisitId } from '#shared/domain/ids.ts';
import type { Debrief } from '#shared/domain/debrief.ts';
import { isId } from '#shared/lib/is-id.ts';
import { formatDuration, formatElapsed, formatTime } from '#renderer/lib/format.ts';
import { describeKey } from '#renderer/lib/shortcuts.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import { useNow } from './use-now.ts';
import { VisitMenu } from './visit-menu.tsx';
import type { Visits } from './use-visits.ts';
import classes from './visits.module.css';

/** Only a visit is dropped onto a visit. */
const dragType = 'application/x-curbside-visit';

const outcomeTones = { advance: 'strength', continuation: 'growth', none: 'plain' } as const;

interface VisitCardProps {
  visit: Visit;
  noteCount: number;
  isSelected: boolean;
  isFirst: boolean;
  isLast: boolean;
  runs: boolean;
  canEdit: boolean;
  /** Null before its debrief was begun. */
  debrief: Pick<Debrief, 'endedAt'> | null;
  /** How often the manager stepped in, for the manager only. */
  steppedIn: number;
  visits: Visits;
  onWrite: () => void;
  onDebrief: (id: VisitId) => void;
}

/** One visit of the day. Dragged onto another one it takes that one's place; Alt with an arrow does the same. */
export function VisitCard(props: VisitCardProps) {
  const { visit, noteCount, isSelected, runs, canEdit, steppedIn, visits, onWrite } = props;
  const { t } = useTranslation(['ride', 'visit']);
  const [isOver, setOver] = useState(false);
  const isOpen = visit.arrivedAt !== null && visit.leftAt === null;

  function onKeyDown(event: KeyboardEvent): void {
    const key = describeKey(event);
    if (!canEdit || (key !== 'alt+arrowup' && key !== 'alt+arrowdown')) return;
    event.preventDefault();
    void visits.shift(visit.id, key === 'alt+arrowup' ? -1 : 1);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging; keys and the menu do the same
    <li
      className={classes['visit']}
      data-on={isSelected}
      data-more={isSelected && canEdit}
      data-over={isOver}
      draggable={canEdit}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setData(dragType, visit.id);
      }}
      onDragOver={(event) => {
        if (!canEdit || !event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dragged = event.dataTransfer.getData(dragType);
        if (isId<VisitId>(dragged)) void visits.place(dragged, visit.id);
      }}
    >
      <button
        type="button"
        aria-pressed={isSelected}
        aria-keyshortcuts={canEdit ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
        className={classes['head']}
        onKeyDown={onKeyDown}
        onClick={() => {
          visits.select(visit.id);
          onWrite();
        }}
      >
        <span className={classes['line']}>
          <b>{visit.customer}</b>
          {isOpen && runs && visit.arrivedAt !== null && <Running since={visit.arrivedAt} />}
          {visit.outcome !== null && (
            <Chip tone={outcomeTones[visit.outcome]} className={classes['outcome']}>
              {t(`outcome.${visit.outcome}`)}
            </Chip>
          )}
        </span>
        <Facts visit={visit} noteCount={noteCount} isDebriefed={props.debrief?.endedAt != null} />
        {steppedIn > 0 && (
          <span className={classes['facts']}>
            <Private>{t('visit:steppedIn', { count: steppedIn })}</Private>
          </span>
        )}
      </button>
      {isSelected && canEdit && (
        <div className={classes['more']}>
          <VisitMenu visit={visit} visits={visits} isFirst={props.isFirst} isLast={props.isLast} />
        </div>
      )}
      {isSelected && <Acts {...props} />}
    </li>
  );
}

/** Minutes at the customer so far. */
function Running({ since }: { since: string }) {
  const now = useNow(10);
  return (
    <span className={classes['running']}>{formatElapsed((now.getTime() - Date.parse(since)) / 1000)}</span>
  );
}

interface FactsProps {
  visit: Visit;
  noteCount: number;
  isDebriefed: boolean;
}

/** When it was and how much was written; before it, when it is planned and whether there is a plan. */
function Facts({ visit, noteCount, isDebriefed }: FactsProps) {
  const { t } = useTranslation(['ride', 'visit']);
  const { plannedAt, droveAt, arrivedAt, leftAt } = visit;
  const hasPlan = [visit.objective, visit.advanceSought, visit.questionsToAsk].some((text) => text !== '');
  const facts: string[] = [];
  if (arrivedAt === null && droveAt !== null) facts.push(t('visit:onTheRoad', { time: formatTime(droveAt) }));
  else if (arrivedAt === null) {
    if (plannedAt !== null) facts.push(formatTime(plannedAt));
    facts.push(hasPlan ? t('planReady') : t('notVisited'));
  } else if (leftAt === null) facts.push(t('since', { time: formatTime(arrivedAt) }));
  else facts.push(`${formatTime(arrivedAt)}–${formatTime(leftAt)}`);
  if (arrivedAt !== null && droveAt !== null) {
    const seconds = (Date.parse(arrivedAt) - Date.parse(droveAt)) / 1000;
    if (seconds >= 60) facts.push(t('visit:drive', { time: formatDuration(seconds - (seconds % 60)) }));
  }
  if (arrivedAt !== null || noteCount > 0) facts.push(t('noteCount', { count: noteCount }));
  if (isDebriefed) facts.push(t('visit:debriefed'));
  return <span className={classes['facts']}>{facts.join(' · ')}</span>;
}

/** What one does with the visit at hand: drive there, arrive, leave, talk about it, say what came of it. */
function Acts({ visit, runs, canEdit, debrief, visits, onWrite, onDebrief }: VisitCardProps) {
  const { t } = useTranslation(['ride', 'visit']);
  const [isChoosing, setChoosing] = useState(false);
  const isOpen = visit.arrivedAt !== null && visit.leftAt === null;
  const wasThere = visit.arrivedAt !== null;

  async function arriveOrLeave(): Promise<void> {
    if (isOpen) await visits.change(visit.id, { leftAt: new Date().toISOString() });
    else await visits.arrive(visit.id);
    if (!isOpen) onWrite();
  }

  async function choose(outcome: VisitOutcome): Promise<void> {
    setChoosing(false);
    await visits.change(visit.id, { outcome: outcome === visit.outcome ? null : outcome });
    onWrite();
  }

  const asksOutcome = isChoosing || (visit.leftAt !== null && visit.outcome === null);
  return (
    <div className={classes['acts']}>
      {asksOutcome && (
        <fieldset className={classes['outcomes']}>
          <legend className={classes['facts']}>{t('whatCame')}</legend>
          {visitOutcomes.map((outcome, index) => (
            <button
              key={outcome}
              // The button that asked for it is gone.
              ref={isChoosing && index === 0 ? focusOnMount : undefined}
              type="button"
              aria-pressed={outcome === visit.outcome}
              data-outcome={outcome}
              className={classes['choice']}
              onClick={() => void choose(outcome)}
            >
              <span>{t(`outcome.${outcome}`)}</span>
              <span className={classes['means']}>{t(`outcomeMeans.${outcome}`)}</span>
            </button>
          ))}
        </fieldset>
      )}
      <div className={classes['buttons']}>
        {runs && !wasThere && visit.droveAt === null && (
          <Button
            size="lg"
            variant="subtle"
            className={classes['act']}
            onClick={() => void visits.drive(visit.id)}
          >
            {t('visit:setOff')}
          </Button>
        )}
        {canEdit && visit.leftAt !== null && (
          <Button size="lg" className={classes['act']} onClick={() => onDebrief(visit.id)}>
            {t(debrief?.endedAt ? 'visit:debriefAgain' : 'visit:debrief')}
          </Button>
        )}
        {runs && (
          <Button
            size="lg"
            variant={visit.leftAt === null ? 'default' : 'subtle'}
            className={classes['act']}
            onClick={() => void arriveOrLeave()}
          >
            {isOpen ? t('leave') : wasThere ? t('backIn') : t('arrive')}
          </Button>
        )}
        {wasThere && !asksOutcome && (
          <Button size="lg" variant="subtle" className={classes['act']} onClick={() => setChoosing(true)}>
            {t('result')}
          </Button>
        )}
      </div>
    </div>
  );
}
