import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { z } from 'zod';
import { channelName, channels, type Channel } from '#shared/ipc/channels.ts';
import { contract } from '#shared/ipc/contract.ts';
import type { Contract } from '#shared/ipc/define.ts';
import { arbitraryOf, hostileTexts } from './arbitrary.ts';
import { idsIn } from './ipc-ids.ts';
import { beginRide, isProper, noteInput, valueOf, type Rig } from './rig.ts';

const attempts = 3000;
const wantedPerField = 3;
/** New rows are looked for so often. */
const lookEvery = 20;

/** Where what is typed is not kept: it is compared, searched for, or names a file. */
const notKept =
  /^(lock|backups|app|imports|batch|handover|search|answers|personalData)\.|^reports\.showFile$/;

/** An address that is none is refused. */
const neverHostile = new Set(['reps.create email', 'reps.update changes.email']);

interface Field {
  name: string;
  stored: number;
}

/**
 * Types hostile text into every text field of the contract, as often as it takes until it was stored. Returns how many
 * fields there are, and what went wrong: an answer that is none of ours, or a field that never took it.
 */
export async function fillFields(rig: Rig): Promise<{ tried: number; fields: number; lost: string[] }> {
  const lost: string[] = [];
  let tried = 0;
  let fields = 0;
  const present = await beginVisit(rig);
  for (const [domain, methods] of Object.entries<Record<string, Channel>>(channels)) {
    for (const [method, { effect }] of Object.entries(methods)) {
      const name = channelName(domain, method);
      if (effect === 'read' || notKept.test(name)) continue;
      const { request } = Reflect.get(Reflect.get(contract, domain) as object, method) as Contract;
      const open = textFieldsOf(request).flatMap((field): Field[] =>
        neverHostile.has(`${name} ${field}`) ? [] : [{ name: field, stored: 0 }],
      );
      fields += open.length;
      let stuff = idsIn(rig.database)(domain);
      for (let attempt = 0; attempt < attempts && open.some(isOpen); attempt += 1) {
        if (attempt % lookEvery === lookEvery - 1) stuff = idsIn(rig.database)(domain);
        const likely = (field: string): readonly string[] =>
          (attempt % 2 === 0 ? present.get(field === 'id' ? `${domain}.id` : field) : undefined) ??
          stuff.likely(field);
        const good = arbitraryOf(request, { ...stuff, likely, text, bytes }, 'id');
        const [input] = fc.sample(good, { numRuns: 1, seed: attempt });
        if (name === 'reports.recall') await finalise(rig, present.get('sessionId')?.[0]);
        const answer = await rig.call(name, input);
        tried += 1;
        if (!isProper(answer)) lost.push(`${name} answers ${answer.ok ? 'oddly' : answer.error.code}`);
        if (answer.ok) for (const field of open) if (holdsHostile(input, field.name)) field.stored += 1;
      }
      lost.push(
        ...open.filter(({ stored }) => stored === 0).map((field) => `${name} ${field.name} took nothing`),
      );
    }
  }
  return { tried, fields, lost };
}

/** A visit that is under way, with a note and its debrief begun: what can be written to only then. By the names of fields. */
async function beginVisit(rig: Rig): Promise<Map<string, string[]>> {
  const sessionId = await beginRide(rig);
  const { id: visitId } = valueOf<{ id: string }>(
    await rig.call('visits.add', { sessionId, visit: { customer: 'A customer' } }),
  );
  valueOf(await rig.call('visits.arrive', { id: visitId }));
  const input = noteInput(sessionId, 'A note', visitId);
  const { observation } = valueOf<{ observation: { id: string } }>(await rig.call('observations.add', input));
  valueOf(await rig.call('debriefs.start', { visitId }));
  return new Map([
    ['sessionId', [sessionId]],
    ['visitId', [visitId]],
    ['visits.id', [visitId]],
    ['from', [observation.id]],
    ['observations.id', [observation.id]],
  ]);
}

/** Only what is final can be recalled. */
async function finalise(rig: Rig, sessionId: string | undefined): Promise<void> {
  await rig.call('sessions.conclude', { id: sessionId });
  await rig.call('reports.finalise', { sessionId });
}

const isOpen = ({ stored }: Field): boolean => stored < wantedPerField;

/** A real one: other bytes are refused before anybody looks at the name. */
const bytes = fc.constant(new Uint8Array(readFileSync('resources/icons/icon.png')));

function text(_min: number, max: number): fc.Arbitrary<string> {
  return fc.constantFrom(...hostileTexts.filter(({ length }) => length <= max));
}

/** Paths of the fields that take text of no format: `observation.text`, `questions[].text`. */
function textFieldsOf(schema: z.ZodType, path = ''): string[] {
  const {
    type,
    shape,
    element,
    innerType,
    options,
    in: before,
  } = schema.def as unknown as {
    type: string;
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    innerType?: z.ZodType;
    options?: z.ZodType[];
    in?: z.ZodType;
  };
  if (type === 'string') return 'format' in schema && schema.format !== null ? [] : [path];
  if (shape !== undefined)
    return Object.entries(shape).flatMap(([key, inner]) =>
      textFieldsOf(inner, path === '' ? key : `${path}.${key}`),
    );
  if (element !== undefined) return textFieldsOf(element, `${path}[]`);
  if (options !== undefined) return [...new Set(options.flatMap((option) => textFieldsOf(option, path)))];
  const inner = innerType ?? before;
  return inner === undefined ? [] : textFieldsOf(inner, path);
}

function holdsHostile(input: unknown, path: string): boolean {
  let found: unknown[] = [input];
  for (const step of path.split('.')) {
    const key = step.replaceAll('[]', '');
    found = found.flatMap((each) => {
      const value: unknown = typeof each === 'object' && each !== null ? Reflect.get(each, key) : undefined;
      return step.endsWith('[]') && Array.isArray(value) ? (value as unknown[]) : [value];
    });
  }
  return found.some((value) => typeof value === 'string' && hostileTexts.includes(value));
}
