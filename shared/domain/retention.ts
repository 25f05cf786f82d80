import { z } from 'zod';

/** Kinds of record that may be deleted once they are old. Finalised reports are not: they are a chain. */
export const retentionKinds = ['leftPeople', 'judgements', 'privateNotes', 'notes'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** After how many months a kind may be deleted; null keeps it. */
export const retentionMonths = [6, 12, 24, 36, 60] as const;

const monthsSchema = z.union(retentionMonths.map((months) => z.literal(months))).nullable();

export const retentionSchema = z.object({
  /** Everything about people who left and were not coached since. */
  leftPeople: monthsSchema,
  /** Coachability, skill and will. */
  judgements: monthsSchema,
  /** Notes marked private, and the private note of a session. */
  privateNotes: monthsSchema,
  /** Every note of a session. */
  notes: monthsSchema,
}) satisfies z.ZodType<Record<RetentionKind, number | null>>;
export type Retention = z.infer<typeof retentionSchema>;

export const keepEverything: Retention = {
  leftPeople: null,
  judgements: null,
  privateNotes: null,
  notes: null,
};

/** How many records of each kind a retention rule would delete now; kinds that are kept are left out. */
export const retentionPreviewSchema = z.array(
  z.object({ kind: z.enum(retentionKinds), records: z.number().int() }),
);
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;
