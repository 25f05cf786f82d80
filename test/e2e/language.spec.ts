import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { frameworkFileSchema, scriptFileSchema } from '#shared/domain/content.ts';
import { languages, locales } from '#shared/domain/languages.ts';
import type { Language } from '#shared/domain/languages.ts';
import { languageNames } from '#renderer/lib/language.ts';
import { expect, test } from './fixtures.ts';
import { goTo, sampleTeam } from './pages/screens.ts';
import { textOf } from './texts.ts';

/** Every key of the catalogues that could not be mistaken for a word: with a dot, or with a capital inside. */
function keysThatShow(): Set<string> {
  const keys = new Set<string>();
  const collect = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) keys.add(path);
    else
      for (const [key, child] of Object.entries(node)) collect(child, path === '' ? key : `${path}.${key}`);
  };
  for (const file of readdirSync('resources/locales/en'))
    collect(JSON.parse(readFileSync(join('resources/locales/en', file), 'utf8')), '');
  return new Set(
    [...keys].filter((key) => /\.|[a-z][A-Z]/u.test(key)).map((key) => key.replace(/_\w+$/u, '')),
  );
}

/** Every text a person meets on the screen, read or heard. */
function texts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.trim()).filter((text) => text !== '');
  });
}

function readContent<T>(folder: string, parse: (file: unknown) => T): T[] {
  return readdirSync(folder).map((name) => parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

const scripts = readContent('resources/question-scripts', (file) => scriptFileSchema.parse(file));
const frameworks = readContent('resources/competency-frameworks', (file) => frameworkFileSchema.parse(file));
const keys = keysThatShow();

test('the whole app changes its language while it runs, and so do dates, questions and competencies', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page } = app;
  const places = await sampleTeam(page, 'en');
  let before: Language = 'en';
  for (const language of [...languages.filter((each) => each !== 'en'), 'en'] satisfies Language[]) {
    await goTo(page, '#/settings');
    const choice = page.getByRole('radiogroup', { name: textOf(before, 'settings:language.title') });
    await choice.getByRole('radio', { name: languageNames[language] }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(textOf(language, 'settings:title'));
    before = language;

    for (const [name, hash] of Object.entries(places)) {
      await goTo(page, hash);
      const shown = await texts(page);
      expect(
        shown.filter((text) => keys.has(text) || text.includes('{{')),
        `${name} in ${language}`,
      ).toEqual([]);
    }

    const dayNow = (): string =>
      new Date().toLocaleDateString(locales[language], { day: 'numeric', month: 'long' });
    const dayBefore = dayNow();
    await goTo(page, '#/today');
    // At midnight it may be that of before or of after.
    const today = new RegExp(`${dayBefore}|${dayNow()}`.replaceAll('.', String.raw`\.`), 'iu');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(today);

    await goTo(page, '#/questions');
    for (const script of scripts) {
      await page.getByRole('main').getByText(script.name[language], { exact: true }).first().click();
      for (const { text } of script.stages.flatMap(({ questions }) => questions).slice(0, 3))
        await expect(page.getByRole('main')).toContainText(text[language]);
    }

    const names = await page.evaluate(async () => {
      const answer = await window.curbside.invoke('competencies', 'list', undefined);
      return answer.ok ? answer.value.map(({ name }) => name) : [];
    });
    const wanted = frameworks.flatMap(({ groups }) => groups.flatMap(({ competencies }) => competencies));
    expect(names.toSorted()).toEqual(wanted.map(({ name }) => name[language]).toSorted());
  }
});

test('what the app says from its trusted side follows too', async ({ app }) => {
  const { page } = app;
  const sentences = new Set<string>();
  for (const language of languages) {
    const sentence = await page.evaluate(async (wanted) => {
      await window.curbside.invoke('settings', 'update', { language: wanted });
      const answer = await window.curbside.invoke('reports', 'showFile', { path: '/nowhere' });
      return answer.ok ? '' : answer.error.message;
    }, language);
    expect(sentence).toBe(textOf(language, 'errors:not_found'));
    sentences.add(sentence);
    await expect
      .poll(() =>
        app.electronApp.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label)),
      )
      .toContain(textOf(language, 'main:menu.edit'));
  }
  expect(sentences.size).toBe(languages.length);
});
