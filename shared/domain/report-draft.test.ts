import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitIdSchema } from './ids.ts';
import { draftReportTexts, type DraftWords } from './report-draft.ts';

type Source = Parameters<typeof draftReportTexts>[0];
type Note = Source['observations'][number];

const betasoloin = visitIdSchema.parse('01a2009c-e75d-75cd-bb8a-000000000001');
const konex = visitIdSchema.parse('01a2009c-e75d-75cd-bb8a-000000000002');
const visits = [
  { id: betasoloin, customer: 'Betasoloin' },
  { id: konex, customer: 'Konex' },
];
const words: DraftWords = { group: (name, text) => `${name}: ${text}`, language: 'en' };

function note(text: string, values: Partial<Note> = {}): Note {
  return { kind: 'strength', text, visitId: null, competencyName: null, visibility: 'shared', ...values };
}
const draft = (observations: Note[], focus: string | null = null) =>
  draftReportTexts({ observations, visits, focus }, words);

describe('the first draft of a report', () => {
  test('says what was seen in sentences, a paragraph per competency, the customer in brackets', () => {
    const seen = { competencyName: 'Discovery' };
    expect(
      draft([
        note('asked three open questions', { ...seen, visitId: betasoloin }),
        note('Let her finish.', { ...seen, visitId: konex }),
        note('“What else?”', { ...seen }),
      ]).whatWorked,
    ).toBe('Discovery: Asked three open questions (Betasoloin). Let her finish (Konex). “What else?”.');
  });

  test('groups by customer what names no competency, and leaves what names neither by itself', () => {
    expect(
      draft([note('on time', { visitId: konex }), note('smiled', { visitId: konex }), note('drove well')])
        .whatWorked,
    ).toBe('Konex: On time. Smiled.\nDrove well.');
  });

  test('begins with the focus of the day, then with what was seen most', () => {
    const growth = (text: string, competencyName: string) => note(text, { kind: 'growth', competencyName });
    const { workOn, whatWorked } = draft(
      [growth('a', 'Closing'), growth('b', 'Discovery'), growth('c', 'Listening'), growth('d', 'Listening')],
      'Discovery',
    );
    expect(workOn.split('\n')).toEqual(['Discovery: B.', 'Listening: C. D.', 'Closing: A.']);
    expect(whatWorked).toBe('');
  });

  test('keeps a question, a shout and several lines of one note', () => {
    const at = { visitId: konex, competencyName: 'Closing' };
    expect(draft([note('who decides?', at), note('one\n two', at)]).whatWorked).toBe(
      'Closing: Who decides? (Konex) One two (Konex).',
    );
  });

  test('never takes a private note, nor another kind', () => {
    expect(
      draft([
        note('for me', { visibility: 'private' }),
        note('plain', { kind: 'note' }),
        note('idea', { kind: 'idea' }),
      ]),
    ).toEqual({ whatWorked: '', workOn: '' });
  });

  test('stops at a length a rep still reads, and never in a sentence', () => {
    const long = Array.from({ length: 200 }, (_, n) => note(`seen ${n} ${'x'.repeat(50)}`));
    const { whatWorked } = draft(long);
    expect(whatWorked.length).toBeLessThan(3200);
    expect(whatWorked).toMatch(/x\.$/u);
  });

  test('survives whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const { whatWorked } = draft(texts.map((text) => note(text, { visitId: konex })));
        expect(whatWorked.length).toBeLessThan(3200);
      }),
    );
  });
});
