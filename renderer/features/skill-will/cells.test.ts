import { expect, test } from 'vitest';
import { groupByCell, middleOf } from './cells.ts';

test('who stands at nearly the same place is one group, everybody else alone, and nobody is lost', () => {
  const places = [
    { name: 'Ana', skill: 10, will: 10 },
    { name: 'Bea', skill: 90, will: 20 },
    { name: 'Cecil', skill: 12, will: 13 },
  ];
  expect(groupByCell(places).map((group) => group.map(({ name }) => name))).toEqual([
    ['Ana', 'Cecil'],
    ['Bea'],
  ]);
  expect(middleOf(places.slice(0, 1))).toEqual({ skill: 10, will: 10 });
  expect(groupByCell(places).map(middleOf)[0]).toEqual({ skill: 11, will: 11.5 });
});

test('three hundred people are never more markers than the matrix has room for', () => {
  const places = Array.from({ length: 300 }, (_, index) => ({
    skill: (index * 37) % 101,
    will: (index * 53) % 101,
  }));
  expect(groupByCell(places).length).toBeLessThanOrEqual(225);
});
