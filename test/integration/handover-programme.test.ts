import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtinCompetencies } from '#electron/db/repositories/content.ts';
import type { Context } from '#electron/services/context.ts';
import { extendProgramme, listProgrammes, updateProgramme } from '#electron/services/programmes.ts';
import { competencyIdSchema } from '#shared/domain/ids.ts';
import { totalWeeks } from '#shared/domain/programme-rules.ts';
import { packOf, take, withContent } from './handover-support.ts';
import { aProgramme, aRep, valueOf } from './support.ts';

it('hands an extended programme over as long as it is by now, there and back', async () => {
  const context = await withContent();
  const repId = aRep(context);
  const focusCompetencyId = competencyIdSchema.parse(builtinCompetencies(context.db).get('listening'));
  const id = aProgramme(context, repId, { focusCompetencyId, weeks: 6 });
  valueOf(extendProgramme(context, { id, extension: { weeks: 4, reason: 'SECRET' } }));
  const other = await withContent();
  const path = packOf(context, [repId]);
  expect(readFileSync(path, 'utf8')).not.toContain('SECRET');
  take(other, path);
  const weeksIn = (each: Context) =>
    valueOf(listProgrammes(each, { repId })).map((programme) => totalWeeks(programme));
  expect(weeksIn(other)).toEqual([10]);
  expect(take(other, path).parts.programmes).toMatchObject({ updated: 0, kept: 0, same: 1 });
  expect(take(context, packOf(other, [repId])).parts.programmes).toMatchObject({ same: 1 });
  const later = { ...other, now: () => new Date('2026-11-25T08:00:00.000Z') };
  valueOf(updateProgramme(later, { id, changes: { target: 'Asks four', weeks: 11 } }));
  take(context, packOf(other, [repId]));
  expect([weeksIn(context), weeksIn(other)]).toEqual([[11], [11]]);
});
