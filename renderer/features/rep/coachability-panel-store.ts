import { create } from 'zustand';
import type { CoachabilityCheck, CoachabilityOutcome } from '#shared/domain/coachability.ts';
import type { RepId } from '#shared/domain/ids.ts';

/** Of whom, and what the panel makes (null) or changes. */
export type CoachabilityTarget = { repId: RepId } & (
  | { about: 'check'; check: CoachabilityCheck | null }
  | { about: 'outcome'; outcome: CoachabilityOutcome | null }
);

interface CoachabilityPanel {
  target: CoachabilityTarget | null;
  open: (target: CoachabilityTarget) => void;
  close: () => void;
}

/** Kept apart from the tab, which discreet mode takes away: what is being written stays. */
export const useCoachabilityPanel = create<CoachabilityPanel>((set) => ({
  target: null,
  open: (target) => set({ target }),
  close: () => set({ target: null }),
}));
