import { ratingLevels, type RatingValue } from '#shared/domain/rating-levels.ts';

/** What a key says: 1 to 5, N for not applicable, T for too early to tell. */
export function valueOfKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): RatingValue | null {
  if (key.toLowerCase() === 'n') return 'na';
  if (key.toLowerCase() === 't') return 'too_early';
  // On French keyboards the digits of the upper row need Shift: the key is meant, not its sign.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key;
  return ratingLevels.find((level) => String(level) === digit) ?? null;
}
