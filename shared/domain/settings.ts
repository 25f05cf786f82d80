import { z } from 'zod';
import { cadencePolicySchema } from './cadence.ts';
import { lineSchema } from './fields.ts';
import { languages } from './languages.ts';
import { retentionSchema } from './retention.ts';

export const languageSchema = z.enum(languages);

export const appearanceSchema = z.enum(['system', 'light', 'dark']);
export type Appearance = z.infer<typeof appearanceSchema>;

export const densitySchema = z.enum(['comfortable', 'compact']);

export const paperSchema = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof paperSchema>;

export const settingsSchema = z.object({
  language: languageSchema,
  appearance: appearanceSchema,
  density: densitySchema,
  paper: paperSchema,
  /** The manager's own name, as it stands on reports. */
  managerName: lineSchema,
  /** Stands at the head of reports; may be empty. */
  companyName: lineSchema,
  /** The rhythm of everybody who has none of their own. */
  cadence: cadencePolicySchema,
  /** How long each kind of record is kept; applied by hand, after a look at what would go. */
  retention: retentionSchema,
  navCollapsed: z.boolean(),
  /** Hides what is private while somebody can see the screen; still on after a restart. */
  discreet: z.boolean(),
  /** False until the first-run choice was made. */
  onboarded: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
