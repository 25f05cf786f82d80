import type { Db } from '#electron/db/open.ts';
import { blobToUuid, msToInstant } from '#electron/db/columns.ts';
import { sha256Of } from '#electron/services/report-seal.ts';
import { sealedText } from '#shared/domain/finalised-report.ts';
import type { CommitmentOwner, CommitmentStatus } from '#shared/domain/commitment.ts';
import { observationKinds, type ObservationKind } from '#shared/domain/observation.ts';
import { ratingLevelSchema } from '#shared/domain/rating.ts';
import { buildReportDocument, type SharedSession } from '#shared/domain/report-document.ts';
import { rideFormats, type SessionKind, type SessionStatus } from '#shared/domain/session.ts';
import { visitOutcomes } from '#shared/domain/visit.ts';
import { inserter } from './inserter.ts';
import type { Writer } from './prose.ts';
import { customers } from './words.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;

const heldKinds = [
  'ride_along',
  'ride_along',
  'one_to_one',
  'one_to_one',
  'call_review',
  'curbside',
] as const satisfies SessionKind[];

/** Who is coached, and what later sessions of theirs follow on from. */
export interface WrittenRep {
  id: Buffer;
  name: string;
  /** By competency. */
  levels: Map<string, SharedSession['ratings'][number]['level']>;
  lastSha256: string | null;
  /** Notes that profile entries can stand on. */
  evidence: Buffer[];
}

/** A competency that sessions are rated by, with what its five levels look like. */
export interface WrittenCompetency {
  id: Buffer;
  name: string;
  behaviours: string[];
}

export interface Place {
  rep: WrittenRep;
  at: number;
}

/** What writes sessions into a file. The rows are those the app itself would have written. */
export interface SessionWriter {
  /** Held, noted, rated and reported on; the younger ones may still wait for their report. */
  held: (place: Place & { observations: number }) => void;
  planned: (place: Place) => void;
}

interface Seen {
  id: Buffer;
  visibility: 'shared' | 'private';
  shared: SharedSession['observations'][number];
}

/** Old reports were read long ago; of the last two weeks some are still to be written. */
function statusAt(writer: Writer, age: number): SessionStatus {
  if (age < 2 * day && writer.chance(0.7)) return 'draft';
  if (age < 14 * day && writer.chance(0.2)) return 'draft';
  if (age < 30 * day) return writer.pick(['finalised', 'acknowledged']);
  return writer.pick(['finalised', 'acknowledged', 'acknowledged', 'closed']);
}

