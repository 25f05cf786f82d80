import type { Outline } from '#shared/domain/outline.ts';
import { summaryOutline } from '#shared/domain/summary-outline.ts';
import type { Summary } from '#shared/domain/summary.ts';
import { currentLocale } from './format.ts';
import { i18n } from './language.ts';

/** The summary in the language of the interface: the same words as in every file that is exported. */
export function outlineOf(summary: Summary): Outline {
  return summaryOutline(summary, {
    // Every key of an outline is checked against the catalogues by `npm run check`.
    t: (key, params) => i18n.t(key, { ...params, defaultValue: key }),
    locale: currentLocale(),
  });
}
