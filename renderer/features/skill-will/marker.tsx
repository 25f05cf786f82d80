import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { moved, styleFor, type Position } from '#shared/domain/skill-will-rules.ts';
import classes from './matrix.module.css';
import type { Place } from './use-places.ts';

const arrows: Record<string, Position> = {
  ArrowLeft: { skill: -1, will: 0 },
  ArrowRight: { skill: 1, will: 0 },
  ArrowUp: { skill: 0, will: 1 },
  ArrowDown: { skill: 0, will: -1 },
};
const largeStep = 5;
/** A hand that trembles is not a drag: pixels. */
const slack = 4;

interface MarkerProps {
  place: Place;
  isChosen: boolean;
  positionAt: (point: { clientX: number; clientY: number }) => Position;
  onChoose: () => void;
  onShow: (position: Position) => void;
  onMove: (position: Position) => void;
  onRest: () => void;
}

/** One person on the matrix: dragged, or moved by arrow keys in steps of 5, with Shift of 1. */
export function Marker({ place, isChosen, positionAt, onChoose, onShow, onMove, onRest }: MarkerProps) {
  const { t } = useTranslation('skill-will');
  const from = useRef<{ x: number; y: number; isDrag: boolean } | null>(null);
  const { row, skill, will } = place;

  function onKeyDown(event: KeyboardEvent): void {
    const arrow = arrows[event.key];
    if (arrow === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const step = event.shiftKey ? 1 : largeStep;
    onChoose();
    onMove(moved(place, { skill: arrow.skill * step, will: arrow.will * step }));
  }

  function onPointerMove(event: PointerEvent): void {
    const start = from.current;
    if (start === null) return;
    start.isDrag ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > slack;
    if (start.isDrag) onShow(positionAt(event));
  }

  function onPointerUp(event: PointerEvent): void {
    if (from.current?.isDrag === true) {
      onMove(positionAt(event));
      onRest();
    }
    from.current = null;
  }

  return (
    <li className={classes['place']} data-chosen={isChosen} style={{ left: `${skill}%`, bottom: `${will}%` }}>
      <button
        type="button"
        className={classes['marker']}
        data-rep={row.repId}
        aria-pressed={isChosen}
        aria-label={t('at', { name: row.name, skill, will, style: t(`style.${styleFor(place)}`) })}
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown"
        title={row.name}
        onClick={onChoose}
        onKeyDown={onKeyDown}
        onBlur={onRest}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = { x: event.clientX, y: event.clientY, isDrag: false };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      >
        <Avatar name={row.name} />
      </button>
    </li>
  );
}
