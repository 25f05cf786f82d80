import { z } from 'zod';
import { instantSchema } from './fields.ts';
import { importBatchIdSchema } from './ids.ts';

/** Encodings a CSV export of an office program or a CRM is written in; the names are those of the Encoding Standard. */
export const textEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1252',
  'iso-8859-2',
] as const;
export type TextEncodingName = (typeof textEncodings)[number];

export const csvSeparators = [',', ';', '\t'] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

/** What a column of the file can hold. A name stands in one column, or in two: given name and family name. */
export const importFields = [
  'name',
  'firstName',
  'lastName',
  'role',
  'email',
  'phone',
  'region',
  'hireDay',
  'managerName',
  'status',
  'notes',
] as const;
export type ImportField = (typeof importFields)[number];

/** Order of a name put together from two columns: `Anna Kovács` or `Kovács Anna`. */
export const nameOrders = ['given_first', 'family_first'] as const;
export type NameOrder = (typeof nameOrders)[number];

/** How `03/04/2021` is read. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Where one line of the file leads. `other_team`: the manager did not pick the team this line belongs to. */
export const lineActions = ['create', 'update', 'unchanged', 'skip', 'other_team'] as const;
export type LineAction = (typeof lineActions)[number];

export const importProblemCodes = [
  'name_empty',
  'name_too_long',
  'duplicate_in_file',
  'ambiguous_name',
  'in_archive',
  'email_changes',
  'email_invalid',
  'date_unreadable',
  'date_order_assumed',
  'status_unknown',
  'too_long',
  'characters_removed',
  'broken_quote',
  'fewer_columns',
  'more_columns',
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** One thing to know about one line. `skipped`: the line is not imported; `note`: it is, and this happened to it. */
export const importProblemSchema = z.object({
  line: z.int().positive(),
  code: z.enum(importProblemCodes),
  severity: z.enum(['skipped', 'note']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** How the bytes are read. What is absent is guessed from the file. */
export const readOptionsSchema = z.object({
  encoding: z.enum(textEncodings).optional(),
  separator: z.enum(csvSeparators).optional(),
  hasHeader: z.boolean().optional(),
});
export type ReadOptions = z.infer<typeof readOptionsSchema>;

/** The meaning of each column, by position; `null` leaves a column out. A field stands at most once. */
export const importColumnsSchema = z
  .array(z.enum(importFields).nullable())
  .max(500)
  .refine((columns) => {
    const used = columns.filter((field) => field !== null);
    return new Set(used).size === used.length;
  }, 'a field is mapped twice');
export type ImportColumns = z.infer<typeof importColumnsSchema>;

/** Everything the manager settled on the mapping screen. */
export const importSettingsSchema = z.object({
  encoding: z.enum(textEncodings),
  separator: z.enum(csvSeparators),
  hasHeader: z.boolean(),
  columns: importColumnsSchema,
  nameOrder: z.enum(nameOrders),
  /** `null`: as the dates of the column show it. */
  dateOrder: z.enum(dateOrders).nullable(),
  /** Teams to take, as spelled in the manager column, `''` for people without one; `null` takes everybody. */
  managers: z.array(z.string().max(500)).max(10_000).nullable(),
});
export type ImportSettings = z.infer<typeof importSettingsSchema>;

/** True when the columns say who a person is; without that nothing can be imported. */
export function hasNameColumn(columns: ImportColumns): boolean {
  return columns.some((field) => field === 'name' || field === 'firstName' || field === 'lastName');
}

/** The file as read, before anything is known about the meaning of its columns beyond a guess. */
export const repFilePreviewSchema = z.object({
  fileName: z.string(),
  encoding: z.enum(textEncodings),
  separator: z.enum(csvSeparators),
  hasHeader: z.boolean(),
  /** Titles of the columns; empty strings when the file has no header line. */
  titles: z.array(z.string()),
  /** The first people of the file, cells cut to a readable length. */
  firstRows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  /** Records below the header. */
  rowCount: z.int(),
  columns: importColumnsSchema,
  nameOrder: z.enum(nameOrders),
});
export type RepFilePreview = z.infer<typeof repFilePreviewSchema>;

const lineCountsSchema = z.record(z.enum(lineActions), z.int());

/** What importing with these settings would do; nothing is written yet. */
export const importCheckSchema = z.object({
  counts: lineCountsSchema,
  /** The first problems of the file; `problemCount` counts all of them. */
  problems: z.array(importProblemSchema),
  problemCount: z.int(),
  /** The first people that change, field by field. */
  updates: z.array(
    z.object({
      line: z.int(),
      name: z.string(),
      changes: z.array(z.object({ field: z.enum(importFields), from: z.string(), to: z.string() })),
    }),
  ),
  /** Teams of the file with their people, largest first; empty without a manager column. */
  managers: z.array(z.object({ name: z.string(), count: z.int() })),
  dateOrder: z.enum(dateOrders),
  /** A date of the file that reads two ways, when nothing else in the file tells which. */
  ambiguousDate: z.string().nullable(),
});
export type ImportCheck = z.infer<typeof importCheckSchema>;

export const importResultSchema = z.object({ batchId: importBatchIdSchema, counts: lineCountsSchema });
export type ImportResult = z.infer<typeof importResultSchema>;

/** What undoing an import did. People with notes or edits since the import stay as they are; some are named. */
export const importUndoneSchema = z.object({
  removed: z.int(),
  restored: z.int(),
  keptCount: z.int(),
  kept: z.array(z.string()),
});
export type ImportUndone = z.infer<typeof importUndoneSchema>;

/** The newest import that has not been taken back. */
export const latestImportSchema = z.object({
  batchId: importBatchIdSchema,
  fileName: z.string(),
  importedAt: instantSchema,
  /** People it created or changed. */
  people: z.int(),
});
export type LatestImport = z.infer<typeof latestImportSchema>;

/** A list of 100,000 people with notes is about 20 MB; beyond this it is not a list of people. */
export const maxImportBytes = 32 * 1024 * 1024;
