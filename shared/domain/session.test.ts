import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { canMove, heldStatuses, isDeletable, sessionStatuses, type SessionStatus } from './session.ts';

/** The life of a session as domain.md draws it, with the recall and the ways back. */
const drawn: Record<SessionStatus, SessionStatus[]> = {
  planned: ['in_progress', 'cancelled'],
  in_progress: ['draft', 'cancelled'],
  draft: ['in_progress', 'finalised'],
  finalised: ['draft', 'acknowledged'],
  acknowledged: ['closed'],
  closed: [],
  cancelled: ['planned'],
};

test.each(sessionStatuses)('from %s only what the domain draws is reached', (from) => {
  expect(sessionStatuses.filter((to) => canMove(from, to)).toSorted()).toEqual(drawn[from].toSorted());
});

describe('any life of a session', () => {
  /** Wishes of a manager, granted where the state allows them. */
  function live(wishes: readonly SessionStatus[]): SessionStatus[] {
    const states: SessionStatus[] = ['planned'];
    for (const to of wishes) {
      const from = states.at(-1) ?? 'planned';
      if (canMove(from, to)) states.push(to);
    }
    return states;
  }

  it('finalises only what was written, acknowledges only what was finalised, and ends closed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sessionStatuses), { maxLength: 60 }), (wishes) => {
        const states = live(wishes);
        const before = (state: SessionStatus) =>
          states.flatMap((each, index) => (each === state ? [states[index - 1]] : []));
        expect(new Set(before('finalised'))).toEqual(
          new Set(before('finalised').length > 0 ? ['draft'] : []),
        );
        expect(before('acknowledged').every((state) => state === 'finalised')).toBe(true);
        expect(before('cancelled').every((state) => state === 'planned' || state === 'in_progress')).toBe(
          true,
        );
        const closed = states.indexOf('closed');
        expect(closed === -1 || closed === states.length - 1).toBe(true);
      }),
    );
  });

  it('never calls off or deletes what has been held, short of reopening its notes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sessionStatuses), { maxLength: 60 }), (wishes) => {
        for (const [index, state] of live(wishes).entries()) {
          const isHeld = heldStatuses.some((held) => held === state);
          expect(isDeletable(state) && isHeld).toBe(false);
          const next = live(wishes)[index + 1];
          if (isHeld) expect(next === 'cancelled' || next === 'planned').toBe(false);
        }
      }),
    );
  });
});
