import { createFormPanel } from '#renderer/lib/form-panel.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { Programme } from '#shared/domain/programme.ts';

/** A new programme, or what is written about one that is there. */
export type ProgrammeTarget =
  { mode: 'start'; repId: RepId } | { mode: 'edit' | 'extend' | 'review'; programme: Programme };

/** The panel for whatever is written about a programme, opened from its tab. */
export const useProgrammePanel = createFormPanel<ProgrammeTarget>();
