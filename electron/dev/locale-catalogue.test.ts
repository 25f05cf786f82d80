import { describe, expect, it } from 'vitest';
import { askedKeys, faultsOfLanguage, requiredKeys, type Texts } from './locale-catalogue.ts';

function texts(entries: Record<string, string>): Texts {
  return new Map(Object.entries(entries));
}

const english = texts({
  'team:title': 'Team',
  'team:notes_one': 'One note',
  'team:notes_other': '{{count}} notes',
});

describe('keys a language must have', () => {
  it.each([
    ['en', ['notes_one', 'notes_other']],
    ['fr', ['notes_one', 'notes_many', 'notes_other']],
    ['hu', ['notes_one', 'notes_other']],
    ['ro', ['notes_one', 'notes_few', 'notes_other']],
  ])('%s has the plural forms of its own grammar', (language, forms) => {
    const plurals = [...requiredKeys(english, language)].filter((key) => key !== 'team:title');
    expect(plurals.toSorted()).toEqual(forms.map((form) => `team:${form}`).toSorted());
  });

  it('leaves a key that merely ends like a plural as it is', () => {
    expect([...requiredKeys(texts({ 'team:pick_one': 'Pick one' }), 'ro')]).toEqual(['team:pick_one']);
  });
});

describe('faults of a language', () => {
  const romanian = {
    'team:title': 'Echipă',
    'team:notes_one': 'O notă',
    'team:notes_few': '{{count}} note',
    'team:notes_other': '{{count}} de note',
  };

  it('finds nothing in a complete language', () => {
    expect(faultsOfLanguage(texts(romanian), english, 'ro')).toEqual([]);
  });

  it.each([
    ['a missing form', { 'team:notes_few': undefined }, 'ro lacks team:notes_few'],
    ['a key too many', { 'team:more': 'Mai mult' }, 'ro has team:more, which the reference language has not'],
    ['an empty text', { 'team:title': ' ' }, 'ro team:title is empty'],
    ['a space at the end', { 'team:title': 'Echipă ' }, 'ro team:title begins or ends with a space'],
    [
      'a cedilla',
      { 'team:title': 'Maşină' },
      'ro team:title has the letter ş, which is not of this language',
    ],
    ['a loose accent', { 'team:title': 'Echipa\u0306' }, 'ro team:title is not in composed form (NFC)'],
    ['another tag', { 'team:title': '<1>Echipă</1>' }, 'ro team:title has other tags than the reference'],
    ['another blank', { 'team:title': '{{name}}' }, 'ro team:title fills {name}, the reference {}'],
    ['a lost count', { 'team:notes_other': 'note' }, 'ro team:notes_other fills {}, the reference {count}'],
  ])('names %s', (_what, change, fault) => {
    const changed = new Map(Object.entries<string>(romanian));
    for (const [key, text] of Object.entries(change)) {
      if (text === undefined) changed.delete(key);
      else changed.set(key, text);
    }
    expect(faultsOfLanguage(changed, english, 'ro')).toEqual([fault]);
  });

  it('knows the letters of Hungarian', () => {
    const [fault] = faultsOfLanguage(texts({ 'a:b': 'Jövõ' }), texts({ 'a:b': 'Future' }), 'hu');
    expect(fault).toContain('õ');
  });
});

describe('the keys as the code asks for them', () => {
  it('leaves a name whole that only ends like a plural form', () => {
    const catalogue = texts({
      'common:kind.one_to_one': 'One-to-one',
      'common:people_one': '{{count}} person',
      'common:people_other': '{{count}} people',
    });
    expect([...askedKeys(catalogue)]).toEqual(['common:kind.one_to_one', 'common:people']);
  });
});
