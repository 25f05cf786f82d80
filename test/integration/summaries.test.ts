import { describe, expect, it, vi } from 'vitest';
import { builtinCompetencies } from '#electron/db/repositories/content.ts';
import { installContent, readContent } from '#electron/services/content.ts';
import { setRating } from '#electron/services/ratings.ts';
import { getSummary } from '#electron/services/summaries.ts';
import { outlineMarkdown } from '#shared/domain/outline-markdown.ts';
import { competencyIdSchema, type RepId } from '#shared/domain/ids.ts';
import { summaryOutline } from '#shared/domain/summary-outline.ts';
import type { RepSummary, TeamSummary } from '#shared/domain/summary.ts';
import {
  aCommitment,
  anObservation,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  testNow,
  valueOf,
} from './support.ts';

const period = { from: '2026-10-01', to: '2026-12-31' };
const within = '2026-10-12T07:30:00.000Z';

type Context = ReturnType<typeof openTestDatabase>;

function ofRep(context: Context, repId: RepId): RepSummary {
  const { summary } = valueOf(getSummary(context, { summary: { of: 'rep', repId }, period }));
  if (summary.kind !== 'rep') throw new Error('Not of a rep');
  return summary;
}

function ofTeam(context: Context, byName = false): TeamSummary {
  const { summary } = valueOf(getSummary(context, { summary: { of: 'team', byName }, period }));
  if (summary.kind !== 'team') throw new Error('Not of the team');
  return summary;
}

describe('the summary of a rep', () => {
  it('counts what was held in the period, against the rhythm of the days that have passed', () => {
    const context = openTestDatabase();
    const repId = aRep(context, { hireDay: '2020-01-01' });
    aSession(context, repId, { startsAt: '2026-09-30T21:59:00.000Z' });
    // In Budapest it is the first of October already.
    const first = aSession(context, repId, { kind: 'one_to_one', startsAt: '2026-09-30T22:01:00.000Z' });
    aVisit(context, first);
    aSession(context, repId, { startsAt: within, allDay: true });
    aSession(context, repId, { startsAt: within, status: 'planned' });
    aSession(context, repId, { startsAt: within, archivedAt: testNow });
    const summary = ofRep(context, repId);
    expect(summary.sessions).toMatchObject([
      { day: '2026-10-01', kind: 'one_to_one', customers: 1 },
      { day: '2026-10-12', kind: 'ride_along', customers: 0 },
    ]);
    expect(summary.minutes).toBe(60 + 8 * 60);
    // 52 days up to the 21st of November: one talk every 14 days, two rides a year.
    expect(summary.oneToOnes).toEqual({ held: 1, asked: 3.7 });
    expect(summary.rideAlongs).toEqual({ held: 1, asked: 0.3 });
  });

  it('never holds what is private', () => {
    const context = openTestDatabase();
    const repId = aRep(context, { notes: 'SECRET' });
    const sessionId = aSession(context, repId, {
      startsAt: within,
      goal: 'SECRET',
      privateNote: 'SECRET',
    });
    anObservation(context, sessionId, { text: 'SECRET', visibility: 'private' });
    anObservation(context, sessionId, { text: 'SECRET', kind: 'note' });
    anObservation(context, sessionId, { text: 'SECRET', archivedAt: testNow });
    anObservation(context, sessionId, { text: 'Waited' });
    anObservation(context, sessionId, { kind: 'growth', text: 'Answered too early' });
    aCommitment(context, repId, { text: 'SECRET', archivedAt: testNow });
    const summary = ofRep(context, repId);
    expect(JSON.stringify(summary)).not.toContain('SECRET');
    expect(summary.strengths).toMatchObject([{ competency: null, count: 1, examples: [{ text: 'Waited' }] }]);
    expect(summary.growth).toMatchObject([{ count: 1, examples: [{ text: 'Answered too early' }] }]);
  });

  it('says how the levels went, from the last one before the period', async () => {
    const context = openTestDatabase();
    installContent(context.db, await readContent(), { language: 'en', at: testNow });
    const competencyId = competencyIdSchema.parse(builtinCompetencies(context.db).get('listening'));
    const repId = aRep(context);
    const rate = (startsAt: string, value: 2 | 3 | 4) => {
      const sessionId = aSession(context, repId, { startsAt });
      valueOf(setRating(context, { sessionId, competencyId, value, observationIds: [] }));
    };
    rate('2026-08-01T08:00:00.000Z', 2);
    rate('2026-10-05T08:00:00.000Z', 3);
    rate('2026-11-05T08:00:00.000Z', 4);
    rate('2027-01-05T08:00:00.000Z', 2);
    expect(ofRep(context, repId).ratings).toMatchObject([
      { competency: 'Listening', before: 2, levels: [3, 4], behaviour: expect.stringMatching(/\w/) },
    ]);
  });

  it('sorts what was agreed by how it stood at the end of the period', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const agreed = (text: string, values: Parameters<typeof aCommitment>[2]) =>
      aCommitment(context, repId, { text, createdAt: '2026-09-01T08:00:00.000Z', ...values });
    agreed('kept in it', { status: 'kept', closedAt: '2026-10-20T08:00:00.000Z' });
    agreed('kept before it', { status: 'kept', closedAt: '2026-09-20T08:00:00.000Z' });
    agreed('missed in it', { status: 'missed', closedAt: '2026-10-20T08:00:00.000Z' });
    agreed('kept after it', { status: 'kept', closedAt: '2027-01-20T08:00:00.000Z' });
    agreed('open', {});
    agreed('made after it', { createdAt: '2027-01-02T08:00:00.000Z' });
    const texts = (list: { text: string }[]) => list.map(({ text }) => text);
    const { kept, missed, open } = ofRep(context, repId);
    expect(texts(kept)).toEqual(['kept in it']);
    expect(texts(missed)).toEqual(['missed in it']);
    expect(texts(open)).toEqual(['kept after it', 'open']);
  });
});

