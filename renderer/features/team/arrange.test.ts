import { describe, expect, it } from 'vitest';
import { repIdSchema } from '#shared/domain/ids.ts';
import type { BoardRow } from '#shared/domain/rep.ts';
import { arrange, filterRows, isUrgent, regionsOf } from './arrange.ts';

let count = 0;
function aRow(values: Partial<BoardRow> = {}): BoardRow {
  count += 1;
  return {
    id: repIdSchema.parse(`01930000-0000-7000-8000-${String(count).padStart(12, '0')}`),
    name: 'Versie Hillebrand',
    role: '',
    region: '',
    status: 'active',
    isSample: false,
    archivedAt: null,
    hireDay: null,
    rideAlongsThisYear: 0,
    rideAlongsPolicy: 2,
    lastCoachedAt: null,
    next: null,
    focus: null,
    programme: null,
    openCommitments: 0,
    missedCommitments: 0,
    strengthGap: null,
    strengths: [],
    developments: [],
    need: null,
    sessionsByMonth: [],
    ...values,
  };
}

const need = (rank: number): BoardRow['need'] => ({ rank, reason: 'steady', count: 0 });
const everybody = { text: '', region: null, withoutStrength: false, group: 'team', discreet: false } as const;

function lines(rows: BoardRow[], order: Parameters<typeof arrange>[1], locale = 'en-GB'): string[] {
  return arrange(rows, order, locale).map((item) =>
    item.type === 'rep' ? item.row.name : `[${item.region} ${item.count}]`,
  );
}

describe('order of the board', () => {
  it('by need follows the ranking; who is not in it stands below, by name', () => {
    const rows = [
      aRow({ name: 'Zed' }),
      aRow({ name: 'Ana', need: need(2) }),
      aRow({ name: 'Bea' }),
      aRow({ name: 'Cecil', need: need(1) }),
    ];
    expect(lines(rows, 'need')).toEqual(['Cecil', 'Ana', 'Bea', 'Zed']);
  });

  it('by name follows the language', () => {
    const rows = ['Ödön', 'Ottó', 'Zsolt', 'Zita', 'Csaba', 'Cecil'].map((name) => aRow({ name }));
    expect(lines(rows, 'name', 'hu')).toEqual(['Cecil', 'Csaba', 'Ottó', 'Ödön', 'Zita', 'Zsolt']);
  });

  it('by region has a heading with a count, those without a region last', () => {
    const rows = [
      aRow({ name: 'Ana', region: '' }),
      aRow({ name: 'Bea', region: 'West' }),
      aRow({ name: 'Dan', region: 'East' }),
      aRow({ name: 'Cecil', region: 'East' }),
    ];
    expect(lines(rows, 'region')).toEqual(['[East 2]', 'Cecil', 'Dan', '[West 1]', 'Bea', '[ 1]', 'Ana']);
    expect(regionsOf(rows, 'en-GB')).toEqual(['East', 'West']);
  });
});

describe('filter of the board', () => {
  it('finds every word anywhere, marks and capitals ignored', () => {
    const rows = [
      aRow({ name: 'Orbán Réka', region: 'Kelet' }),
      aRow({ name: 'Ioana Țurcanu', developments: [{ id: '' as never, title: 'Recap on Fridays' }] }),
    ];
    const found = (text: string) => filterRows(rows, { ...everybody, text }).map(({ name }) => name);
    expect(found('orban KEL')).toEqual(['Orbán Réka']);
    expect(found('turcanu friday')).toEqual(['Ioana Țurcanu']);
    expect(found('orban friday')).toEqual([]);
    expect(found('  ')).toHaveLength(2);
  });

  it('does not find by the profile while that is hidden', () => {
    const rows = [aRow({ name: 'Ioana', strengths: [{ id: '' as never, title: 'Recap on Fridays' }] })];
    expect(filterRows(rows, { ...everybody, text: 'friday', discreet: true })).toEqual([]);
    expect(filterRows(rows, { ...everybody, text: 'ioana', discreet: true })).toHaveLength(1);
  });

  it('keeps to those without a strength, and tells nobody while that is hidden', () => {
    const rows = [aRow({ name: 'Ana', strengthGap: 74 }), aRow({ name: 'Bea' })];
    const filter = { ...everybody, withoutStrength: true };
    expect(filterRows(rows, filter).map(({ name }) => name)).toEqual(['Ana']);
    expect(filterRows(rows, { ...filter, discreet: true })).toHaveLength(2);
  });

  it('keeps to a region and a status', () => {
    const rows = [aRow({ name: 'Ana', region: 'East' }), aRow({ name: 'Bea', status: 'on_leave' })];
    expect(filterRows(rows, { ...everybody, region: 'East' }).map(({ name }) => name)).toEqual(['Ana']);
    expect(filterRows(rows, { ...everybody, group: 'on_leave' }).map(({ name }) => name)).toEqual(['Bea']);
  });
});

it('what should not wait is an overdue ride-along or a missed commitment', () => {
  const reasons = ['ride_along_overdue', 'commitment_missed', 'long_silence', 'steady'] as const;
  const urgent = reasons.map((reason) => isUrgent(aRow({ need: { rank: 1, reason, count: 1 } })));
  expect(urgent).toEqual([true, true, false, false]);
  expect(isUrgent(aRow())).toBe(false);
});
