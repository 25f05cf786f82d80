import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  captureMarks,
  completeCapture,
  kindPrefix,
  parseCapture,
  separateLines,
  suggestCapture,
  withKind,
  withSign,
} from './capture.ts';
import { competencyIdSchema } from './ids.ts';
import { observationKinds, type ObservationKind } from './observation.ts';

const names = [
  'Asks before telling',
  'Asks',
  'Listening',
  'Écoute active',
  'Árajánlat-követés',
  'Obiecții și preț',
  'Product & value',
].map((name, index) => ({
  id: competencyIdSchema.parse(`01990000-0000-7000-8000-00000000000${index}`),
  name,
}));
const idOf = (name: string) => names.find((one) => one.name === name)?.id ?? null;
const people = ['Versie Hillebrand', 'Kovács Ágnes'];
const parse = (line: string) => parseCapture(line, { competencies: names, people });

const complete = (before: string) => completeCapture(before, { competencies: names, people });
const visibleLength = (text: string) => text.replaceAll(/\s/gu, '').length;

describe('the sign of the kind', () => {
  it.each<[string, ObservationKind, string]>([
    ['+ let him finish', 'strength', 'let him finish'],
    ['+let him finish', 'strength', 'let him finish'],
    ['   + let him finish  ', 'strength', 'let him finish'],
    ['- talked over him', 'growth', 'talked over him'],
    ['– talked over him', 'growth', 'talked over him'],
    ['— talked over him', 'growth', 'talked over him'],
    ['− talked over him', 'growth', 'talked over him'],
    ['? what changed since spring', 'question', 'what changed since spring'],
    ['* a one-page guide', 'idea', 'a one-page guide'],
    ['✱ a one-page guide', 'idea', 'a one-page guide'],
    ['! plan by Friday', 'promise', 'plan by Friday'],
    ['reception, late', 'note', 'reception, late'],
    ['', 'note', ''],
    ['+', 'strength', ''],
    ['+ + twice', 'strength', '+ twice'],
  ])('of %j is %s', (line, kind, text) => {
    expect(parse(line)).toEqual({ kind, text, competencyId: null, person: '' });
  });

  it.each(['+40 712 345 678 called', '-20 % was offered', '−5 degrees outside'])(
    'is not the sign of a figure: %s',
    (line) => {
      expect(parse(line)).toMatchObject({ kind: 'note', text: line });
    },
  );

  it.each([
    ['"the drivers refuse"', 'the drivers refuse'],
    ['“The drivers refuse.”', 'The drivers refuse.'],
    ['„A sofőrök nem kérik”', 'A sofőrök nem kérik'],
    ['« Les chauffeurs refusent »', 'Les chauffeurs refusent'],
    ['"the drivers refuse', 'the drivers refuse'],
    ['"he calls it "the toy" now', 'he calls it "the toy" now'],
    ['"yes" he said', '"yes" he said'],
    ['"Yes" he said, "but no"', '"Yes" he said, "but no"'],
  ])('of the customer takes its closing quote along: %s', (line, text) => {
    expect(parse(line)).toMatchObject({ kind: 'customer_voice', text });
  });
});

describe('#competency', () => {
  it.each([
    ['+ summed up in his words #listening', 'summed up in his words', 'Listening'],
    ['+ summed up #list', 'summed up', 'Listening'],
    ['+ summed up #LIST.', 'summed up.', 'Listening'],
    ['#list summed up', 'summed up', 'Listening'],
    ['+#list summed up', 'summed up', 'Listening'],
    ['he #list then asked', 'he then asked', 'Listening'],
    ['x #asks', 'x', 'Asks'],
    ['x #asks-b', 'x', 'Asks before telling'],
    ['x #asksbeforetelling', 'x', 'Asks before telling'],
    ['x #ecoute', 'x', 'Écoute active'],
    ['x #écoute-ac', 'x', 'Écoute active'],
    ['x #ARAJANLAT', 'x', 'Árajánlat-követés'],
    ['x #obiectii-si-pret', 'x', 'Obiecții și preț'],
    ['x #product-value', 'x', 'Product & value'],
  ])('%j', (line, text, name) => {
    expect(parse(line)).toMatchObject({ text, competencyId: idOf(name) });
  });

  it.each([
    'we are #1 in the region',
    'order #4711',
    'C# shop',
    'x # y',
    'x #',
    '##list',
    'wrote #nothing-like-it',
  ])('leaves what it does not know: %s', (line) => {
    expect(parse(line)).toMatchObject({ text: line, competencyId: null });
  });

  it('takes the first one it knows and leaves the others readable', () => {
    expect(parse('x #nope #list #asks')).toMatchObject({
      text: 'x #nope #asks',
      competencyId: idOf('Listening'),
    });
  });
});

