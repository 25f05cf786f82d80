import { describe, expect, it } from 'vitest';
import { buildBrief, mostTelling, questionsToBring, type SharedBrief } from './brief-rules.ts';
import {
  commitmentIdSchema,
  observationIdSchema,
  questionIdSchema,
  repIdSchema,
  scriptIdSchema,
  sessionIdSchema,
  stageIdSchema,
  visitIdSchema,
} from './ids.ts';
import type { Script } from './question.ts';

const uuid = (n: number): string => `01a2009c-e75d-75cd-bb8a-${String(n).padStart(12, '0')}`;
const today = '2026-11-23';

const shared: SharedBrief = {
  session: {
    id: sessionIdSchema.parse(uuid(1)),
    kind: 'ride_along',
    status: 'planned',
    rideFormat: 'observe_only',
    startsAt: '2026-11-23T08:30:00.000Z',
    endsAt: null,
    allDay: false,
    place: '',
  },
  rep: { id: repIdSchema.parse(uuid(2)), name: 'Versie Hillebrand', region: 'Central' },
  focus: 'Asks before telling',
  last: {
    sessionId: sessionIdSchema.parse(uuid(3)),
    kind: 'one_to_one',
    heldAt: '2026-10-12T08:30:00.000Z',
    focus: null,
    whatWorked: '',
    workOn: '',
  },
  seen: [],
  commitments: [],
  visits: [],
  promises: [],
};

describe('buildBrief', () => {
  it('says what is overdue: what was due before today, not what is due today', () => {
    const due = (n: number, dueDay: string | null) => ({
      id: commitmentIdSchema.parse(uuid(n)),
      text: String(n),
      owner: 'rep' as const,
      ownerName: '',
      dueDay,
    });
    const commitments = [due(1, '2026-11-22'), due(2, today), due(3, null)];
    const brief = buildBrief({ ...shared, commitments }, [], today);
    expect(brief.commitments.map(({ overdue }) => overdue)).toEqual([true, false, false]);
  });

  it('reminds of what was promised to the same customer, however the name was typed, at most three times', () => {
    const visit = (n: number, customer: string): SharedBrief['visits'][number] => ({
      id: visitIdSchema.parse(uuid(n)),
      customer,
      plannedAt: null,
      objective: '',
      advanceSought: '',
      questionsToAsk: '',
      questionsExpected: '',
      points: '',
      objections: '',
    });
    const promise = (customer: string, text: string) => ({ customer, text, day: '2026-09-02' });
    const brief = buildBrief(
      {
        ...shared,
        visits: [visit(1, 'Őrségi Öntöde'), visit(2, 'Betasoloin')],
        promises: [
          promise('orsegi ontode ', 'A sample'),
          promise('Cancity', 'A plan'),
          ...['1', '2', '3', '4'].map((text) => promise('BETASOLOIN', text)),
        ],
      },
      [],
      today,
    );
    expect(brief.visits.map(({ promises }) => promises.map(({ text }) => text))).toEqual([
      ['A sample'],
      ['1', '2', '3'],
    ]);
  });

  it('has nothing to remember before the first session', () => {
    expect(buildBrief({ ...shared, last: null }, [], today).last).toBeNull();
  });
});

describe('mostTelling', () => {
  it('takes one of each kind before a second of any, and no question', () => {
    const notes = (
      ['note', 'growth', 'question', 'growth', 'strength', 'customer_voice', 'strength'] as const
    ).map((kind, index) => ({ id: observationIdSchema.parse(uuid(index)), kind }));
    expect(mostTelling(notes, 5).map(({ kind }) => kind)).toEqual([
      'strength',
      'growth',
      'customer_voice',
      'note',
      'strength',
    ]);
  });
});

describe('questionsToBring', () => {
  const grow: Script = {
    id: scriptIdSchema.parse(uuid(1)),
    framework: 'grow',
    name: 'GROW',
    about: '',
    isBuiltin: true,
    stages: ['Goal', 'Reality', 'Options', 'Will'].map((text, index) => ({
      id: stageIdSchema.parse(uuid(index)),
      name: text,
      questions: [
        { id: questionIdSchema.parse(uuid(index)), text, timesAsked: 0, lastAskedAt: null, followed: 0 },
      ],
    })),
  };
  const bring = (planned: { text: string; askedAt: string | null }[], isFirst = false) =>
    questionsToBring({
      kind: 'one_to_one',
      planned,
      scripts: [grow],
      askedWithFocus: new Set([questionIdSchema.parse(uuid(2))]),
      isFirst,
    }).map(({ text, reason }) => `${text}: ${reason}`);

  it('puts those planned first and fills up to three', () => {
    expect(bring([{ text: 'Mine', askedAt: null }])).toEqual([
      'Mine: planned',
      'Goal: not_asked',
      'Options: focus',
    ]);
  });

  it('brings all that are planned, and no more then', () => {
    const planned = ['a', 'b', 'c', 'd'].map((text) => ({ text, askedAt: null }));
    expect(bring(planned)).toEqual(['a: planned', 'b: planned', 'c: planned', 'd: planned']);
  });

  it('leaves out what was asked in this very session', () => {
    const asked = bring([{ text: 'Options', askedAt: '2026-11-23T08:40:00.000Z' }]);
    expect(asked).toEqual(['Goal: not_asked', 'Reality: not_asked', 'Will: not_asked']);
  });

  it('gives three to begin with for the first session', () => {
    expect(bring([], true)).toEqual(['Goal: starter', 'Reality: starter', 'Options: starter']);
  });
});
