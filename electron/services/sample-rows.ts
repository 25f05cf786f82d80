import { v7 } from 'uuid';
import type { SampleRows } from '#electron/db/repositories/sample-team.ts';
import type { SampleSession, SampleTeam } from '#shared/domain/content.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import {
  coachabilityCheckIdSchema,
  coachabilityOutcomeIdSchema,
  commitmentIdSchema,
  importBatchIdSchema,
  observationIdSchema,
  profileChangeIdSchema,
  profileEntryIdSchema,
  programmeIdSchema,
  repIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  skillWillIdSchema,
  tellIdSchema,
  visitIdSchema,
  type RepId,
  type SessionId,
  type VisitId,
} from '#shared/domain/ids.ts';
import { isLevel } from '#shared/domain/rating-levels.ts';
import { heldStatuses } from '#shared/domain/session.ts';
import { addDays, atTime, dayOf } from '#shared/lib/dates.ts';
import { addDebrief, addField } from './sample-field.ts';
import { addMoments } from './sample-moments.ts';
import { found, inLanguage, workingDay, type SampleNote, type SampleSetting } from './sample-setting.ts';

/** Turns the sample team into rows: one language, real days around `now`, fresh ids. */
export function sampleRows(team: SampleTeam, setting: SampleSetting): SampleRows {
  const { now, timeZone, language, managerName } = setting;
  const at = now.toISOString();
  const today = dayOf(now, timeZone);
  const batchId = importBatchIdSchema.parse(v7());
  const repIds = new Map(team.reps.map(({ key }) => [key, repIdSchema.parse(v7())]));
  const seen = new Map<string, SampleNote>();
  const rows: SampleRows = {
    batch: { id: batchId, kind: 'sample', fileName: 'sample-team.json', createdAt: at },
    reps: team.reps.map(({ key, name, role, email, phone, region, hireDaysAgo, status }) => ({
      id: found(repIds, key),
      name,
      role: role[language],
      email,
      phone,
      region: region[language],
      hireDay: addDays(today, -hireDaysAgo),
      managerName,
      status,
      isSample: true,
      createdAt: at,
      updatedAt: at,
    })),
    sessions: [],
    questions: [],
    tells: [],
    visits: [],
    observations: [],
    debriefs: [],
    debriefQuestions: [],
    commitments: [],
    sightings: [],
    ratings: [],
    ratingEvidence: [],
    profile: [],
    evidence: [],
    ...judgements(team, setting, { today, repIds }),
    programmes: team.programmes.map(({ rep, focus, startOffset, baseline, target, why, ...plan }) => {
      const startDay = workingDay(today, startOffset);
      const startedAt = atTime(startDay, '08:00', timeZone);
      return {
        ...plan,
        id: programmeIdSchema.parse(v7()),
        repId: found(repIds, rep),
        focusCompetencyId: found(setting.competencies, focus),
        startDay,
        baseline: baseline[language],
        target: target[language],
        why: why[language],
        createdAt: startedAt,
        updatedAt: startedAt,
      };
    }),
    changes: [],
    ideas: [],
    recognitions: [],
    firstTalks: [],
    promises: [],
    exchanges: [],
    guests: [],
    loveAnswers: [],
  };
  const planned = team.sessions.map((session) => ({
    session,
    id: sessionIdSchema.parse(v7()),
    repId: found(repIds, session.rep),
    day: workingDay(today, session.dayOffset),
  }));
  const cited = new Set(team.profile.flatMap(({ evidence }) => evidence));
  for (const one of planned) addSession(rows, one, setting, { seen, cited });
  for (const one of planned) addCommitments(rows, one, setting, { today, seen });
  for (const one of planned) addRatings(rows, one, setting, seen);
  for (const { rep, type, title, competency, status, evidence } of team.profile) {
    const id = profileEntryIdSchema.parse(v7());
    const sightings = evidence.map((key) => found(seen, key));
    const times = sightings.map(({ observedAt }) => observedAt).toSorted();
    rows.profile.push({
      id,
      repId: found(repIds, rep),
      type,
      title: title[language],
      competencyId: competency === null ? null : found(setting.competencies, competency),
      status,
      createdAt: times[0] ?? at,
      updatedAt: times.at(-1) ?? at,
    });
    for (const sighting of sightings) rows.evidence.push({ entryId: id, observationId: sighting.id });
    // What is more than emerging became so when it was seen last.
    if (status !== 'emerging')
      rows.changes.push({
        id: profileChangeIdSchema.parse(v7()),
        entryId: id,
        kind: 'status',
        before: 'emerging',
        after: status,
        changedAt: times.at(-1) ?? at,
      });
  }
  addMoments(rows, team, setting, { today, seen, repIds });
  const sessionIds = new Map(planned.map(({ session, id }) => [session.key, id]));
  addField(rows, team, setting, { today, seen, sessionIds });
  return rows;
}

