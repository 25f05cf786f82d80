import { z } from 'zod';
import {
  coachabilityCheckInputSchema,
  coachabilityCheckSchema,
  coachabilityOutcomeInputSchema,
  coachabilityOutcomeSchema,
} from '#shared/domain/coachability.ts';
import {
  coachabilityCheckIdSchema,
  coachabilityOutcomeIdSchema,
  repIdSchema,
  skillWillIdSchema,
} from '#shared/domain/ids.ts';
import { skillWillInputSchema, skillWillRowSchema, skillWillSchema } from '#shared/domain/skill-will.ts';
import { channel, nothing } from './define.ts';

const checkById = z.object({ id: coachabilityCheckIdSchema });
const outcomeById = z.object({ id: coachabilityOutcomeIdSchema });
const positionById = z.object({ id: skillWillIdSchema });
const ofRep = z.object({ repId: repIdSchema });

/** Private to the manager in every field: nothing of it may stand in a type that an export receives. */
export const coachabilityContract = {
  /** Both newest first. */
  list: channel(
    ofRep,
    z.object({ checks: z.array(coachabilityCheckSchema), outcomes: z.array(coachabilityOutcomeSchema) }),
  ),
  addCheck: channel(coachabilityCheckInputSchema, coachabilityCheckSchema),
  updateCheck: channel(
    checkById.extend({ changes: coachabilityCheckInputSchema.omit({ repId: true }) }),
    coachabilityCheckSchema,
  ),
  archiveCheck: channel(checkById, nothing),
  restoreCheck: channel(checkById, nothing),
  addOutcome: channel(coachabilityOutcomeInputSchema, coachabilityOutcomeSchema),
  updateOutcome: channel(
    outcomeById.extend({ changes: coachabilityOutcomeInputSchema.omit({ repId: true }) }),
    coachabilityOutcomeSchema,
  ),
  archiveOutcome: channel(outcomeById, nothing),
  restoreOutcome: channel(outcomeById, nothing),
};

export const skillWillContract = {
  /** Everybody active, by name, each with the latest position. */
  matrix: channel(nothing, z.array(skillWillRowSchema)),
  /** Positions of one rep, newest first. */
  history: channel(ofRep, z.array(skillWillSchema)),
  /** A position on a day; one already there is written over. `before` is what it took the place of. */
  place: channel(
    skillWillInputSchema,
    z.object({ position: skillWillSchema, before: skillWillSchema.nullable() }),
  ),
  archive: channel(positionById, nothing),
  restore: channel(positionById, nothing),
};
