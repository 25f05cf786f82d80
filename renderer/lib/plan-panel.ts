import { create } from 'zustand';
import type { CompetencyId, RepId, SessionId } from '#shared/domain/ids.ts';
import type { SessionKind } from '#shared/domain/session.ts';

/** What the panel already knows when it opens. With a `sessionId` it changes that session instead of planning a new one. */
export interface PlanPrefill {
  sessionId?: SessionId;
  repId?: RepId;
  kind?: SessionKind;
  /** `YYYY-MM-DD` */
  day?: string;
  focusCompetencyId?: CompetencyId;
}

interface PlanPanelState {
  /** Null while the panel is closed. */
  prefill: PlanPrefill | null;
  open: (prefill?: PlanPrefill) => void;
  close: () => void;
}

/** The one "Plan a session" panel, opened from anywhere; the planner feature draws it, the shell mounts it. */
export const usePlanPanel = create<PlanPanelState>((set) => ({
  prefill: null,
  open: (prefill = {}) => set({ prefill }),
  close: () => set({ prefill: null }),
}));