/** What the manager noted about people for nobody else: positions of skill and will, checks, decisions. */
function judgements(
  { skillWill, coachability, coachabilityOutcomes }: SampleTeam,
  { language, timeZone }: SampleSetting,
  { today, repIds }: { today: Day; repIds: ReadonlyMap<string, RepId> },
): Pick<SampleRows, 'positions' | 'checks' | 'outcomes'> {
  const noted = (rep: string, offset: number) => {
    const day = workingDay(today, offset);
    const at = atTime(day, '17:30', timeZone);
    return { repId: found(repIds, rep), day, createdAt: at, updatedAt: at };
  };
  return {
    positions: skillWill.map(({ rep, dayOffset, skill, will, note }) => ({
      ...noted(rep, dayOffset),
      id: skillWillIdSchema.parse(v7()),
      skill,
      will,
      note: inLanguage(note, language),
    })),
    checks: coachability.map(({ rep, dayOffset, note, ...answers }) => ({
      ...noted(rep, dayOffset),
      ...answers,
      id: coachabilityCheckIdSchema.parse(v7()),
      note: inLanguage(note, language),
    })),
    outcomes: coachabilityOutcomes.map(({ rep, dayOffset, outcome, reason, reviewOffset }) => ({
      ...noted(rep, dayOffset),
      id: coachabilityOutcomeIdSchema.parse(v7()),
      outcome,
      reason: reason[language],
      reviewDay: reviewOffset === null ? null : workingDay(today, reviewOffset),
    })),
  };
}

interface PlacedSession {
  session: SampleSession;
  id: SessionId;
  repId: RepId;
  day: Day;
}

