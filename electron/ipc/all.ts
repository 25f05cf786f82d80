import type { Context } from '#electron/services/context.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { appHandlers, type AppActions } from './app.ts';
import type { Handlers } from './handlers.ts';
import { reportsHandlers } from './reports.ts';
import { settingsHandlers } from './settings.ts';

export interface HandlerParts {
  context: () => Context;
  app: AppActions;
  settingsApplied: (settings: Settings) => void;
}

/** Every channel of the contract and the service behind it. */
export function allHandlers({ context, app, settingsApplied }: HandlerParts): Partial<Handlers> {
  return {
    app: appHandlers(app),
    reports: reportsHandlers(context),
    settings: settingsHandlers(context, settingsApplied),
  };
}
