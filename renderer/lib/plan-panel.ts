import type { CompetencyId, RepId, SessionId } from '#shared/domain/ids.ts';
import type { SessionKind } from '#shared/domain/session.ts';
import { createFormPanel } from './form-panel.ts';

/** What the panel already knows when it opens. With a `sessionId` it changes that session instead of planning a new one. */
export interface PlanPrefill {
  sessionId?: SessionId;
  repId?: RepId;
  kind?: SessionKind;
  /** `YYYY-MM-DD` */
  day?: string;
  focusCompetencyId?: CompetencyId;
}

/** The one "Plan a session" panel, opened from anywhere; the planner feature draws it, the shell mounts it. */
export const usePlanPanel = createFormPanel<PlanPrefill>();
