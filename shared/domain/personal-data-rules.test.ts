import { expect, test } from 'vitest';
import { groupPersonalRows } from './personal-data-rules.ts';

const id = '019ac1f2-3b4c-7d5e-8f60-718293a4b5c6';

test('rows are grouped by what they are about, oldest first, in the words as they were written', () => {
  const groups = groupPersonalRows([
    {
      table: 'observation',
      rows: [
        { id, kind: 'growth', text: 'Quoted a price', answer: '', observedAt: '2026-11-21T10:00:00.000Z' },
        { id, kind: 'strength', text: 'Asked', answer: 'yes', observedAt: '2026-11-20T10:00:00.000Z' },
      ],
    },
    {
      table: 'rep',
      rows: [{ id, name: 'Máté', hireDay: '2020-01-01', email: 'mate@example.com', status: 'active' }],
    },
  ]);
  expect(groups).toEqual([
    { group: 'person', records: [{ at: null, words: ['Máté', 'mate@example.com'] }] },
    {
      group: 'note',
      records: [
        { at: '2026-11-20T10:00:00.000Z', words: ['Asked', 'yes'] },
        { at: '2026-11-21T10:00:00.000Z', words: ['Quoted a price'] },
      ],
    },
  ]);
});

test('a table nobody has placed yet is shown among the others, and rows of ids alone are not', () => {
  expect(
    groupPersonalRows([
      { table: 'something_new', rows: [{ id, text: 'Words' }] },
      { table: 'rating_evidence', rows: [{ ratingId: id, observationId: id }] },
    ]),
  ).toEqual([{ group: 'other', records: [{ at: null, words: ['Words'] }] }]);
});

test('a question that is half typed stands with the others', () => {
  const rows = [{ sessionId: id, followUpOf: null, text: 'What did', updatedAt: '2026-11-20T10:00:00.000Z' }];
  expect(groupPersonalRows([{ table: 'question_draft', rows }])).toMatchObject([{ group: 'question' }]);
});