export function sessionWriter(
  { $client: client }: Db,
  writer: Writer,
  { now, managerName, competencies }: { now: number; managerName: string; competencies: WrittenCompetency[] },
): SessionWriter {
  const insertSession = inserter(client, 'session', [
    'id',
    'kind',
    'status',
    'rep_id',
    'starts_at',
    'ends_at',
    'place',
    'goal',
    'focus_competency_id',
    'ride_format',
    'started_at',
    'concluded_at',
    'what_worked',
    'work_on',
    'created_at',
    'updated_at',
  ]);
  const insertVisit = inserter(client, 'visit', [
    'id',
    'session_id',
    'position',
    'customer',
    'objective',
    'advance_sought',
    'outcome',
    'arrived_at',
    'left_at',
  ]);
  const insertObservation = inserter(client, 'observation', [
    'id',
    'session_id',
    'visit_id',
    'kind',
    'text',
    'answer',
    'visibility',
    'observed_at',
    'updated_at',
  ]);
  const insertQuestion = inserter(client, 'session_question', [
    'id',
    'session_id',
    'text',
    'position',
    'asked_at',
    'answer',
  ]);
  const insertCommitment = inserter(client, 'commitment', [
    'id',
    'rep_id',
    'session_id',
    'owner',
    'text',
    'due_day',
    'status',
    'closed_at',
    'created_at',
    'updated_at',
  ]);
  const insertRating = inserter(client, 'rating', ['id', 'session_id', 'competency_id', 'level', 'rated_at']);
  const insertRatingEvidence = inserter(client, 'rating_evidence', ['rating_id', 'observation_id']);
  const insertReport = inserter(client, 'report', [
    'id',
    'session_id',
    'rep_id',
    'snapshot',
    'sha256',
    'previous_sha256',
    'finalised_at',
    'acknowledged_at',
  ]);

  interface Session extends Place {
    id: Buffer;
    kind: SessionKind;
    customer: string;
    end: number;
  }

  function writeVisits({ id, at, customer }: Session) {
    return Array.from({ length: writer.between(2, 4) }, (_, position) => {
      const visit = {
        id: writer.id(at),
        customer: position === 0 ? customer : writer.pick(customers),
        objective: writer.note(customer, 1),
        outcome: writer.pick(visitOutcomes),
      };
      const arrived = at + position * 90 * minute;
      insertVisit({
        ...visit,
        session_id: id,
        position,
        advance_sought: writer.note(customer, 1),
        arrived_at: arrived,
        left_at: arrived + 45 * minute,
      });
      return visit;
    });
  }

  function writeObservation(
    { id: session_id }: Session,
    at: number,
    customer: string,
    visit: Buffer | null,
  ): Seen {
    const id = writer.id(at);
    const kind: ObservationKind = writer.pick(observationKinds);
    const text = writer.note(customer);
    const answer = kind === 'question' ? writer.note(customer, 1) : '';
    const visibility = writer.chance(0.05) ? 'private' : 'shared';
    insertObservation({
      id,
      session_id,
      visit_id: visit,
      kind,
      text,
      answer,
      visibility,
      observed_at: at,
      updated_at: at,
    });
    return {
      id,
      visibility,
      shared: { kind, text, answer, customer: visit === null ? null : customer, competency: null },
    };
  }

  function writeObservations(
    session: Session,
    count: number,
    visits: readonly { id: Buffer; customer: string }[],
  ): Seen[] {
    return Array.from({ length: count }, (_, index) => {
      const at = session.at + index * writer.between(2, 9) * minute;
      const visit = visits[Math.floor((index * visits.length) / count)];
      return writeObservation(session, at, visit?.customer ?? session.customer, visit?.id ?? null);
    });
  }

  function writeQuestions({ id: session_id, at, customer }: Session): SharedSession['questions'] {
    return Array.from({ length: writer.between(0, 3) }, (_, position) => {
      const question = writer.note(customer, 1);
      const answer = writer.note(customer, 1);
      const asked_at = at + position * 5 * minute;
      insertQuestion({ id: writer.id(asked_at), session_id, text: question, position, asked_at, answer });
      return { question, answer };
    });
  }

  function writeCommitment({ id, rep, end, customer }: Session): SharedSession['nextSteps'] {
    if (!writer.chance(0.6)) return [];
    const owner: CommitmentOwner = writer.pick(['rep', 'rep', 'manager']);
    const text = writer.note(customer, 1);
    const dueDay = msToInstant(end + 14 * day).slice(0, 10);
    const status: CommitmentStatus =
      now - end < 21 * day ? 'open' : writer.pick(['kept', 'kept', 'missed', 'dropped']);
    insertCommitment({
      id: writer.id(end),
      rep_id: rep.id,
      session_id: id,
      owner,
      text,
      due_day: dueDay,
      status,
      closed_at: status === 'open' ? null : end + 14 * day,
      created_at: end,
      updated_at: end,
    });
    return [{ owner, ownerName: '', text, dueDay }];
  }

  function writeRatings({ id, rep, end }: Session, seen: readonly Seen[]): SharedSession['ratings'] {
    const from = writer.between(0, competencies.length - 1);
    return competencies.slice(from, from + 3).map(({ id: competency, name, behaviours }) => {
      const key = competency.toString('hex');
      const level = ratingLevelSchema.parse(writer.between(1, 5));
      const before = rep.levels.get(key) ?? null;
      rep.levels.set(key, level);
      const ratingId = writer.id(end);
      insertRating({ id: ratingId, session_id: id, competency_id: competency, level, rated_at: end });
      const evidence = seen.slice(0, 2);
      for (const { id: observation } of evidence)
        insertRatingEvidence({ rating_id: ratingId, observation_id: observation });
      return {
        competency: name,
        level,
        before,
        behaviour: behaviours[level - 1] ?? '',
        evidence: evidence
          .filter(({ visibility, shared }) => visibility === 'shared' && shared.kind !== 'note')
          .map(({ shared }) => shared.text),
      };
    });
  }

  function writeReport({ id, rep, end }: Session, status: SessionStatus, shared: SharedSession): void {
    const finalisedAt = Math.min(now, end + 60 * minute);
    const reportId = writer.id(finalisedAt);
    const snapshot = sealedText({
      version: 2,
      id: blobToUuid(reportId),
      sessionId: shared.sessionId,
      repId: blobToUuid(rep.id),
      finalisedAt: msToInstant(finalisedAt),
      previousSha256: rep.lastSha256,
      document: buildReportDocument(shared, managerName),
    });
    const sha256 = sha256Of(snapshot);
    insertReport({
      id: reportId,
      session_id: id,
      rep_id: rep.id,
      snapshot,
      sha256,
      previous_sha256: rep.lastSha256,
      finalised_at: finalisedAt,
      acknowledged_at: status === 'finalised' ? null : finalisedAt,
    });
    rep.lastSha256 = sha256;
  }

  return {
    held: ({ rep, at, observations }) => {
      const kind = writer.pick(heldKinds);
      const isRide = kind === 'ride_along';
      const session: Session = {
        id: writer.id(at),
        rep,
        kind,
        at,
        end: at + writer.between(1, 8) * 60 * minute,
        customer: writer.pick(customers),
      };
      const { id, end, customer } = session;
      const status = statusAt(writer, now - end);
      const focus = writer.chance(0.3) ? writer.pick(competencies) : null;
      const rideFormat = isRide ? writer.pick(rideFormats) : null;
      const whatWorked = writer.note(customer);
      const workOn = writer.note(customer);
      insertSession({
        id,
        kind,
        status,
        rep_id: rep.id,
        starts_at: at,
        ends_at: end,
        place: customer,
        goal: writer.note(customer, 1),
        focus_competency_id: focus?.id ?? null,
        ride_format: rideFormat,
        started_at: at,
        concluded_at: end,
        what_worked: whatWorked,
        work_on: workOn,
        created_at: at - 7 * day,
        updated_at: end,
      });
      const visits = isRide ? writeVisits(session) : [];
      const seen = writeObservations(session, observations, visits);
      const first = seen[0];
      if (first !== undefined && rep.evidence.length < 24) rep.evidence.push(first.id);
      const shared: SharedSession = {
        sessionId: blobToUuid(id),
        kind,
        rideFormat,
        startsAt: msToInstant(at),
        place: customer,
        whatWorked,
        workOn,
        repName: rep.name,
        focus: focus?.name ?? null,
        visits: visits.map(({ customer: whom, objective, outcome }) => ({
          customer: whom,
          objective,
          outcome,
        })),
        observations: seen
          .filter(({ visibility }) => visibility === 'shared')
          .map(({ shared: part }) => part),
        questions: writeQuestions(session),
        kept: [],
        ratings: isRide || kind === 'one_to_one' ? writeRatings(session, seen) : [],
        nextSteps: writeCommitment(session),
        guests: [],
        exchange: null,
        loveAnswers: [],
        files: [],
      };
      if (status !== 'draft') writeReport(session, status, shared);
    },
    planned: ({ rep, at }) => {
      const customer = writer.pick(customers);
      insertSession({
        id: writer.id(now),
        kind: 'ride_along',
        status: 'planned',
        rep_id: rep.id,
        starts_at: at,
        ends_at: at + 4 * 60 * minute,
        place: customer,
        goal: writer.note(customer, 1),
        focus_competency_id: null,
        ride_format: writer.pick(rideFormats),
        started_at: null,
        concluded_at: null,
        what_worked: '',
        work_on: '',
        created_at: now,
        updated_at: now,
      });
    },
  };
}
