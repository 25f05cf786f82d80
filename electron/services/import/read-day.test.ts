import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateOrder, readDay } from './read-day.ts';

describe('readDay', () => {
  it.each([
    ['2021-03-05', '2021-03-05'],
    ['2021-03-05T09:30:00Z', '2021-03-05'],
    ['2021-03-05 09:30', '2021-03-05'],
    ['2021. 03. 05.', '2021-03-05'],
    ['2021.03.05', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['5.3.2021', '2021-03-05'],
    ['05/03/2021', '2021-03-05'],
    ['03/25/2021', '2021-03-25'],
    ['3/25/2021, 9:30 AM', '2021-03-25'],
  ])('reads %s', (text, day) => {
    expect(readDay(text, 'dmy')).toBe(day);
  });

  it.each(['', 'soon', '2021-02-30', '31.04.2021', '13.13.2021', '5/3/21', '44260', '0021-03-05', '2021-03'])(
    'does not make a day of %j',
    (text) => {
      expect(readDay(text, 'dmy')).toBeNull();
    },
  );

  it('follows the order of the column, and the other one where only that is a date', () => {
    expect(readDay('03/04/2021', 'dmy')).toBe('2021-04-03');
    expect(readDay('03/04/2021', 'mdy')).toBe('2021-03-04');
    expect(readDay('25/04/2021', 'mdy')).toBe('2021-04-25');
    expect(readDay('03.04.2021', 'mdy')).toBe('2021-04-03');
  });

  it('reads back every day in every form', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number);
        for (const text of [iso, `${y}. ${m}. ${d}.`, `${d}.${m}.${y}`, `${d}/${m}/${y}`]) {
          expect(readDay(text, 'dmy')).toBe(iso);
        }
        expect(readDay(`${m}/${d}/${y}`, 'mdy')).toBe(iso);
      }),
    );
  });
});

describe('findDateOrder', () => {
  it.each([
    [['03/04/2021', '25/04/2021'], 'dmy', null],
    [['03/04/2021', '04/25/2021'], 'mdy', null],
    [['03/04/2021', '', 'soon'], 'dmy', '03/04/2021'],
    [['04/04/2021'], 'dmy', null],
    [['2021-03-04', '3.4.2021'], 'dmy', null],
    [['25/04/2021', '04/25/2021', '03/04/2021'], 'dmy', '03/04/2021'],
  ])('%j', (values, order, ambiguous) => {
    expect(findDateOrder(values)).toEqual({ order, ambiguous });
  });
});
