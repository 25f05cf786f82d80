import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sniffMime } from '#electron/services/attachments/sniff.ts';
import { canonicalJson, type Json } from '#shared/domain/canonical-json.ts';
import { packFormat, packSchema, packVersion, type Pack, type PackRows } from '#shared/domain/handover.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';

const jsonSchema: z.ZodType<Json> = z.json();
const headSchema = z.looseObject({ format: z.string(), version: z.number() });

/**
 * The rows of a pack as one line, with the hash of everything else in it. The contents of its files follow, a line each, in
 * the order of `rows.files`, which names their hashes.
 */
export function writePack(pack: Pack): string {
  const json = jsonSchema.parse(pack);
  return `${JSON.stringify({ sha256: hashOf(json), ...pack })}\n`;
}

/**
 * Fails with `pack_foreign` for anything that is not a pack, `pack_newer` for one of a later version of the app, and
 * `pack_damaged` where what stands in it is not what was written.
 */
export function readPackFile(text: string): Outcome<Pack> {
  const parsed = parseJson(text);
  const head = headSchema.safeParse(parsed);
  if (!head.success || head.data.format !== packFormat)
    // Half a file is still recognisable by how it begins.
    return fail(
      /^\{"sha256":"[\da-f]{64}","format":"curbside-pack"/.test(text) ? 'pack_damaged' : 'pack_foreign',
    );
  if (head.data.version > packVersion) return fail('pack_newer');
  const { sha256, ...rest } = head.data;
  const json = jsonSchema.safeParse(rest);
  if (!json.success || sha256 !== hashOf(json.data)) return fail('pack_damaged');
  const pack = packSchema.safeParse(rest);
  return pack.success ? ok(pack.data) : fail('pack_damaged');
}

/** A file's content as a line of a pack. */
export function contentLine(content: Buffer): string {
  return `${content.toString('base64')}\n`;
}

/** Gives each content to `take`, one at a time. False where one is missing, too much, or not what its row says. */
export function readContents(
  files: PackRows['files'],
  lines: Iterator<Buffer | null>,
  take: (sha256: string, content: Buffer) => void,
): boolean {
  for (const { sha256, bytes, mime } of files) {
    const line = lines.next();
    if (line.done === true || line.value === null) return false;
    const content = Buffer.from(line.value.toString('latin1'), 'base64');
    if (content.length !== bytes || sha256Of(content) !== sha256 || sniffMime(content) !== mime) return false;
    take(sha256, content);
  }
  return lines.next().done === true;
}

function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function hashOf(json: Json): string {
  return createHash('sha256').update(canonicalJson(json)).digest('hex');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever it is, it is no pack: said by the caller.
    return null;
  }
}
