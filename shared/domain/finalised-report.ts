import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { daySchema, instantSchema, requiredText } from './fields.ts';
import { repIdSchema, reportAddendumIdSchema, reportIdSchema, sessionIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';
import { qualityRuleSchema } from './quality.ts';
import { reportDocumentSchema } from './report.ts';

/** A dated addition: the only thing that changes about a report once it is final. Source: domain.md, "Session life". */
export const reportAddendumSchema = z.object({
  id: reportAddendumIdSchema,
  text: z.string(),
  createdAt: instantSchema,
});
export type ReportAddendum = z.infer<typeof reportAddendumSchema>;

export const addendumTextSchema = requiredText('text_required');

/** SHA-256 in lower-case hexadecimal. */
const sha256Schema = z.string().regex(/^[\da-f]{64}$/);

/**
 * What is hashed: the document with its place in the rep's chain. `version` grows when its shape does: a document of 1 has
 * neither guests nor files.
 */
export const sealedReportSchema = z.object({
  version: z.literal([1, 2]),
  id: reportIdSchema,
  sessionId: sessionIdSchema,
  /** Null for a team session: the team's reports are a chain of their own. */
  repId: repIdSchema.nullable(),
  finalisedAt: instantSchema,
  /** Of the report finalised before it in the same chain, also where that one was recalled; null for the first. */
  previousSha256: sha256Schema.nullable(),
  document: reportDocumentSchema,
});
export type SealedReport = z.infer<typeof sealedReportSchema>;

/** The text whose UTF-8 bytes are hashed. It is stored as it is, so that a single byte cannot change unseen. */
export function sealedText(sealed: SealedReport): string {
  return canonicalJson(sealed);
}

/** A finalised report as it stands: what was sealed, and what has happened to it since. */
export const finalisedReportSchema = sealedReportSchema.omit({ version: true }).extend({
  sha256: sha256Schema,
  recalledAt: instantSchema.nullable(),
  acknowledgedAt: instantSchema.nullable(),
  /** Oldest first. */
  addenda: z.array(reportAddendumSchema),
});
export type FinalisedReport = z.infer<typeof finalisedReportSchema>;

export const finalisedReportPrivacy = {
  id: 'shared',
  sessionId: 'shared',
  repId: 'shared',
  finalisedAt: 'shared',
  previousSha256: 'shared',
  document: 'shared',
  sha256: 'shared',
  recalledAt: 'private',
  acknowledgedAt: 'shared',
  addenda: 'shared',
} as const satisfies Record<keyof FinalisedReport, PrivacyClass>;

/** What a footer says about the report it stands under. */
export const reportSealSchema = finalisedReportSchema.pick({
  id: true,
  sha256: true,
  previousSha256: true,
  finalisedAt: true,
});
export type ReportSeal = z.infer<typeof reportSealSchema>;

/** What every renderer takes: a draft has neither seal nor addenda. */
export const readableReportSchema = z.object({
  /** The session's, for whoever reads it: the document knows the instant alone, which is no day until a zone is named. */
  day: daySchema,
  document: reportDocumentSchema,
  seal: reportSealSchema.nullable(),
  addenda: z.array(reportAddendumSchema),
});
export type ReadableReport = z.infer<typeof readableReportSchema>;

/** What happened to a report, for the manager: the reason of a recall and what the check still had to say stay here. */
export const reportEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('finalised'),
    at: instantSchema,
    sha256: sha256Schema,
    findings: z.array(qualityRuleSchema),
  }),
  z.object({ kind: z.literal('recalled'), at: instantSchema, reason: z.string() }),
  z.object({ kind: z.literal('acknowledged'), at: instantSchema, comment: z.string() }),
  z.object({ kind: z.literal('addendum'), at: instantSchema, text: z.string() }),
]);
export type ReportEvent = z.infer<typeof reportEventSchema>;

/**
 * `altered`: the text is not the one that was hashed; `unlinked`: it follows a report that its chain does not hold;
 * `missing`: the session says it is final and has no report.
 */
export const reportFaults = ['altered', 'unlinked', 'missing'] as const;

/** Of a photo or document the report names by its hash: its content is another, it is not there, or it cannot be read. */
export const fileFaults = ['fileAltered', 'fileMissing', 'fileUnreadable'] as const;
export type FileFault = (typeof fileFaults)[number];

/** Whose report, of which day, and what is wrong with it or with a file it names. */
export const reportFaultSchema = z.object({
  sessionId: sessionIdSchema,
  /** Empty for a team session. */
  repName: z.string(),
  day: daySchema,
  fault: z.enum([...reportFaults, ...fileFaults]),
  /** What the report calls the file that is at fault; null where it is the report itself. */
  file: z.string().nullable(),
});
export type ReportFault = z.infer<typeof reportFaultSchema>;

/**
 * Two reports of a chain that follow the same one, or none: made on two copies, after a handover or a restored backup.
 * Named is the later one, with the day of the other.
 */
export const reportBranchSchema = reportFaultSchema
  .pick({ sessionId: true, repName: true, day: true })
  .extend({ besideDay: daySchema });
export type ReportBranch = z.infer<typeof reportBranchSchema>;

export const verificationSchema = z.object({
  checked: z.number().int(),
  faults: z.array(reportFaultSchema),
  /** To be known; nothing is wrong with them. */
  branches: z.array(reportBranchSchema),
});
export type Verification = z.infer<typeof verificationSchema>;