describe('@person', () => {
  it.each([
    ['! roll-out plan @Konex', 'roll-out plan', 'Konex'],
    ['@Konex sends the plan', 'sends the plan', 'Konex'],
    ['! sends the plan to @Maria by Friday', 'sends the plan to Maria by Friday', 'Maria'],
    ['agreed with @Maria.', 'agreed with Maria.', 'Maria'],
    ['asked @Jean-Luc twice', 'asked Jean-Luc twice', 'Jean-Luc'],
    ['asked @Anna_Rossi twice', 'asked Anna Rossi twice', 'Anna Rossi'],
    ['told by @kovacs-agnes', 'told by', 'Kovács Ágnes'],
  ])('%j', (line, text, person) => {
    expect(parse(line)).toMatchObject({ text, person });
  });

  it.each(['write to maria@konex.hu', 'meet @ 14:00', 'meet @14:00', 'x @'])('is not %s', (line) => {
    expect(parse(line)).toMatchObject({ text: line, person: '' });
  });

  it('stands beside a competency', () => {
    expect(parse('- told too early @Maria #asks')).toEqual({
      kind: 'growth',
      text: 'told too early',
      competencyId: idOf('Asks'),
      person: 'Maria',
    });
  });
});

describe('nothing typed is lost', () => {
  it('a line without signs is stored as it is', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((line) => !/[#@]/.test(line));
    fc.assert(
      fc.property(plain, (line) => {
        const { kind, text } = parse(line);
        if (kind === 'note') expect(text).toBe(line.trim());
      }),
    );
  });

  it('every other character survives in the text or the person, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('+', '-', '–', '?', '*', '!', '#', '@', ' ', '  ', '.', '#x', '@x', '\t', '\u00a0'),
      fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/["“”„‟«»_]/u.test(text)),
    );
    const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(line, (typed) => {
        const { kind, text, person } = parseCapture(typed, { competencies: [] });
        const signs = (kind === 'note' ? 0 : 1) + (person === '' ? 0 : 1);
        const apart = visibleLength(text) + visibleLength(person);
        expect([apart, visibleLength(text)]).toContain(visibleLength(typed) - signs);
      }),
      { numRuns: 2000 },
    );
  });

  it('signs, tags and words come apart and go together', () => {
    const word = fc.stringMatching(/^[a-zéőțßж0-9]{1,8}$/u);
    fc.assert(
      fc.property(
        fc.constantFrom(...observationKinds.filter((kind) => kind !== 'note')),
        fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
        fc.constantFrom(...names),
        fc.stringMatching(/^\p{Lu}[\p{Ll}-]{0,8}\p{Ll}$/u),
        (kind, text, { id, name }, person) => {
          const tag = name.normalize('NFD').toUpperCase().replaceAll(/[\s]+/gu, '-');
          expect(
            parseCapture(`${kindPrefix[kind]} ${text} #${tag} @${person}`, { competencies: names }),
          ).toEqual({
            kind,
            text,
            competencyId: id,
            person,
          });
        },
      ),
    );
  });
});

describe('choosing a kind by chip or key', () => {
  it('puts the sign at the beginning of the line', () => {
    expect(withKind('summed up', 'strength')).toBe('+ summed up');
    expect(withKind('- summed up', 'strength')).toBe('+ summed up');
    expect(withKind('+summed up', 'note')).toBe('summed up');
    expect(withKind('', 'question')).toBe('? ');
    expect(withKind('3 questions', 'strength')).toBe('+ 3 questions');
  });

  it('always gives that kind, and changes its mind without a trace', () => {
    const kind = fc.constantFrom(...observationKinds.filter((one) => one !== 'note'));
    fc.assert(
      fc.property(fc.string(), kind, kind, (line, first, second) => {
        expect(parse(withKind(line, first)).kind).toBe(first);
        expect(withKind(withKind(line, first), second)).toBe(withKind(line, second));
      }),
    );
  });
});

