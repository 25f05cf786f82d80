import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, type Json } from '#shared/domain/canonical-json.ts';
import { packFormat, packSchema, packVersion, type Pack } from '#shared/domain/handover.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';

/** A file that is larger is no pack of a team's history. */
export const maxPackBytes = 400 * 1024 * 1024;

const jsonSchema: z.ZodType<Json> = z.json();
const headSchema = z.looseObject({ format: z.string(), version: z.number() });

/** The pack as text, with the hash of everything else in it. */
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
