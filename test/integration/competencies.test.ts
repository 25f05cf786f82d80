import { beforeEach, describe, expect, it } from 'vitest';
import * as schema from '#electron/db/schema.ts';
import { getFramework, listCompetencies } from '#electron/services/competencies.ts';
import type { Context } from '#electron/services/context.ts';
import { updateSettings } from '#electron/services/settings.ts';
import type { FrameworkId, RepId } from '#shared/domain/ids.ts';
import { aRep, openTestDatabase, valueOf } from './support.ts';

let context: Context;

beforeEach(async () => {
  context = openTestDatabase();
  valueOf(await updateSettings(context, { language: 'en', onboarded: true }));
});

const inUse = (repId: RepId | null = null) => valueOf(getFramework(context, { id: null, repId }));

function frameworkId(builtinKey: string): FrameworkId {
  const row = context.db
    .select({ id: schema.competencyFramework.id, key: schema.competencyFramework.builtinKey })
    .from(schema.competencyFramework)
    .all()
    .find(({ key }) => key === builtinKey);
  if (row === undefined) throw new Error(`No framework ${builtinKey}`);
  return row.id;
}

describe('the framework in use', () => {
  it('is the first one that came with the app, with five anchored levels each', () => {
    const framework = inUse();
    expect(framework).toMatchObject({ name: 'Field sales, B2B', version: 1, isInUse: true, roles: [] });
    expect(framework.lineageId).toBe(framework.id);
    expect(framework.groups.map(({ name }) => name)).toEqual([
      'Before the visit',
      'In the conversation',
      'Value and price',
      'Moving it on',
    ]);
    const skills = framework.groups.flatMap(({ competencies }) => competencies);
    expect(skills).toHaveLength(10);
    expect(skills.filter(({ levels }) => levels.every((text) => text !== ''))).toHaveLength(10);
    expect(skills[0]).toMatchObject({ name: 'Preparing the call', lineageId: skills[0]?.id, weight: 1 });
  });

  it('is what the pickers offer', () => {
    const names = inUse().groups.flatMap(({ competencies }) => competencies.map(({ name }) => name));
    expect(valueOf(listCompetencies(context)).map(({ name }) => name)).toEqual(names);
  });

  it('is that of the role of a rep, where the role has one', () => {
    const inside = frameworkId('inside-sales');
    context.db
      .insert(schema.competencyFrameworkUse)
      .values({ role: 'Inside sales rep', frameworkId: inside })
      .run();
    expect(inUse(aRep(context, { role: 'Inside sales rep' })).id).toBe(inside);
    expect(inUse(aRep(context, { role: 'Key account manager' })).name).toBe('Field sales, B2B');
    expect(valueOf(listCompetencies(context))).toHaveLength(18);
  });
});
