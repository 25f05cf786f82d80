import type { Context } from '#electron/services/context.ts';
import { updateSettings } from '#electron/services/settings.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { ok } from '#shared/lib/result.ts';
import type { DomainHandlers } from './handlers.ts';

/** `applied` follows what the trusted side shows itself: menu language, light or dark. */
export function settingsHandlers(
  context: () => Context,
  applied: (settings: Settings) => void,
): DomainHandlers<'settings'> {
  return {
    update: async (changes) => {
      const outcome = await updateSettings(context(), changes);
      if (outcome.ok) applied(outcome.value);
      return outcome.ok ? ok(outcome.value) : outcome;
    },
  };
}
