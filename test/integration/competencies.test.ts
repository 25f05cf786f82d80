import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import * as schema from '#electron/db/schema.ts';
import * as competencies from '#electron/services/competencies.ts';
import type { Context } from '#electron/services/context.ts';
import * as frameworks from '#electron/services/frameworks.ts';
import { loadSampleTeam, removeSampleTeam } from '#electron/services/sample-team.ts';
import { updateSettings } from '#electron/services/settings.ts';
import type { AnchoredCompetency, Framework } from '#shared/domain/competency.ts';
import type { FrameworkId, RepId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/lib/result.ts';
import { aRep, aSession, openTestDatabase, testNow, valueOf } from './support.ts';

let context: Context;
/** Field sales, as it came with the app: published and in use. */
let original: Framework;

beforeEach(async () => {
  context = openTestDatabase();
  valueOf(await updateSettings(context, { language: 'en', onboarded: true }));
  original = inUse();
});

const inUse = (repId: RepId | null = null) => valueOf(frameworks.getFramework(context, { id: null, repId }));
const read = (id: FrameworkId) => valueOf(frameworks.getFramework(context, { id, repId: null }));
const draftOf = ({ id }: { id: FrameworkId }) => read(valueOf(frameworks.newVersion(context, { id })).id);
const all = ({ groups }: Framework) => groups.flatMap((group) => group.competencies);
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.code);
const summary = (id: FrameworkId) =>
  valueOf(frameworks.listFrameworks(context)).frameworks.find((one) => one.id === id);

function named(framework: Framework, name: string): AnchoredCompetency {
  const found = all(framework).find((one) => one.name === name);
  if (found === undefined) throw new Error(`No ${name} in ${framework.name}`);
  return found;
}

function insideSales(): FrameworkId {
  const row = context.db
    .select({ id: schema.competencyFramework.id })
    .from(schema.competencyFramework)
    .where(eq(schema.competencyFramework.builtinKey, 'inside-sales'))
    .get();
  if (row === undefined) throw new Error('No framework for inside sales');
  return row.id;
}

describe('the framework in use', () => {
  it('is the first one that came with the app, with five anchored levels each', () => {
    expect(original).toMatchObject({ name: 'Field sales, B2B', version: 1, isInUse: true, roles: [] });
    expect(original.lineageId).toBe(original.id);
    expect(original.groups.map(({ name }) => name)).toEqual([
      'Before the visit',
      'In the conversation',
      'Value and price',
      'Moving it on',
    ]);
    const skills = all(original);
    expect(skills).toHaveLength(10);
    expect(skills.filter(({ levels }) => levels.every((text) => text !== ''))).toHaveLength(10);
    expect(skills[0]).toMatchObject({ name: 'Preparing the call', lineageId: skills[0]?.id, weight: 1 });
    expect(named(original, 'Asks before telling').weight).toBe(2);
  });

  it('is what the pickers offer', () => {
    expect(valueOf(competencies.listCompetencies(context, { keep: null })).map(({ name }) => name)).toEqual(
      all(original).map(({ name }) => name),
    );
  });

  it('can be another for a role, and an undo gives back what held before', () => {
    aRep(context, { role: 'Key account manager' });
    const rep = aRep(context, { role: 'Inside sales rep' });
    const inside = insideSales();
    const before = valueOf(
      frameworks.assign(context, { uses: [{ role: 'Inside sales rep', frameworkId: inside }] }),
    );
    expect(before).toEqual([{ role: 'Inside sales rep', frameworkId: null }]);
    expect(inUse(rep)).toMatchObject({ id: inside, isInUse: false, roles: ['Inside sales rep'] });
    expect(inUse(aRep(context, { role: 'Key account manager' })).id).toBe(original.id);
    expect(valueOf(competencies.listCompetencies(context, { keep: null }))).toHaveLength(18);
    expect(valueOf(frameworks.listFrameworks(context)).roles).toEqual([
      'Inside sales rep',
      'Key account manager',
    ]);

    valueOf(frameworks.assign(context, { uses: before }));
    expect(inUse(rep).id).toBe(original.id);
  });

  it('offers what was chosen from an earlier version in place of its counterpart of today', () => {
    const old = named(original, 'Listening');
    const draft = draftOf(original);
    valueOf(frameworks.publishFramework(context, draft));
    valueOf(frameworks.assign(context, { uses: [{ role: '', frameworkId: draft.id }] }));
    const offered = valueOf(competencies.listCompetencies(context, { keep: old.id }));
    expect(offered.filter(({ name }) => name === 'Listening').map(({ id }) => id)).toEqual([old.id]);
    expect(offered).toHaveLength(10);
  });

  it('cannot be archived, nor a draft be put in its place', () => {
    expect(codeOf(frameworks.archiveFramework(context, original))).toBe('framework_in_use');
    const draft = draftOf(original);
    expect(codeOf(frameworks.assign(context, { uses: [{ role: '', frameworkId: draft.id }] }))).toBe(
      'framework_not_published',
    );
    expect(inUse().id).toBe(original.id);
  });

  it('is chosen for all roles or for none: nothing comes out of the archive for a choice that failed', () => {
    const [archived, draft] = [insideSales(), draftOf(original).id];
    valueOf(frameworks.archiveFramework(context, { id: archived }));
    const uses = [
      { role: 'Inside sales rep', frameworkId: archived },
      { role: '', frameworkId: draft },
    ];
    expect(codeOf(frameworks.assign(context, { uses }))).toBe('framework_not_published');
    expect(summary(archived)?.archivedAt).toBe(testNow);
  });
});