describe('the summary of the team', () => {
  it('says how many of its own sessions have no report yet', () => {
    const context = openTestDatabase();
    const left = aRep(context, { status: 'left' });
    for (const repId of [aRep(context), left, aRep(context, { archivedAt: testNow })])
      aSession(context, repId, { startsAt: within });
    const draftsOf = (summary: Parameters<typeof getSummary>[1]['summary']) =>
      valueOf(getSummary(context, { summary, period })).drafts;
    expect(draftsOf({ of: 'team', byName: false })).toBe(ofTeam(context).sessions);
    expect(draftsOf({ of: 'rep', repId: left })).toBe(1);
  });

  it('adds up without a name, and names people only when asked', async () => {
    const context = openTestDatabase();
    installContent(context.db, await readContent(), { language: 'en', at: testNow });
    const competencyId = competencyIdSchema.parse(builtinCompetencies(context.db).get('listening'));
    const names = ['Anna', 'Bence', 'Cili'];
    for (const name of names) {
      const repId = aRep(context, { name, hireDay: '2020-01-01' });
      const sessionId = name === 'Cili' ? null : aSession(context, repId, { startsAt: within });
      if (sessionId === null) continue;
      anObservation(context, sessionId, { kind: 'growth', competencyId });
      aCommitment(context, repId, {
        status: name === 'Anna' ? 'kept' : 'missed',
        closedAt: within,
        createdAt: within,
      });
    }
    const gone = aRep(context, { name: 'Dezső', status: 'left' });
    aSession(context, gone, { startsAt: within });
    const team = ofTeam(context);
    expect(team).toMatchObject({ people: 3, coached: 2, sessions: 2, kept: 1, missed: 1, byName: null });
    expect(team.growth).toEqual([{ competency: 'Listening', people: 2, notes: 2 }]);
    expect(JSON.stringify(team)).not.toMatch(/Anna|Bence|Cili|Dezső/);
    expect(ofTeam(context, true).byName?.map(({ name }) => name)).toEqual(names);
  });

  it('asks as many statements for three people as for thirty', () => {
    const context = openTestDatabase();
    const prepare = vi.spyOn(context.db.$client, 'prepare');
    const count = () => {
      prepare.mockClear();
      ofTeam(context, true);
      return prepare.mock.calls.length;
    };
    const add = (many: number) => {
      for (let index = 0; index < many; index += 1) aSession(context, aRep(context), { startsAt: within });
    };
    add(3);
    const few = count();
    add(27);
    expect(count()).toBe(few);
    expect(few).toBeGreaterThan(3);
  });
});

it('hostile names and texts are inert in the Markdown', () => {
  const context = openTestDatabase();
  const evil = '<img src=x onerror=alert(1)> | **b** [x](javascript:1)\u202e\n# h';
  const repId = aRep(context, { name: evil });
  const sessionId = aSession(context, repId, { startsAt: within });
  anObservation(context, sessionId, { text: evil });
  const words = { t: (key: string) => key, locale: 'en' };
  for (const summary of [ofRep(context, repId), ofTeam(context, true)]) {
    const markdown = outlineMarkdown(summaryOutline(summary, words));
    expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[x\]|^# h/m);
    expect(markdown).toContain(String.raw`\<img`);
    expect(markdown).not.toMatch(/\p{Cf}/u);
  }
});
