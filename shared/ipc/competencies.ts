import { z } from 'zod';
import {
  competencyNameSchema,
  competencySchema,
  frameworkSchema,
  frameworkSummarySchema,
  frameworkUseSchema,
  weightSchema,
} from '#shared/domain/competency.ts';
import { lineSchema } from '#shared/domain/fields.ts';
import { competencyIdSchema, frameworkIdSchema, repIdSchema } from '#shared/domain/ids.ts';
import { channel, nothing } from './define.ts';

const framework = z.object({ id: frameworkIdSchema });
const competency = z.object({ id: competencyIdSchema });

/* A draft is changed where it stands; every change of a published version fails with `framework_published`. */
export const competenciesContract = {
  /** Those of every framework in use. `keep` was chosen earlier: it is listed in place of its counterpart of today. */
  list: channel(
    z.object({ keep: competencyIdSchema.nullable() }).default({ keep: null }),
    z.array(competencySchema),
  ),
  /** The framework named, or without an id the one in use: for the rep's role if a rep is named, else for the team. */
  framework: channel(
    z.object({ id: frameworkIdSchema.nullable(), repId: repIdSchema.nullable().default(null) }),
    frameworkSchema,
  ),
  /** Every version of every framework, archived ones too, and the roles there are in the team. */
  frameworks: channel(
    nothing,
    z.object({ frameworks: z.array(frameworkSummarySchema), roles: z.array(z.string()) }),
  ),
  /** A draft with one competency to begin with. */
  createFramework: channel(
    z.object({
      name: competencyNameSchema,
      groupName: competencyNameSchema,
      competencyName: competencyNameSchema,
    }),
    framework,
  ),
  updateFramework: channel(framework.extend({ name: competencyNameSchema, about: lineSchema }), nothing),
  /** Locks texts, groups, weights and levels for good. */
  publishFramework: channel(framework, nothing),
  /** A draft with everything that stands in the version named; the open draft of that framework if there is one. */
  newVersion: channel(framework, framework),
  archiveFramework: channel(framework, nothing),
  restoreFramework: channel(framework, nothing),
  /** Answers what held for these roles before: to be assigned again by an undo. */
  assign: channel(
    z.object({
      uses: z
        .array(frameworkUseSchema.refine(({ role, frameworkId }) => role !== '' || frameworkId !== null))
        .min(1),
    }),
    z.array(frameworkUseSchema),
  ),
  /** At the end of its group; a group that is not there yet comes last. */
  add: channel(
    z.object({ frameworkId: frameworkIdSchema, groupName: competencyNameSchema, name: competencyNameSchema }),
    competency,
  ),
  update: channel(
    competency.extend({
      changes: z
        .object({
          name: competencyNameSchema,
          description: lineSchema,
          weight: weightSchema,
        })
        .partial(),
    }),
    nothing,
  ),
  describeLevel: channel(
    competency.extend({ level: z.number().int().min(1).max(5), behaviour: lineSchema }),
    nothing,
  ),
  /** `position` counts from 0 within the group moved to. */
  move: channel(
    competency.extend({ groupName: competencyNameSchema, position: z.number().int().min(0) }),
    nothing,
  ),
  renameGroup: channel(
    z.object({ frameworkId: frameworkIdSchema, from: z.string(), to: competencyNameSchema }),
    nothing,
  ),
  archive: channel(competency, nothing),
  restore: channel(competency, nothing),
};