/** The session with its questions, visits and observations. */
function addSession(
  rows: SampleRows,
  { session, id, repId, day }: PlacedSession,
  setting: SampleSetting,
  { seen, cited }: { seen: Map<string, SampleNote>; cited: ReadonlySet<string> },
): void {
  const { language, timeZone, competencies, questions } = setting;
  const instant = (time: string): Instant => atTime(day, time, timeZone);
  const held = isHeld(session);
  const startsAt = instant(session.start);
  const endsAt = endOf(session, startsAt);
  rows.sessions.push({
    id,
    kind: session.kind,
    status: session.status,
    repId,
    startsAt,
    endsAt,
    place: session.place[language],
    goal: session.goal[language],
    focusCompetencyId: session.focus === null ? null : found(competencies, session.focus),
    rideFormat: session.rideFormat,
    startedAt: held ? startsAt : null,
    concludedAt: held ? endsAt : null,
    whatWorked: inLanguage(session.worked, language),
    workOn: inLanguage(session.workOn, language),
    privateNote: inLanguage(session.privateNote, language),
    createdAt: held ? startsAt : setting.now.toISOString(),
    updatedAt: held ? endsAt : setting.now.toISOString(),
  });

  const visitIds = new Map<string, VisitId>();
  for (const [position, visit] of session.visits.entries()) {
    const visitId = visitIdSchema.parse(v7());
    visitIds.set(visit.key, visitId);
    rows.visits.push({
      id: visitId,
      sessionId: id,
      position,
      customer: visit.customer,
      segment: visit.segment[language],
      difficulty: visit.difficulty,
      objective: visit.objective[language],
      advanceSought: inLanguage(visit.advanceSought, language),
      outcome: visit.outcome,
      plannedAt: instant(visit.start),
      arrivedAt: held ? instant(visit.start) : null,
      leftAt: visit.end === null ? null : instant(visit.end),
    });
  }

  const asked = new Map<string, { askedAt: Instant; answer: string }>();
  for (const one of session.observations) {
    const observationId = observationIdSchema.parse(v7());
    const observedAt = instant(one.at);
    const answer = inLanguage(one.answer, language);
    // The answer stands in the ledger, or in the note where an entry cites it: said twice, it would be read twice.
    const isNote = one.question === null || cited.has(one.key);
    if (one.question !== null) asked.set(one.question, { askedAt: observedAt, answer: isNote ? '' : answer });
    if (!isNote) continue;
    seen.set(one.key, { id: observationId, sessionId: id, repId, text: one.text[language], observedAt });
    rows.observations.push({
      id: observationId,
      sessionId: id,
      visitId: one.visit === null ? null : found(visitIds, one.visit),
      kind: one.kind,
      text: one.text[language],
      answer,
      competencyId: one.competency === null ? null : found(competencies, one.competency),
      visibility: one.visibility,
      observedAt,
      updatedAt: observedAt,
    });
  }

  for (const [position, key] of session.questions.entries()) {
    const { id: questionId, text, stage } = found(questions, key);
    rows.questions.push({
      id: sessionQuestionIdSchema.parse(v7()),
      sessionId: id,
      questionId,
      text,
      stage,
      position,
      ...asked.get(key),
    });
  }

  for (const debrief of session.debriefs)
    addDebrief(rows, debrief, setting, {
      sessionId: id,
      visitId: found(visitIds, debrief.visit),
      at: instant(debrief.at),
      seen,
    });

  for (let count = 0; count < session.tells; count += 1)
    rows.tells.push({ id: tellIdSchema.parse(v7()), sessionId: id, toldAt: endsAt });
}

function addCommitments(
  rows: SampleRows,
  { session, id, repId, day }: PlacedSession,
  { language, timeZone }: SampleSetting,
  { today, seen }: { today: Day; seen: ReadonlyMap<string, SampleNote> },
): void {
  const agreedAt = endOf(session, atTime(day, session.start, timeZone));
  for (const { owner, ownerName, text, dueOffset, behavioural, status, seenIn } of session.commitments) {
    const dueDay = workingDay(today, dueOffset);
    const sighting = seenIn === null ? null : found(seen, seenIn);
    const closedAt = status === 'open' ? null : (sighting?.observedAt ?? atTime(dueDay, '17:00', timeZone));
    const commitmentId = commitmentIdSchema.parse(v7());
    rows.commitments.push({
      id: commitmentId,
      repId,
      sessionId: id,
      owner,
      ownerName: ownerName ?? '',
      text: text[language],
      dueDay,
      behavioural,
      status,
      closedAt,
      closedByObservationId: sighting?.id ?? null,
      sighting: sighting === null ? null : 'seen',
      createdAt: agreedAt,
      updatedAt: closedAt ?? agreedAt,
    });
    if (sighting !== null)
      rows.sightings.push({
        commitmentId,
        sessionId: sighting.sessionId,
        observationId: sighting.id,
        sighting: 'seen',
        sightedAt: sighting.observedAt,
      });
  }
}

function addRatings(
  rows: SampleRows,
  { session, id, day }: PlacedSession,
  { competencies, timeZone }: SampleSetting,
  seen: ReadonlyMap<string, SampleNote>,
): void {
  const ratedAt = endOf(session, atTime(day, session.start, timeZone));
  for (const { competency, value, evidence } of session.ratings) {
    const ratingId = v7();
    rows.ratings.push({
      id: ratingId,
      sessionId: id,
      competencyId: found(competencies, competency),
      ...(isLevel(value) ? { level: value } : { noLevel: value }),
      ratedAt,
    });
    for (const key of evidence) rows.ratingEvidence.push({ ratingId, observationId: found(seen, key).id });
  }
}

function endOf({ minutes }: SampleSession, startsAt: Instant): Instant {
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

function isHeld({ status }: SampleSession): boolean {
  return heldStatuses.some((one) => one === status);
}
