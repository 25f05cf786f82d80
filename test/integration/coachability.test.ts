import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { checksQuery } from '#electron/db/repositories/coachability.ts';
import { matrixQuery } from '#electron/db/repositories/skill-will.ts';
import * as coachability from '#electron/services/coachability.ts';
import * as skillWill from '#electron/services/skill-will.ts';
import { getMarkdown } from '#electron/services/report-document.ts';
import { querySearch } from '#electron/services/search.ts';
import type { CoachabilityCheckInput } from '#shared/domain/coachability.ts';
import { coachabilityCheckIdSchema, type RepId } from '#shared/domain/ids.ts';
import { aRep, aSession, openTestDatabase, queryPlan, testNow, valueOf } from './support.ts';

function aCheck(repId: RepId, values: Partial<CoachabilityCheckInput> = {}): CoachabilityCheckInput {
  return {
    repId,
    day: '2026-11-20',
    ownsResults: 'rarely',
    asksFeedback: 'sometimes',
    admitsGaps: null,
    triesAgreed: 'often',
    keepsPromises: 'always',
    actsSoon: 'often',
    withinReach: 'rarely',
    note: '',
    ...values,
  };
}

describe('coachability', () => {
  it('keeps dated checks and considered outcomes apart, newest first, and undoes by the archive', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const list = () => valueOf(coachability.listCoachability(context, { repId }));
    const older = valueOf(coachability.addCheck(context, aCheck(repId, { day: '2026-08-20' })));
    const newer = valueOf(coachability.addCheck(context, aCheck(repId)));
    coachability.addCheck(context, aCheck(aRep(context)));
    expect(list().checks).toEqual([newer, older]);
    // Seven times "rarely" decides nothing.
    expect(list().outcomes).toEqual([]);

    const { repId: _repId, ...answers } = aCheck(repId, { admitsGaps: 'often', note: 'Asked twice' });
    expect(valueOf(coachability.updateCheck(context, { id: newer.id, changes: answers }))).toMatchObject({
      admitsGaps: 'often',
      note: 'Asked twice',
    });
    coachability.archiveCheck(context, { id: newer.id });
    expect(list().checks).toEqual([older]);
    coachability.restoreCheck(context, { id: newer.id });
    expect(list().checks).toHaveLength(2);

    const outcome = valueOf(
      coachability.addOutcome(context, {
        repId,
        day: '2026-11-21',
        outcome: 'change_approach',
        reason: 'Shorter steps, one at a time',
        reviewDay: '2027-01-02',
      }),
    );
    expect(list().outcomes).toEqual([outcome]);
    coachability.archiveOutcome(context, { id: outcome.id });
    expect(list().outcomes).toEqual([]);
    coachability.restoreOutcome(context, { id: outcome.id });
    expect(list().outcomes).toEqual([outcome]);
  });

  it('says so when a check is gone', () => {
    const context = openTestDatabase();
    const id = coachabilityCheckIdSchema.parse(v7());
    expect(() => coachability.archiveCheck(context, { id })).toThrow('coachability check');
  });

  it('is read by its index', () => {
    const context = openTestDatabase();
    const { sql, params } = checksQuery(context.db, aRep(context)).toSQL();
    expect(queryPlan(context, sql, params)).toContain('coachability_check_rep');
  });
});

describe('skill and will', () => {
  it('shows the team with the latest position of each, in one statement by the index', () => {
    const context = openTestDatabase();
    const versie = aRep(context, { name: 'Versie' });
    const ana = aRep(context, { name: 'ana' });
    aRep(context, { name: 'Gone', archivedAt: testNow });
    aRep(context, { name: 'Away', status: 'on_leave' });
    const place = (day: string, skill: number) =>
      valueOf(skillWill.placeRep(context, { repId: versie, day, skill, will: 70, note: '' }));
    place('2026-11-01', 20);
    const latest = place('2026-11-20', 40);
    const earlier = place('2026-10-01', 10);

    const matrix = () => valueOf(skillWill.getMatrix(context));
    expect(matrix()).toEqual([
      { repId: ana, name: 'ana', region: 'Central', position: null },
      { repId: versie, name: 'Versie', region: 'Central', position: latest.position },
    ]);
    expect(valueOf(skillWill.listPositions(context, { repId: versie })).map(({ skill }) => skill)).toEqual([
      40, 20, 10,
    ]);

    skillWill.archivePosition(context, { id: latest.position.id });
    expect(matrix()[1]?.position?.skill).toBe(20);
    skillWill.restorePosition(context, { id: latest.position.id });
    expect(matrix()[1]?.position?.skill).toBe(40);
    expect(earlier.before).toBeNull();

    const { sql, params } = matrixQuery(context.db).toSQL();
    const plan = queryPlan(context, sql, params);
    expect(plan.match(/USING (COVERING )?INDEX skill_will_rep_day/g)).toHaveLength(2);
    expect(plan).not.toMatch(/SCAN skill_will/);
  });

  it('a second position on the same day takes the place of the first and says what it was', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const place = (skill: number) =>
      valueOf(skillWill.placeRep(context, { repId, day: '2026-11-20', skill, will: 50, note: 'A note' }));
    const first = place(20);
    const second = place(60);
    expect(second.before).toEqual(first.position);
    expect(second.position).toEqual({ ...first.position, skill: 60 });
    skillWill.archivePosition(context, { id: first.position.id });
    expect(place(30)).toMatchObject({ before: null, position: { id: first.position.id, skill: 30 } });
    expect(valueOf(skillWill.listPositions(context, { repId }))).toHaveLength(1);
  });
});

it('no search and no report knows any of it', async () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const sessionId = aSession(context, repId, { whatWorked: 'Listened' });
  coachability.addCheck(context, aCheck(repId, { note: 'zebra one' }));
  coachability.addOutcome(context, {
    repId,
    day: '2026-11-21',
    outcome: 'talk_with_hr',
    reason: 'zebra two',
    reviewDay: null,
  });
  skillWill.placeRep(context, { repId, day: '2026-11-20', skill: 10, will: 10, note: 'zebra three' });

  const found = valueOf(querySearch(context, { text: 'zebra', limit: 8, withoutPrivate: false }));
  expect(Object.values(found).flat()).toEqual([]);
  const { text } = valueOf(await getMarkdown(context, { sessionId }));
  expect(text).toContain('Listened');
  expect(text).not.toMatch(/zebra|rarely|HR/);
});