describe('a published framework', () => {
  it('is locked: texts, groups, weights, levels and order', () => {
    const { id } = named(original, 'Listening');
    const changes = [
      frameworks.updateFramework(context, { id: original.id, name: 'Mine', about: '' }),
      frameworks.publishFramework(context, original),
      competencies.addCompetency(context, { frameworkId: original.id, groupName: 'New', name: 'New' }),
      competencies.updateCompetency(context, { id, changes: { weight: 5 } }),
      competencies.describeLevel(context, { id, level: 1, behaviour: 'Sleeps' }),
      competencies.moveCompetency(context, { id, groupName: 'Moving it on', position: 0 }),
      competencies.renameGroup(context, { frameworkId: original.id, from: 'Moving it on', to: 'After' }),
      competencies.archiveCompetency(context, { id }),
      competencies.restoreCompetency(context, { id }),
    ];
    expect(changes.map(codeOf)).toEqual(changes.map(() => 'framework_published'));
    expect(read(original.id)).toEqual(original);
  });

  it('is copied into a draft of the next version, competency by competency of the same lineage', () => {
    const draft = draftOf(original);
    expect(draft).toMatchObject({
      name: original.name,
      version: 2,
      lineageId: original.id,
      publishedAt: null,
      isInUse: false,
    });
    const strip = ({ groups }: Framework) =>
      groups.map(({ name, competencies: members }) => ({
        name,
        members: members.map((one) => ({ ...one, id: null })),
      }));
    expect(strip(draft)).toEqual(strip(original));
    const old = new Set<string>(all(original).map(({ id }) => id));
    expect(all(draft).filter(({ id }) => old.has(id))).toEqual([]);
  });

  it('has one open draft at most; an archived one comes back only when there is no other', () => {
    const first = draftOf(original);
    expect(draftOf(original).id).toBe(first.id);
    valueOf(frameworks.archiveFramework(context, first));
    const second = draftOf(original);
    expect(second).toMatchObject({ version: 3 });
    expect(codeOf(frameworks.restoreFramework(context, first))).toBe('framework_draft_exists');
    valueOf(frameworks.archiveFramework(context, second));
    valueOf(frameworks.restoreFramework(context, first));
    expect(summary(first.id)).toMatchObject({ archivedAt: null });
    expect(codeOf(frameworks.newVersion(context, first))).toBe('framework_not_published');
  });

  it('leaves old ratings at the version they were made by', () => {
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    const { id: competencyId, lineageId } = named(original, 'Listening');
    context.db
      .insert(schema.rating)
      .values({ id: v7(), sessionId, competencyId, level: 3, ratedAt: testNow })
      .run();
    const draft = draftOf(original);
    const copy = named(draft, 'Listening');
    valueOf(competencies.describeLevel(context, { id: copy.id, level: 3, behaviour: 'Waits, then asks' }));
    valueOf(frameworks.publishFramework(context, draft));
    valueOf(frameworks.assign(context, { uses: [{ role: '', frameworkId: draft.id }] }));

    const [rated] = context.db
      .select({ words: schema.competencyLevel.behaviour, version: schema.competencyFramework.version })
      .from(schema.rating)
      .innerJoin(schema.competency, eq(schema.competency.id, schema.rating.competencyId))
      .innerJoin(schema.competencyFramework, eq(schema.competencyFramework.id, schema.competency.frameworkId))
      .innerJoin(
        schema.competencyLevel,
        and(
          eq(schema.competencyLevel.competencyId, schema.rating.competencyId),
          eq(schema.competencyLevel.level, schema.rating.level),
        ),
      )
      .all();
    expect(rated).toEqual({
      words: 'Waits two seconds after an answer and sums it up before the next question.',
      version: 1,
    });
    expect(named(inUse(), 'Listening')).toMatchObject({ lineageId, id: copy.id });
    expect(named(inUse(), 'Listening').levels[2]).toBe('Waits, then asks');
  });
});

