import { createFormPanel } from '#renderer/lib/form-panel.ts';
import type { CoachabilityCheck, CoachabilityOutcome } from '#shared/domain/coachability.ts';
import type { RepId } from '#shared/domain/ids.ts';

/** Of whom, and what the panel makes (null) or changes. */
export type CoachabilityTarget = { repId: RepId } & (
  | { about: 'check'; check: CoachabilityCheck | null }
  | { about: 'outcome'; outcome: CoachabilityOutcome | null }
);

/** Kept apart from the tab, which discreet mode takes away: what is being written stays. */
export const useCoachabilityPanel = createFormPanel<CoachabilityTarget>();
