import { z } from 'zod';
import { lockIdleSchema, lockSecretSchema, lockStateSchema } from '#shared/domain/app-lock.ts';
import { channel, nothing } from './define.ts';

/** What is typed to open a lock; whatever it is, it is compared and not judged. */
const typedSchema = z.string().max(1000);

export const lockContract = {
  state: channel(nothing, lockStateSchema),
  /** `current` opens the lock there is; it is not looked at while there is none. */
  set: channel(
    z.object({ current: typedSchema, secret: lockSecretSchema, idleMinutes: lockIdleSchema }),
    nothing,
  ),
  remove: channel(z.object({ current: typedSchema }), nothing),
  lockNow: channel(nothing, nothing),
  unlock: channel(z.object({ secret: typedSchema }), nothing),
};
