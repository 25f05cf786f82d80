import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  dueGroup,
  likelyEvidence,
  rollsForward,
  sightingProblem,
  statusAfter,
  statusProblem,
} from './commitment-rules.ts';
import { commitmentStatuses, sightings, type Sighting } from './commitment.ts';
import { observationIdSchema, repIdSchema, sessionIdSchema } from './ids.ts';
import type { ObservationKind } from './observation.ts';
import { sessionStatuses } from './session.ts';

const repId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb');
const otherRep = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bc');
const agreedIn = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e');
const later = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94f');
const observationId = observationIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de950');

const agreedAt = '2026-10-12T07:30:00.000Z';
const commitment = { repId, sessionId: agreedIn, status: 'open', behavioural: true, agreedAt } as const;
const session = {
  id: later,
  repId,
  startsAt: '2026-11-23T08:30:00.000Z',
  status: 'in_progress',
} as const;
const evidence = { id: observationId, sessionId: later };

describe('a status set by hand', () => {
  const behaviour = { behavioural: true, sighting: null };

  it('is refused where a behaviour would close unseen, at its field', () => {
    const refused = { code: 'observation_required', field: 'status' };
    for (const sighting of [null, 'not_yet', 'no_opportunity'] as const)
      expect(statusProblem({ ...behaviour, sighting }, 'kept')).toEqual(refused);
    expect(statusProblem(behaviour, 'missed')).toEqual(refused);
  });

  it('may always drop or reopen, give back what was seen, and decide what is no behaviour', () => {
    expect(statusProblem(behaviour, 'dropped')).toBeNull();
    expect(statusProblem(behaviour, 'open')).toBeNull();
    expect(statusProblem({ ...behaviour, sighting: 'seen' }, 'kept')).toBeNull();
    for (const status of commitmentStatuses)
      expect(statusProblem({ behavioural: false, sighting: null }, status)).toBeNull();
  });
});

describe('a sighting', () => {
  it('closes only when the behaviour was seen', () => {
    expect(sightings.map(statusAfter)).toEqual(['kept', 'open', 'open']);
  });

  it.each(['not_yet', 'no_opportunity'] satisfies Sighting[])('%s needs no note', (sighting) => {
    expect(sightingProblem({ commitment, session, sighting, evidence: null })).toBeNull();
  });

  it('seen needs a note of that very session', () => {
    expect(sightingProblem({ commitment, session, sighting: 'seen', evidence })).toBeNull();
    expect(sightingProblem({ commitment, session, sighting: 'seen', evidence: null })).toEqual({
      code: 'observation_required',
      field: 'observationId',
    });
    expect(
      sightingProblem({ commitment, session, sighting: 'seen', evidence: { sessionId: agreedIn } })?.code,
    ).toBe('observation_of_session_required');
  });

  it('is no answer to what is closed, no behaviour, or agreed in this session or after it', () => {
    const answer = { session, sighting: 'seen', evidence } as const;
    expect(sightingProblem({ ...answer, commitment: { ...commitment, status: 'dropped' } })?.code).toBe(
      'commitment_not_open',
    );
    expect(sightingProblem({ ...answer, commitment: { ...commitment, behavioural: false } })?.code).toBe(
      'commitment_not_behavioural',
    );
    expect(sightingProblem({ ...answer, commitment: { ...commitment, sessionId: later } })?.code).toBe(
      'later_session_required',
    );
    expect(
      sightingProblem({ ...answer, commitment: { ...commitment, agreedAt: '2027-01-04T08:00:00.000Z' } })
        ?.code,
    ).toBe('later_session_required');
  });

  it('is given only while the session is written', () => {
    const allowed = sessionStatuses.filter(
      (status) =>
        sightingProblem({ commitment, session: { ...session, status }, sighting: 'seen', evidence }) === null,
    );
    expect(allowed).toEqual(['in_progress', 'draft']);
  });
});

describe('rolling forward', () => {
  const start = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString());

  it('carries an open one into every later session of that rep and into no other', () => {
    fc.assert(
      fc.property(start, start, fc.boolean(), (agreed, startsAt, sameRep) => {
        const rolls = rollsForward(
          { ...commitment, agreedAt: agreed },
          { id: later, repId: sameRep ? repId : otherRep, startsAt },
        );
        expect(rolls).toBe(sameRep && Date.parse(agreed) < Date.parse(startsAt));
      }),
    );
  });

  it('never skips a session: once it stands in one it stands in all after it, until it is closed', () => {
    fc.assert(
      fc.property(
        start,
        fc.array(start, { maxLength: 12 }),
        fc.array(fc.constantFrom(...sightings), { maxLength: 12 }),
        (agreed, starts, answers) => {
          let status: (typeof commitmentStatuses)[number] = 'open';
          let stood = false;
          for (const [index, startsAt] of starts.toSorted().entries()) {
            const stands = rollsForward(
              { ...commitment, status, agreedAt: agreed },
              { ...session, startsAt },
            );
            expect(stands).toBe(status === 'open' && (stood || agreed < startsAt));
            stood ||= stands;
            const answer = answers[index];
            if (stands && answer !== undefined) status = statusAfter(answer);
          }
        },
      ),
    );
  });

  it('carries what came from no session into each', () => {
    expect(rollsForward({ ...commitment, sessionId: null, agreedAt: null }, session)).toBe(true);
  });
});

describe('the note that is probably meant', () => {
  const note = (kind: ObservationKind, text: string) => ({ kind, text });

  it('shares words with what was agreed, whatever its form', () => {
    const notes = [
      note('strength', 'Asked who decides, and waited'),
      note('strength', 'Opened with purpose and time'),
    ];
    expect(likelyEvidence('Asks who decides before naming any figure.', notes)).toBe(notes[0]);
  });

  it('is else the newest strength, and any note before none', () => {
    const notes = [note('strength', 'a'), note('strength', 'b'), note('customer_voice', 'c')];
    expect(likelyEvidence('Counts to three', notes)).toBe(notes[1]);
    expect(likelyEvidence('Counts to three', [note('promise', 'x')])?.text).toBe('x');
    expect(likelyEvidence('Counts to three', [])).toBeNull();
  });

  it('always comes from the notes given', () => {
    const notes = fc.array(
      fc.record({ kind: fc.constantFrom('strength', 'note', 'idea'), text: fc.string() }),
    );
    fc.assert(
      fc.property(fc.string(), notes, (text, given) => {
        const found = likelyEvidence(text, given);
        expect(found === null ? given.length === 0 : given.includes(found)).toBe(true);
      }),
    );
  });
});

test.each([
  ['2026-11-21', 'overdue'],
  ['2026-11-22', 'this_week'],
  ['2026-11-23', 'later'],
  [null, 'no_day'],
])('due %s on a Sunday the 22nd stands under %s', (dueDay, group) => {
  expect(dueGroup(dueDay, '2026-11-22', '2026-11-22')).toBe(group);
});
