import { z } from 'zod';
import { competencySchema, frameworkSchema } from '#shared/domain/competency.ts';
import { frameworkIdSchema, repIdSchema } from '#shared/domain/ids.ts';
import { channel, nothing } from './define.ts';

export const competenciesContract = {
  /** Those of every framework in use. */
  list: channel(nothing, z.array(competencySchema)),
  /** The framework named, or without an id the one in use: for the rep's role if a rep is named, else for the team. */
  framework: channel(
    z.object({ id: frameworkIdSchema.nullable(), repId: repIdSchema.nullable().default(null) }),
    frameworkSchema,
  ),
};
