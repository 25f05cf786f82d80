import { z } from 'zod';
import { observationIdSchema } from './ids.ts';

export const observationLinkTypes = [
  'strength',
  'development',
  'commitment',
  'rating',
  'idea',
  'recognition',
] as const;

/** Something that stands on a note: an entry of the profile, a commitment it answered, a rating citing it, an idea made of it. */
export const observationLinkSchema = z.object({
  observationId: observationIdSchema,
  type: z.enum(observationLinkTypes),
  /** The title, the text or the competency's name. */
  label: z.string(),
});
export type ObservationLink = z.infer<typeof observationLinkSchema>;
