import { afterEach, expect, test } from 'vitest';
import { changeLanguage, i18n } from './language.ts';

afterEach(() => changeLanguage('en'));

test('the language changes while the app runs, with the page that names it', async () => {
  await changeLanguage('ro');
  expect(i18n.t('common:close')).toBe('Închide');
  expect(document.documentElement.lang).toBe('ro');
});

test.each([
  ['ro', 1, '1 persoană'],
  ['ro', 2, '2 persoane'],
  ['ro', 20, '20 de persoane'],
  ['fr', 0, '0 personne'],
  ['hu', 5, '5 fő'],
  ['en', 1234, '1,234 people'],
  ['ro', 1234, '1.234 de persoane'],
] as const)('%s counts %i people', async (language, count, expected) => {
  await changeLanguage(language);
  expect(i18n.t('shell:people', { count })).toBe(expected);
});
