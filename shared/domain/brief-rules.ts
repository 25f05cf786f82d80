import type { MorningBrief, QuestionReason } from './brief.ts';
import type { Commitment, commitmentPrivacy } from './commitment.ts';
import type { Day } from './fields.ts';
import type { QuestionId } from './ids.ts';
import type { Observation, ObservationKind, observationPrivacy } from './observation.ts';
import type { SharedKeys } from './privacy.ts';
import { enoughQuestions, suggestQuestions } from './question-suggestions.ts';
import type { Script } from './question.ts';
import type { Rep, repPrivacy } from './rep.ts';
import type { Session, SessionKind, SessionQuestion, sessionPrivacy } from './session.ts';
import type { Visit, visitPrivacy } from './visit.ts';

type SharedSession = Pick<Session, SharedKeys<typeof sessionPrivacy>>;
type SharedRep = Pick<Rep, SharedKeys<typeof repPrivacy>>;
type SharedNote = Pick<Observation, SharedKeys<typeof observationPrivacy>>;
type SharedCommitment = Pick<Commitment, SharedKeys<typeof commitmentPrivacy>>;
type SharedVisit = Pick<Visit, SharedKeys<typeof visitPrivacy>>;

/**
 * What the brief is made from: picked from the fields declared `shared`, so that a goal, a private note or a sighting
 * cannot even be named here. Source: domain.md, "Privacy classes".
 */
export interface SharedBrief {
  session: Pick<
    SharedSession,
    'id' | 'kind' | 'status' | 'rideFormat' | 'startsAt' | 'endsAt' | 'allDay' | 'place'
  >;
  rep: Pick<SharedRep, 'id' | 'name' | 'region'> | null;
  focus: string | null;
  last:
    | (Pick<SharedSession, 'kind' | 'whatWorked' | 'workOn'> & {
        sessionId: Session['id'];
        heldAt: string;
        focus: string | null;
      })
    | null;
  /** The notes of that session. */
  seen: (Pick<SharedNote, 'id' | 'kind' | 'text'> & { customer: string | null; competency: string | null })[];
  commitments: Pick<SharedCommitment, 'id' | 'text' | 'owner' | 'ownerName' | 'dueDay'>[];
  visits: Pick<
    SharedVisit,
    | 'id'
    | 'customer'
    | 'plannedAt'
    | 'objective'
    | 'advanceSought'
    | 'questionsToAsk'
    | 'questionsExpected'
    | 'points'
    | 'objections'
  >[];
  /** The latest first. */
  promises: { customer: string; text: string; day: Day }[];
}

const mostSeen = 6;
const mostPromises = 3;

/** `today` decides what is overdue. */
export function buildBrief(
  { session, rep, focus, last, seen, commitments, visits, promises }: SharedBrief,
  questions: MorningBrief['questions'],
  today: Day,
): MorningBrief {
  return {
    session,
    rep,
    focus,
    last: last === null ? null : { ...last, seen: mostTelling(seen, mostSeen) },
    commitments: commitments.map((one) => ({
      ...one,
      overdue: one.dueDay !== null && one.dueDay < today,
    })),
    questions,
    visits: visits.map((visit) => ({ ...visit, promises: promisesTo(visit.customer, promises) })),
  };
}

const telling: readonly ObservationKind[] = [
  'strength',
  'growth',
  'customer_voice',
  'idea',
  'promise',
  'note',
];

/** One of each kind before a second one of any, in the order a manager wants to be reminded. */
export function mostTelling<Note extends Pick<Observation, 'kind'>>(
  notes: readonly Note[],
  most: number,
): Note[] {
  const rounds = new Map<ObservationKind, number>();
  return notes
    .filter(({ kind }) => telling.includes(kind))
    .map((note) => {
      const round = rounds.get(note.kind) ?? 0;
      rounds.set(note.kind, round + 1);
      return { note, place: round * telling.length + telling.indexOf(note.kind) };
    })
    .toSorted((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ note }) => note);
}

/** A customer is typed anew for each visit: capitals, accents and spaces at the ends do not make another one. */
function promisesTo(
  customer: string,
  promises: SharedBrief['promises'],
): MorningBrief['visits'][number]['promises'] {
  return promises
    .filter((one) => sameName.compare(one.customer.trim(), customer.trim()) === 0)
    .slice(0, mostPromises)
    .map(({ text, day }) => ({ text, day }));
}

const sameName = new Intl.Collator('en', { sensitivity: 'base' });

interface QuestionCase {
  kind: SessionKind;
  /** Of this session, in order. */
  planned: readonly Pick<SessionQuestion, 'text' | 'askedAt'>[];
  scripts: readonly Script[];
  askedWithFocus: ReadonlySet<QuestionId>;
  isFirst: boolean;
}

/** All that are planned and not asked yet, filled up to three; with a rep one has never coached, to begin with. Source: S1. */
export function questionsToBring({
  kind,
  planned,
  scripts,
  askedWithFocus,
  isFirst,
}: QuestionCase): MorningBrief['questions'] {
  const open = planned.filter(({ askedAt }) => askedAt === null);
  const reasonOf = (reason: QuestionReason): QuestionReason => (isFirst ? 'starter' : reason);
  return [
    ...open.map(({ text }) => ({ text, reason: 'planned' as const })),
    ...suggestQuestions(scripts, {
      kind,
      taken: new Set(planned.map(({ text }) => text)),
      askedWithFocus,
      most: Math.max(0, enoughQuestions - open.length),
    }).map(({ text, reason }) => ({ text, reason: reasonOf(reason) })),
  ];
}
