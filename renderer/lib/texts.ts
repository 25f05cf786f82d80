import type { Language } from '#shared/domain/languages.ts';

/** The texts of each file, by its path. */
export type Files = Record<string, Record<string, unknown>>;

/** Those of every language whose script (`catalogues/`) has run. */
export const texts = new Map<Language, Files>();
