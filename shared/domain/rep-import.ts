import { z } from 'zod';

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
export type LineAction = 'create' | 'update' | 'unchanged' | 'skip' | 'other_team';

export const importProblemCodes = [
  'name_empty',
  'name_too_long',
  'duplicate_in_file',
  'ambiguous_name',
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
