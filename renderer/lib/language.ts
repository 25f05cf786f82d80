import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language } from '#shared/domain/languages.ts';
import { texts, type Files } from './texts.ts';

/** Each language in its own words, for choosing it. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  hu: 'Magyar',
  it: 'Italiano',
  ro: 'Română',
};

/* One chunk per language, fetched when the language is chosen. */
const loaders: Record<Language, () => Promise<unknown>> = {
  en: () => import('./catalogues/en.ts'),
  fr: () => import('./catalogues/fr.ts'),
  hu: () => import('./catalogues/hu.ts'),
  it: () => import('./catalogues/it.ts'),
  ro: () => import('./catalogues/ro.ts'),
};

/** Nothing is waited for where index.html brought them: the first picture is drawn while its script runs. */
async function load(language: Language): Promise<Record<string, Record<string, unknown>>> {
  const files = texts.get(language) ?? (await fetchTexts(language));
  // Files become namespaces by name: `…/locales/fr/team.json` is `team`.
  return Object.fromEntries(
    Object.entries(files).map(([path, namespace]) => [
      path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
      namespace,
    ]),
  );
}

async function fetchTexts(language: Language): Promise<Files> {
  await loaders[language]();
  return texts.get(language) ?? {};
}

export const i18n: I18n = createInstance();

/** Makes `t` ready in this language; call once before the first render. */
export async function initLanguage(language: Language): Promise<void> {
  const catalogue = await load(language);
  await i18n.use(initReactI18next).init({
    lng: language,
    resources: { [language]: catalogue },
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  i18n.services.formatter?.add('number', (value: unknown, locale) => formatCount(Number(value), locale));
  document.documentElement.lang = language;
}

function formatCount(count: number, locale: string | undefined): string {
  return isWrittenAlike(count) ? String(count) : new Intl.NumberFormat(locale).format(count);
}

/** Whether all five languages write it as JavaScript does; asked because the first number format of a page takes 8 ms to make. */
export function isWrittenAlike(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1000;
}

/** Switches the whole interface while it runs. */
export async function changeLanguage(language: Language): Promise<void> {
  if (i18n.language === language) return;
  const catalogue = await load(language);
  for (const [namespace, wording] of Object.entries(catalogue))
    i18n.addResourceBundle(language, namespace, wording);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language of the interface now. */
export function currentLanguage(): Language {
  return languages.find((language) => language === i18n.language) ?? 'en';
}
