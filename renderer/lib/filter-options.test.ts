import { expect, test } from 'vitest';
import { filterOptions } from './filter-options.ts';

const reps = ['Máté Kőrösi', 'Ștefan Munteanu', 'Hannah Whitlock'].map((label) => ({ label, value: label }));
const found = (search: string, limit = 10): unknown => filterOptions({ options: reps, search, limit });

test('finds without marks and capitals, by every word in any order', () => {
  expect(found('korosi mate')).toEqual([reps[0]]);
  expect(found('STEFAN')).toEqual([reps[1]]);
  expect(found('mate munteanu')).toEqual([]);
  expect(found('', 2)).toHaveLength(2);
});

test('looks into groups as well', () => {
  const groups = [
    { group: 'GROW', items: reps.slice(0, 2) },
    { group: 'SPIN', items: reps.slice(2) },
  ];
  expect(filterOptions({ options: groups, search: 'whit', limit: 10 })).toEqual([
    { group: 'GROW', items: [] },
    { group: 'SPIN', items: [reps[2]] },
  ]);
});
