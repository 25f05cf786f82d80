import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as schema from '#electron/db/schema.ts';
import { getTrend } from '#electron/services/ask-tell.ts';
import type { Context } from '#electron/services/context.ts';
import sampleTeam from '#resources/sample-team/sample-team.json';
import { loadSampleTeam, removeSampleTeam } from '#electron/services/sample-team.ts';
import { updateSettings } from '#electron/services/settings.ts';
import { sampleTeamSchema } from '#shared/domain/content.ts';
import { languages } from '#shared/domain/languages.ts';
import { dayOf, timeOf } from '#shared/lib/dates.ts';
import { aCommitment, anObservation, aRep, aSession, openTestDatabase, testNow, valueOf } from './support.ts';

const holdsSample = [
  schema.rep,
  schema.session,
  schema.sessionQuestion,
  schema.tell,
  schema.visit,
  schema.observation,
  schema.commitment,
  schema.rating,
  schema.ratingEvidence,
  schema.profileEntry,
  schema.profileEvidence,
  schema.programme,
  schema.profileChange,
  schema.idea,
  schema.recognition,
  schema.firstTalkPoint,
  schema.skillWill,
  schema.coachabilityCheck,
  schema.coachabilityOutcome,
  schema.promise,
  schema.exchange,
  schema.guest,
  schema.loveAnswer,
  schema.debrief,
  schema.debriefQuestion,
];

const file = sampleTeamSchema.parse(sampleTeam);
const cited = new Set(file.profile.flatMap(({ evidence }) => evidence));
const inFile = [
  file.reps,
  file.sessions,
  file.sessions.flatMap(({ questions, debriefs }) => [
    ...questions,
    ...debriefs.flatMap(({ answers }) => answers),
  ]),
  file.sessions.flatMap(({ tells }) => Array.from({ length: tells })),
  file.sessions.flatMap(({ visits }) => visits),
  file.sessions.flatMap(({ observations }) =>
    observations.filter(({ key, question }) => question === null || cited.has(key)),
  ),
  file.sessions.flatMap(({ commitments }) => commitments),
  file.sessions.flatMap(({ ratings }) => ratings),
  file.sessions.flatMap(({ ratings }) => ratings.flatMap(({ evidence }) => evidence)),
  file.profile,
  file.profile.flatMap(({ evidence }) => evidence),
  file.programmes,
  file.profile.filter(({ status }) => status !== 'emerging'),
  file.ideas,
  file.recognitions,
  file.firstTalks.flatMap(({ points }) => points),
  file.skillWill,
  file.coachability,
  file.coachabilityOutcomes,
  file.promises,
  file.exchanges,
  file.exchanges.flatMap(({ guests }) => guests),
  file.exchanges.flatMap(({ answers }) => answers),
  file.sessions.flatMap(({ debriefs }) => debriefs),
  file.sessions.flatMap(({ debriefs }) => debriefs.flatMap(({ answers }) => answers)),
].map((list: unknown[]) => list.length);

function rowCounts({ db }: Context): number[] {
  return holdsSample.map((table) => db.select().from(table).all().length);
}

function found({ db }: Context, word: string): number {
  return db.$client.prepare('select 1 from observation_search where observation_search match ?').all(word)
    .length;
}

function sessionsOf({ db }: Context, name: string) {
  return db
    .select({ session: schema.session })
    .from(schema.session)
    .innerJoin(schema.rep, eq(schema.rep.id, schema.session.repId))
    .where(eq(schema.rep.name, name))
    .all()
    .map(({ session }) => session);
}

