import { describe, expect, it } from 'vitest';
import { gapsOf, placed } from './competency-rules.ts';
import type { CompetencyGroup } from './competency.ts';
import { competencyIdSchema, competencyLineageIdSchema, type CompetencyId } from './ids.ts';

const id = (last: number): CompetencyId =>
  competencyIdSchema.parse(`01930000-0000-7000-8000-00000000000${last}`);

function competency(last: number, levels = ['a', 'b', 'c', 'd', 'e']) {
  const lineageId = competencyLineageIdSchema.parse(id(last));
  return { id: id(last), lineageId, name: `Skill ${last}`, description: '', weight: 1, levels };
}

const groups: CompetencyGroup[] = [
  { name: 'Before', competencies: [competency(1), competency(2)] },
  { name: 'During', competencies: [competency(3)] },
];

/** Ids by their last digit, under their group. */
const order = (...args: Parameters<typeof placed>): string =>
  placed(...args)
    .map(({ id: one, groupName }) => `${groupName} ${one.at(-1)}`)
    .join(', ');

describe('the place of a competency', () => {
  it('changes within its group', () => {
    expect(order(groups, id(2), 'Before', 0)).toBe('Before 2, Before 1, During 3');
    expect(order(groups, id(1), 'Before', 9)).toBe('Before 2, Before 1, During 3');
  });

  it('changes to another group, whose members stay side by side', () => {
    expect(order(groups, id(1), 'During', 1)).toBe('Before 2, During 3, During 1');
    expect(order(groups, id(3), 'Before', 1)).toBe('Before 1, Before 3, Before 2');
  });

  it('comes last in a group that was not there', () => {
    expect(order(groups, id(1), 'After', 0)).toBe('Before 2, During 3, After 1');
  });
});

describe('what is missing before a framework is published', () => {
  it('is a behaviour for every level of every competency', () => {
    const open = competency(4, ['a', '', 'c', ' ', 'e']);
    expect(gapsOf({ groups })).toEqual([]);
    expect(gapsOf({ groups: [...groups, { name: 'After', competencies: [open] }] })).toEqual([
      { id: open.id, name: 'Skill 4', levels: [2, 4] },
    ]);
  });
});
