import { defaultCadence } from '#shared/domain/cadence.ts';
import { guessLanguage } from '#shared/domain/languages.ts';
import { keepEverything } from '#shared/domain/retention.ts';
import type { Settings } from '#shared/domain/settings.ts';

/** What holds until the manager chooses otherwise. Letter paper is used where the system's region is American. */
export function defaultSettings(preferred: readonly string[]): Settings {
  return {
    language: guessLanguage(preferred),
    appearance: 'system',
    density: 'comfortable',
    paper: /-(?:US|CA|MX)$/i.test(preferred[0] ?? '') ? 'Letter' : 'A4',
    managerName: '',
    companyName: '',
    cadence: defaultCadence,
    retention: keepEverything,
    navCollapsed: false,
    discreet: false,
    onboarded: false,
  };
}
