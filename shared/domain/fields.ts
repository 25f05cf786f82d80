import { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** UTC, ISO-8601: `2026-11-23T09:30:00.000Z`. */
export const instantSchema = z.iso.datetime();
/** A calendar day without a zone: `2026-11-23`. */
export const daySchema = z.iso.date();

export type Instant = z.infer<typeof instantSchema>;
export type Day = z.infer<typeof daySchema>;

const code = (value: ErrorCode): ErrorCode => value;

/** A line such as a name or a customer: trimmed, may be empty. Lengths are in UTF-16 units. */
export const lineSchema = z.string().trim().max(300, code('text_too_long'));
/** Running text; a pasted megabyte is refused with a sentence instead of slowing every screen down. */
export const textSchema = z.string().max(20_000, code('text_too_long'));

export const requiredLine = (whenEmpty: ErrorCode) => lineSchema.min(1, whenEmpty);
export const requiredText = (whenEmpty: ErrorCode) => textSchema.trim().min(1, whenEmpty);