describe('a draft', () => {
  let draft: Framework;
  beforeEach(() => {
    draft = draftOf(original);
  });

  it('is edited where it stands', () => {
    const { id } = named(draft, 'Listening');
    valueOf(frameworks.updateFramework(context, { id: draft.id, name: 'Tank sales', about: 'Ours' }));
    valueOf(competencies.updateCompetency(context, { id, changes: { name: 'Hearing', weight: 3 } }));
    valueOf(competencies.describeLevel(context, { id, level: 5, behaviour: 'Hears the pause' }));
    const after = read(draft.id);
    expect(after).toMatchObject({ name: 'Tank sales', about: 'Ours' });
    expect(named(after, 'Hearing').levels[4]).toBe('Hears the pause');
    expect(named(after, 'Hearing').weight).toBe(3);
  });

  it('takes a competency at the end of a group, moves it and lets it go and come back', () => {
    const { id } = valueOf(
      competencies.addCompetency(context, {
        frameworkId: draft.id,
        groupName: 'Before the visit',
        name: 'Reads the site',
      }),
    );
    const first = () => read(draft.id).groups[0]?.competencies.map(({ name }) => name);
    expect(first()).toEqual(['Preparing the call', 'Qualifying early', 'Reads the site']);
    valueOf(competencies.moveCompetency(context, { id, groupName: 'Before the visit', position: 0 }));
    expect(first()).toEqual(['Reads the site', 'Preparing the call', 'Qualifying early']);
    valueOf(competencies.archiveCompetency(context, { id }));
    expect(first()).toEqual(['Preparing the call', 'Qualifying early']);
    valueOf(competencies.restoreCompetency(context, { id }));
    expect(first()).toEqual(['Reads the site', 'Preparing the call', 'Qualifying early']);
    valueOf(competencies.moveCompetency(context, { id, groupName: 'On site', position: 0 }));
    expect(read(draft.id).groups.at(-1)).toMatchObject({
      name: 'On site',
      competencies: [{ name: 'Reads the site' }],
    });
  });

  it('renames a group, but not into another one', () => {
    const rename = (from: string, to: string) =>
      competencies.renameGroup(context, { frameworkId: draft.id, from, to });
    expect(codeOf(rename('Moving it on', 'Value and price'))).toBe('framework_group_exists');
    valueOf(rename('Moving it on', 'After the visit'));
    expect(read(draft.id).groups.at(-1)?.name).toBe('After the visit');
    expect(read(original.id)).toEqual(original);
  });

  it('is published only when every level has its behaviour', () => {
    const { id } = named(draft, 'Listening');
    valueOf(competencies.describeLevel(context, { id, level: 2, behaviour: '' }));
    expect(codeOf(frameworks.publishFramework(context, draft))).toBe('framework_incomplete');
    valueOf(competencies.describeLevel(context, { id, level: 2, behaviour: 'Lets them finish' }));
    valueOf(frameworks.publishFramework(context, draft));
    expect(summary(draft.id)).toMatchObject({ version: 2, publishedAt: testNow, competencyCount: 10 });
  });

  it('follows the language where the manager has written nothing', async () => {
    const { id } = named(draft, 'Listening');
    valueOf(competencies.describeLevel(context, { id, level: 5, behaviour: 'Hears the pause' }));
    valueOf(
      competencies.moveCompetency(context, {
        id: named(draft, 'Following up').id,
        groupName: 'Before the visit',
        position: 0,
      }),
    );
    valueOf(
      competencies.renameGroup(context, { frameworkId: draft.id, from: 'Value and price', to: 'Money' }),
    );
    valueOf(await updateSettings(context, { language: 'it' }));
    const after = read(draft.id);
    expect(after.groups.map(({ name }) => name)).toEqual([
      'Prima della visita',
      'Durante il colloquio',
      'Money',
      'Far avanzare',
    ]);
    expect(after.groups[0]?.competencies[0]).toMatchObject({ name: 'Dà seguito' });
    expect(named(after, 'Listening').levels[4]).toBe('Hears the pause');
    expect(named(after, 'Prima chiede').levels[0]).toBe('Presenta per dieci minuti senza fare una domanda.');
    expect(named(read(original.id), 'Ascolto').lineageId).toBe(named(original, 'Listening').lineageId);
  });
});

it('the sample team has its inside sales rated by their own framework, until it is removed', async () => {
  const uses = () => valueOf(frameworks.listFrameworks(context)).frameworks.map(({ roles }) => roles);
  valueOf(await loadSampleTeam(context));
  expect(uses()).toEqual([[], ['Inside sales rep']]);
  valueOf(removeSampleTeam(context));
  expect(uses()).toEqual([[], []]);
});

it('an own framework begins as a draft with one competency', () => {
  const { id } = valueOf(
    frameworks.createFramework(context, { name: 'Ours', groupName: 'Always', competencyName: 'Honest' }),
  );
  expect(read(id)).toMatchObject({
    name: 'Ours',
    version: 1,
    lineageId: id,
    publishedAt: null,
    groups: [{ name: 'Always', competencies: [{ name: 'Honest', levels: ['', '', '', '', ''] }] }],
  });
});
