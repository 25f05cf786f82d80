import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as schema from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import { updateSettings } from '#electron/services/settings.ts';
import { openTestDatabase, testNow, valueOf } from './support.ts';

const tables = {
  scripts: schema.questionScript,
  stages: schema.scriptStage,
  questions: schema.question,
  frameworks: schema.competencyFramework,
  competencies: schema.competency,
  levels: schema.competencyLevel,
};

function counts({ db }: Context) {
  const rows = (table: (typeof tables)[keyof typeof tables]): number => db.select().from(table).all().length;
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, rows(table)]));
}

function question({ db }: Context, builtinKey: string) {
  const row = db.select().from(schema.question).where(eq(schema.question.builtinKey, builtinKey)).get();
  if (row === undefined) throw new Error(`No question ${builtinKey}`);
  return row;
}

describe('the content that comes with the app', () => {
  it('is in place when the first run is over, and not before', async () => {
    const context = openTestDatabase();
    valueOf(await updateSettings(context, { appearance: 'dark' }));
    expect(counts(context)).toMatchObject({ scripts: 0, competencies: 0 });
    valueOf(await updateSettings(context, { onboarded: true }));
    expect(counts(context)).toEqual({
      scripts: 4,
      stages: 18,
      questions: 68,
      frameworks: 2,
      competencies: 18,
      levels: 90,
    });
    const names = context.db
      .select({ name: schema.questionScript.name })
      .from(schema.questionScript)
      .orderBy(asc(schema.questionScript.position))
      .all();
    expect(names.map(({ name }) => name)).toEqual(['Curbside debrief', 'GROW', 'OSKAR', 'SPIN']);
  });

  it('is never doubled', async () => {
    const context = openTestDatabase();
    valueOf(await updateSettings(context, { language: 'hu' }));
    const before = counts(context);
    valueOf(await updateSettings(context, { onboarded: true }));
    valueOf(await updateSettings(context, { language: 'hu' }));
    expect(counts(context)).toEqual(before);
  });

  it('follows the language of the interface, with the same rows', async () => {
    const context = openTestDatabase();
    valueOf(await updateSettings(context, { language: 'en', onboarded: true }));
    const english = question(context, 'debrief.keep.1');
    valueOf(await updateSettings(context, { language: 'ro' }));
    expect(question(context, 'debrief.keep.1')).toEqual({
      ...english,
      text: 'Ce ai păstra pentru următoarea?',
    });
    const [script] = context.db
      .select()
      .from(schema.questionScript)
      .where(eq(schema.questionScript.builtinKey, 'debrief'))
      .all();
    expect(script).toMatchObject({ name: 'Discuția de după vizită' });
    const [skill] = context.db
      .select()
      .from(schema.competency)
      .innerJoin(schema.competencyLevel, eq(schema.competencyLevel.competencyId, schema.competency.id))
      .where(eq(schema.competency.builtinKey, 'asks-before-telling'))
      .all();
    expect(skill?.competency).toMatchObject({ name: 'Întâi întreabă', groupName: 'În timpul discuției' });
    expect(skill?.competency_level).toMatchObject({
      level: 1,
      behaviour: 'Prezintă zece minute fără nicio întrebare.',
    });
  });

  it('leaves the words of the manager alone, and what the manager put away', async () => {
    const context = openTestDatabase();
    valueOf(await updateSettings(context, { language: 'en', onboarded: true }));
    context.db
      .update(schema.question)
      .set({ text: 'What would you keep?', editedAt: testNow })
      .where(eq(schema.question.builtinKey, 'debrief.keep.1'))
      .run();
    context.db
      .update(schema.questionScript)
      .set({ archivedAt: testNow })
      .where(eq(schema.questionScript.builtinKey, 'spin'))
      .run();
    valueOf(await updateSettings(context, { language: 'it' }));
    expect(question(context, 'debrief.keep.1').text).toBe('What would you keep?');
    expect(question(context, 'debrief.keep.2').text).toBe('Che cosa hai sentito oggi che prima non sapevi?');
    const spin = context.db
      .select()
      .from(schema.questionScript)
      .where(eq(schema.questionScript.builtinKey, 'spin'))
      .all();
    expect(spin.map(({ archivedAt }) => archivedAt)).toEqual([testNow]);
  });

  it('leaves the chosen language and the content as they were when the write fails', async () => {
    const context = openTestDatabase();
    valueOf(await updateSettings(context, { language: 'en', onboarded: true }));
    context.db.$client.exec(
      "CREATE TEMP TRIGGER full BEFORE UPDATE ON competency BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    await expect(updateSettings(context, { language: 'fr' })).rejects.toThrow('disk full');
    context.db.$client.exec('DROP TRIGGER full');
    expect(question(context, 'grow.will.1').text).toBe('Which way will you take?');
    expect(valueOf(await updateSettings(context, {})).language).toBe('en');
  });
});