describe('completion', () => {
  it.each([
    ['summed up #list', 'ening', 'summed up #listening '],
    ['+#list', 'ening', '+#listening '],
    ['x #product-', '&-value', 'x #product-&-value '],
    ['x #asks be', null, null],
    ['x #ECO', 'ute-active', 'x #ECOute-active '],
    ['x #list ', null, null],
    ['x #listening', null, null],
    ['x #', null, null],
    ['x #zz', null, null],
    ['to @ver', 'sie-Hillebrand', 'to @versie-Hillebrand '],
    ['to @kovacs', '-Ágnes', 'to @kovacs-Ágnes '],
    ['mail@ver', null, null],
  ])('of %j', (before, ghost, accepted) => {
    expect(complete(before)).toEqual(ghost === null ? null : { ghost, accepted });
  });

  it('names the same competency once accepted', () => {
    const typed = fc
      .tuple(fc.constantFrom(...names), fc.nat(20))
      .map(([{ name }, length]) => `x #${name.replaceAll(' ', '-').slice(0, length + 1)}`);
    fc.assert(
      fc.property(typed, (before) => {
        const { competencyId } = parse(before);
        expect(competencyId).not.toBeNull();
        expect(parse(complete(before)?.accepted ?? before).competencyId).toBe(competencyId);
      }),
    );
  });
});

describe('marks', () => {
  it.each([
    ['- told @Maria too early #asks.', ['@Maria', '#asks']],
    ['#list, #asks', ['#list']],
    ['+#list', ['#list']],
    ['order #4711', []],
  ])('of %j', (line, marked) => {
    const marks = captureMarks(line, { competencies: names });
    expect(marks.map(({ start, end }) => line.slice(start, end))).toEqual(marked);
  });
});

describe('names for the thumb', () => {
  const suggest = (before: string) =>
    suggestCapture(before, { competencies: names, people }).map(({ name, accepted }) => [name, accepted]);

  it.each<[string, string[]]>([
    ['x #', ['Asks before telling', 'Asks', 'Listening', 'Écoute active']],
    ['x #ask', ['Asks before telling', 'Asks']],
    ['+#eco', ['Écoute active']],
    ['told @', people],
    ['told @agn', []],
    ['told @kov', ['Kovács Ágnes']],
    ['#listening ', []],
    ['mail@ver', []],
  ])('of %j', (before, expected) => {
    expect(suggest(before).map(([name]) => name)).toEqual(expected);
  });

  it('are written as one word and are read as what was tapped', () => {
    expect(suggest('x #ask')[0]?.[1]).toBe('x #Asks-before-telling ');
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...people), (competency, person) => {
        const one = suggestCapture(`x #${competency.name.slice(0, 3)}`, { competencies: [competency] });
        expect(parse(one[0]?.accepted ?? '').competencyId).toBe(competency.id);
        const other = suggestCapture('x @', { competencies: [], people: [person] });
        expect(parse(other[0]?.accepted ?? '').person).toBe(person);
      }),
    );
  });

  it('begin with a sign that stands apart', () => {
    expect(withSign('', '#')).toBe('#');
    expect(withSign('told', '@')).toBe('told @');
    expect(withSign('told ', '@')).toBe('told @');
  });
});

describe('pasted lines', () => {
  it.each<[string, string[] | null]>([
    ['one', null],
    ['one\n\n', null],
    ['one\ntwo', ['one', 'two']],
    ['+ one\r\n\r\n  - two  \n• three', ['+ one', '- two', 'three']],
    ['12. order\n12 pieces', ['12. order', '12 pieces']],
    [`short\n${'long '.repeat(60)}`, null],
    ['x\n'.repeat(101), null],
  ])('%j', (text, expected) => {
    expect(separateLines(text)).toEqual(expected);
  });
});