describe('the sample team', () => {
  it('comes whole, as one batch, with somebody to ride with today', async () => {
    const context = openTestDatabase();
    expect(valueOf(await loadSampleTeam(context))).toEqual({ reps: 12 });
    expect(rowCounts(context)).toEqual(inFile);
    const [batch] = context.db.select().from(schema.importBatch).all();
    expect(batch).toMatchObject({ kind: 'sample', createdAt: testNow, undoneAt: null });
    expect(context.db.select().from(schema.importChange).all()).toHaveLength(12);
    const today = sessionsOf(context, 'Réka Szőllősi').find(({ status }) => status === 'planned');
    // 09:30 in Budapest, in winter.
    expect(today).toMatchObject({
      kind: 'ride_along',
      startsAt: '2026-11-21T08:30:00.000Z',
      rideFormat: 'observe_only',
    });
  });

  it.each(['America/New_York', 'Pacific/Auckland', 'Europe/London'])(
    'keeps its hours and its working days on working days in %s',
    async (timeZone) => {
      for (const now of [
        '2026-11-21T08:41:00.000Z',
        '2026-11-23T20:00:00.000Z',
        '2026-03-29T12:00:00.000Z',
      ]) {
        const context = openTestDatabase({ now, timeZone });
        valueOf(await loadSampleTeam(context));
        const today = dayOf(now, timeZone);
        const reka = sessionsOf(context, 'Réka Szőllősi').find(({ status }) => status === 'planned');
        expect([dayOf(reka?.startsAt ?? '', timeZone), timeOf(reka?.startsAt ?? '', timeZone)]).toEqual([
          today,
          '09:30',
        ]);
        const days = context.db
          .select()
          .from(schema.session)
          .all()
          .map(({ startsAt }) => dayOf(startsAt, timeZone))
          .filter((day) => day !== today);
        expect(days.filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))).toEqual([]);
      }
    },
  );

  it('speaks the language of the interface', async () => {
    const firstNotes: string[] = [];
    for (const language of languages) {
      const context = openTestDatabase();
      valueOf(await updateSettings(context, { language }));
      valueOf(await loadSampleTeam(context));
      firstNotes.push(context.db.select().from(schema.observation).get()?.text ?? '');
      const asked = context.db
        .select({ planned: schema.sessionQuestion.text, script: schema.question.text })
        .from(schema.sessionQuestion)
        .innerJoin(schema.question, eq(schema.question.id, schema.sessionQuestion.questionId))
        .where(ne(schema.sessionQuestion.text, schema.question.text))
        .all();
      expect(asked).toEqual([]);
    }
    expect(new Set(firstNotes).size).toBe(languages.length);
    expect(firstNotes[2]).toBe('Tudott a januárban vett két furgonról, és ez volt az első mondata.');
  });

  it('has a past that is over and a future that has not begun', async () => {
    const context = openTestDatabase();
    valueOf(await loadSampleTeam(context));
    const sessions = context.db.select().from(schema.session).all();
    for (const { status, startsAt, startedAt, concludedAt } of sessions) {
      const held = status !== 'planned';
      expect([startedAt !== null, concludedAt !== null]).toEqual([held, held]);
      expect(held ? startsAt < testNow : dayOf(startsAt, context.timeZone) >= '2026-11-21').toBe(true);
    }
    const notes = context.db.select().from(schema.observation).all();
    expect(notes.filter(({ observedAt }) => observedAt > testNow)).toEqual([]);
    const closed = context.db
      .select()
      .from(schema.commitment)
      .where(ne(schema.commitment.status, 'open'))
      .all();
    expect(closed.filter(({ closedAt }) => closedAt === null || closedAt > testNow)).toEqual([]);
    const seen = context.db
      .select()
      .from(schema.commitment)
      .where(and(eq(schema.commitment.behavioural, true), isNotNull(schema.commitment.closedByObservationId)))
      .all();
    expect(seen.map(({ status, sighting }) => [status, sighting])).toEqual(seen.map(() => ['kept', 'seen']));
    expect(seen).toHaveLength(4);
  });

  it('counts a question as asked once, with the answer in the ledger or in a note that an entry cites', async () => {
    const context = openTestDatabase();
    valueOf(await loadSampleTeam(context));
    const asked = context.db
      .select()
      .from(schema.sessionQuestion)
      .where(isNotNull(schema.sessionQuestion.askedAt))
      .all();
    const notes = context.db
      .select()
      .from(schema.observation)
      .where(eq(schema.observation.kind, 'question'))
      .all();
    const inNotes = asked.filter(({ answer }) => answer === '');
    expect(inNotes.map(({ text }) => text).toSorted()).toEqual(notes.map(({ text }) => text).toSorted());
    expect(asked.length).toBeGreaterThan(notes.length);
    expect(asked.filter(({ stage }) => stage === '')).toEqual([]);
    expect(notes.filter(({ answer }) => answer === '')).toEqual([]);
    const { asks, tells } = valueOf(getTrend(context, { repId: null }));
    expect(asks).toBe(asked.length);
    expect(tells).toBeGreaterThan(0);
    // Whoever looks at the sample sees a manager who asks more than they tell.
    expect(asks).toBeGreaterThan(tells);
  });

  it('is not loaded twice', async () => {
    const context = openTestDatabase();
    valueOf(await loadSampleTeam(context));
    const before = rowCounts(context);
    const again = await Promise.all([loadSampleTeam(context), loadSampleTeam(context)]);
    expect(again).toEqual(again.map(() => ({ ok: false, failure: { code: 'sample_already_loaded' } })));
    expect(rowCounts(context)).toEqual(before);
  });

  it('leaves without a trace, with what was written about it, and takes nothing of the real team', async () => {
    const context = openTestDatabase();
    const own = aRep(context, { name: 'Versie Hillebrand' });
    const ownSession = aSession(context, own);
    anObservation(context, ownSession, { text: 'Drivers first' });
    aCommitment(context, own);
    aSession(context, null, { kind: 'team' });
    const before = rowCounts(context);
    valueOf(await loadSampleTeam(context));

    const [reka] = sessionsOf(context, 'Réka Szőllősi');
    if (reka === undefined || reka.repId === null) throw new Error('No session of Réka');
    anObservation(context, reka.id, { text: 'Typed by the manager while trying it out' });
    aCommitment(context, reka.repId);
    aSession(context, reka.repId, { status: 'planned' });
    expect(found(context, 'trying')).toBe(1);

    expect(valueOf(removeSampleTeam(context))).toEqual({ reps: 12 });
    expect(rowCounts(context)).toEqual(before);
    expect(found(context, 'trying')).toBe(0);
    expect(found(context, 'drivers')).toBe(1);
    context.db.$client.exec("insert into observation_search(observation_search) values ('integrity-check')");
    expect(context.db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(context.db.select().from(schema.importBatch).all()).toMatchObject([{ undoneAt: testNow }]);
    // The scripts and skills are the manager's to keep.
    expect(context.db.select().from(schema.questionScript).all()).toHaveLength(4);
  });

  it('can come again after it left', async () => {
    const context = openTestDatabase();
    expect(valueOf(removeSampleTeam(context))).toEqual({ reps: 0 });
    valueOf(await loadSampleTeam(context));
    const first = rowCounts(context);
    valueOf(removeSampleTeam(context));
    valueOf(await loadSampleTeam(context));
    expect(rowCounts(context)).toEqual(first);
    const reps = context.db
      .select({ id: schema.rep.id })
      .from(schema.rep)
      .where(eq(schema.rep.isSample, true))
      .all();
    const batches = context.db.select().from(schema.importBatch).all();
    expect(batches.map(({ undoneAt }) => undoneAt).filter((undoneAt) => undoneAt === null)).toHaveLength(1);
    const changes = context.db
      .select()
      .from(schema.importChange)
      .where(
        inArray(
          schema.importChange.repId,
          reps.map(({ id }) => id),
        ),
      )
      .all();
    expect(changes).toHaveLength(12);
  });

  it('leaves nothing behind when loading fails half-way', async () => {
    const context = openTestDatabase();
    context.db.$client.exec(
      "CREATE TEMP TRIGGER full BEFORE INSERT ON profile_entry BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    await expect(loadSampleTeam(context)).rejects.toThrow('disk full');
    expect(rowCounts(context)).toEqual(holdsSample.map(() => 0));
    expect(context.db.select().from(schema.importBatch).all()).toEqual([]);
  });
});
