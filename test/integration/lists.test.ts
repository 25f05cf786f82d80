import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { csvFile } from '#electron/services/formats/csv.ts';
import { sessionCalendarFile } from '#electron/services/calendar-file.ts';
import { sessionIdSchema } from '#shared/domain/ids.ts';

describe('a list as CSV', () => {
  const hostile = [
    '=HYPERLINK("http://evil")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '"quoted", ; and\nlines',
    'nul\u0000 \u202Ebidi',
    'x'.repeat(1_000_000),
    'Őrsi Țăranu',
  ];

  it.each([
    ['en', ','],
    ['hu', ';'],
  ] as const)('%s: reads back whole, and nothing begins like a formula', (language, delimiter) => {
    const file = csvFile(
      ['Name', 'Count'],
      hostile.map((text, index) => [text, index - 1]),
      language,
    );
    expect(file.startsWith('\uFEFF')).toBe(true);
    const rows = parse(file, { bom: true, delimiter, relax_column_count: false });
    expect(rows).toHaveLength(hostile.length + 1);
    for (const [text = '', count = ''] of rows.slice(1)) {
      expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      expect(count).toMatch(/^-?\d+$/);
    }
    expect(rows.at(-1)?.[0]).toBe('Őrsi Țăranu');
    expect(rows[1]?.[0]).toBe(`'${hostile[0]}`);
  });
});

describe('sessions as iCalendar', () => {
  const id = sessionIdSchema.parse('01a2009c-e825-72bb-a31f-629e023c79a4');
  const session = {
    id,
    title: `Egyéni megbeszélés · Őrsi Tűnde, Țăranu; \\ ${'ő'.repeat(120)}\nBEGIN:VALARM`,
    place: 'Győr, Fő út 1; 2. emelet',
  };

  function eventOf(file: string): ICAL.Event {
    const calendar = ICAL.Component.fromString(file);
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Curbside//Curbside//EN');
    const [event, ...others] = calendar.getAllSubcomponents('vevent');
    expect(others).toEqual([]);
    if (event === undefined) throw new Error('No event');
    expect(event.getAllSubcomponents()).toEqual([]);
    return new ICAL.Event(event);
  }

  it('an hour is the same moment in every zone, and every text is whole', async () => {
    const when = { from: '2026-11-30T08:30:00.000Z', to: '2026-11-30T10:00:00.000Z' };
    const event = eventOf(await sessionCalendarFile([{ ...session, when }], 'Sessions'));
    expect(event.uid).toBe(`${id}@curbside`);
    expect(event.summary).toBe(session.title.replace('\n', ' '));
    expect(event.location).toBe(session.place);
    expect([event.startDate, event.endDate].map((time) => time.toJSDate().toISOString())).toEqual([
      when.from,
      when.to,
    ]);
    expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
    expect(event.component.getFirstPropertyValue('dtstamp')).toBeInstanceOf(ICAL.Time);
  });

  it('a whole day has no hour and no zone', async () => {
    const event = eventOf(
      await sessionCalendarFile([{ ...session, when: { day: '2026-12-31' } }], 'Sessions'),
    );
    expect(event.startDate.isDate).toBe(true);
    expect([event.startDate, event.endDate].map(String)).toEqual(['2026-12-31', '2027-01-01']);
  });

  it('no line is longer than 75 octets, and each ends as the format asks', async () => {
    const file = await sessionCalendarFile([{ ...session, when: { day: '2026-12-31' } }], 'Ülések');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});
