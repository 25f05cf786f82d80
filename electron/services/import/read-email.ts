import { z } from 'zod';

/** The same rule as for a typed address, so that an imported person can be edited without an error. */
const emailSchema = z.email();

/** True for one plain address. Whether it exists is not for a program without a network to say. */
export function looksLikeEmail(text: string): boolean {
  return emailSchema.safeParse(text.trim()).success;
}
