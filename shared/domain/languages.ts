/** The languages of the interface. Free of zod, as all the page runs: see DECISIONS.md 0003. */
export const languages = ['en', 'fr', 'hu', 'it', 'ro'] as const;
export type Language = (typeof languages)[number];

/** BCP 47 tags for Intl. English as it is written in Europe: Monday first, day before month, 24 hours. */
export const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr', hu: 'hu', it: 'it', ro: 'ro' };

/** The first of the preferred languages (BCP 47 tags) that Curbside speaks, otherwise English. */
export function guessLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0];
    const language = languages.find((candidate) => candidate === base);
    if (language !== undefined) return language;
  }
  return 'en';
}
