import type { PlanForm } from './plan-form-model.ts';

/** What stands in the one plan panel and is not stored. */
export const unsavedPlan: {
  /** Null while nothing was changed. */
  typed: PlanForm | null;
  /** What stood in the panel when it was closed; the panel that opens next begins with it. */
  setAside: PlanForm | null;
} = { typed: null, setAside: null };
