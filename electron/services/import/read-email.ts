import { z } from 'zod';

/**
 * True for one plain address, by the rule of `z.email()` that a typed address must pass too, so that an imported person
 * can be edited without an error. Whether the address exists is not for a program without a network to say.
 */
export function looksLikeEmail(text: string): boolean {
  return z.regexes.email.test(text.trim());
}
