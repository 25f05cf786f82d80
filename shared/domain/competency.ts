import { z } from 'zod';
import { instantSchema, requiredLine } from './fields.ts';
import { competencyIdSchema, competencyLineageIdSchema, frameworkIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

/** A skill as the pickers and `#name` need it, in the order of its framework. */
export const competencySchema = z.object({
  id: competencyIdSchema,
  name: z.string(),
  description: z.string(),
  groupName: z.string(),
  frameworkName: z.string(),
});
export type Competency = z.infer<typeof competencySchema>;

/** A skill with example behaviour for each of its five levels (BARS). */
export const anchoredCompetencySchema = z.object({
  id: competencyIdSchema,
  /** The same in every version of the framework: ratings of different versions meet here. */
  lineageId: competencyLineageIdSchema,
  name: z.string(),
  description: z.string(),
  weight: z.number().int(),
  /** Example behaviour of levels 1 to 5, in this order. */
  levels: z.array(z.string()).length(5),
});
export type AnchoredCompetency = z.infer<typeof anchoredCompetencySchema>;

export const competencyGroupSchema = z.object({
  name: z.string(),
  competencies: z.array(anchoredCompetencySchema),
});
export type CompetencyGroup = z.infer<typeof competencyGroupSchema>;

/** One version of a framework. */
export const frameworkSchema = z.object({
  id: frameworkIdSchema,
  /** Shared by its versions. */
  lineageId: frameworkIdSchema,
  name: z.string(),
  about: z.string(),
  version: z.number().int(),
  /** Null while it is a draft; from then on it never changes. */
  publishedAt: instantSchema.nullable(),
  archivedAt: instantSchema.nullable(),
  /** Whether everyone is rated by it whose role has no framework of its own. */
  isInUse: z.boolean(),
  /** Roles rated by it whatever the rest of the team uses. */
  roles: z.array(z.string()),
  groups: z.array(competencyGroupSchema),
});
export type Framework = z.infer<typeof frameworkSchema>;

/** A framework as the list of all of them shows it. */
export const frameworkSummarySchema = frameworkSchema
  .omit({ about: true, groups: true })
  .extend({ competencyCount: z.number().int() });
export type FrameworkSummary = z.infer<typeof frameworkSummarySchema>;

/** Who is rated by which framework. A role without one is rated as the whole team is. */
export const frameworkUseSchema = z.object({
  /** As it stands with the reps; `''` is the whole team. */
  role: z.string(),
  frameworkId: frameworkIdSchema.nullable(),
});
export type FrameworkUse = z.infer<typeof frameworkUseSchema>;

export const competencyNameSchema = requiredLine('name_required');
export const weightSchema = z.number().int().min(1).max(5);

/** A framework says what good work looks like; it says nothing about anybody. */
export const frameworkPrivacy = {
  id: 'shared',
  lineageId: 'shared',
  name: 'shared',
  about: 'shared',
  version: 'shared',
  publishedAt: 'shared',
  archivedAt: 'shared',
  isInUse: 'shared',
  roles: 'shared',
  groups: 'shared',
} as const satisfies Record<keyof Framework, PrivacyClass>;
