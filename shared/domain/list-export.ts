import { z } from 'zod';

/** What can be taken along as a list for a spreadsheet program. */
export const exportLists = ['team', 'commitments', 'sessions', 'coverage'] as const;
export const exportListSchema = z.enum(exportLists);
export type ExportList = z.infer<typeof exportListSchema>;
