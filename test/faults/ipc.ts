import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { tablesOf } from '#electron/db/copy.ts';
import { blobToUuid } from '#electron/db/columns.ts';
import { channels, type Channel } from '#shared/ipc/channels.ts';
import { contract } from '#shared/ipc/contract.ts';
import type { Contract } from '#shared/ipc/define.ts';
import { arbitraryOf, bent, junk } from './arbitrary.ts';
import {
  beginRide,
  inFolder,
  isProper,
  noteInput,
  replaceDatabase,
  startRig,
  valueOf,
  withSampleTeam,
  type Found,
  type Rig,
} from './rig.ts';

/** Where an input without content starts work of a tenth of a second, it is sent this often and junk otherwise. */
const heavy = new Set([
  'sample.load',
  'sample.remove',
  'backups.make',
  'backups.drill',
  'backups.salvage',
  'backups.useOwnFolder',
  'backups.restore',
  'backups.restoreRep',
  'backups.preview',
  'backups.setPassphrase',
]);
const heavyTimes = 3;
const batch = 250;

/**
 * Generated inputs on every channel: every answer is a value or a code with a sentence, nothing is thrown past the
 * handler, and what only reads writes nothing. `part` is this process's share of the channels: `0/2` is every other one.
 */
export function ipc(count: number, part: string): Promise<Found> {
  const stray: unknown[] = [];
  process.on('unhandledRejection', (error) => stray.push(error));
  process.on('uncaughtException', (error) => stray.push(error));
  return inFolder(
    async (folder) => {
      const rig = startRig(join(folder, 'profile'));
      const template = join(folder, 'template.sqlite');
      const ids = await prepare(rig, template);
      const lost: string[] = [];
      let tried = 0;
      const [share = 0, shares = 1] = part.split('/').map(Number);
      let index = 0;
      for (const [domain, methods] of Object.entries<Record<string, Channel>>(channels)) {
        for (const [method, channel] of Object.entries(methods)) {
          index += 1;
          if (index % shares !== share) continue;
          const name = `${domain}.${method}`;
          const schemas = Reflect.get(Reflect.get(contract, domain) as object, method) as Contract;
          lost.push(...(await tryChannel(rig, { name, channel, schemas, ids, template, count })));
          tried += count;
          for (const error of stray.splice(0)) lost.push(`${name}: unhandled ${String(error)}`);
        }
      }
      const detail = `${tried / count} channels, ${count} inputs each`;
      return { tried, lost: lost.length, detail: [detail, ...lost.slice(0, 12)].join('; ') };
    },
    existsSync('/dev/shm') ? '/dev/shm' : undefined,
  );
}

interface Trial {
  name: string;
  channel: Channel;
  schemas: Contract;
  ids: readonly string[];
  template: string;
  count: number;
}

async function tryChannel(
  rig: Rig,
  { name, channel, schemas, ids, template, count }: Trial,
): Promise<string[]> {
  await putBack(rig, template);
  const before = channel.effect === 'read' ? marks(rig.database) : null;
  const lost: string[] = [];
  const inputs = inputsFor(name, schemas.request, ids, count);
  for (let from = 0; from < inputs.length; from += batch) {
    await Promise.all(
      inputs.slice(from, from + batch).map(async (input) => {
        try {
          const answer = await rig.call(name, input);
          if (!isProper(answer))
            lost.push(`${name} answers ${answer.ok ? 'oddly' : answer.error.code} to ${brief(input)}`);
        } catch (error) {
          lost.push(`${name} throws ${String(error)} at ${brief(input)}`);
        }
      }),
    );
  }
  if (before !== null && marks(rig.database) !== before) lost.push(`${name} reads, and wrote`);
  return lost.slice(0, 3);
}

/** Six of ten fit the contract, three are bent in one place, one is junk. */
function inputsFor(name: string, schema: z.ZodType, ids: readonly string[], count: number): unknown[] {
  const good = arbitraryOf(schema, ids);
  const goodShare = heavy.has(name) ? 0 : 6;
  const mixed = fc.oneof(
    ...(goodShare > 0 ? [{ weight: goodShare, arbitrary: good }] : []),
    { weight: 3, arbitrary: bent(good) },
    { weight: 1, arbitrary: junk },
  );
  const inputs = fc.sample(mixed, { numRuns: count, seed: 20261128 });
  if (!heavy.has(name)) return inputs;
  const fits = (input: unknown): boolean => schema.safeParse(input).success;
  return [...fc.sample(good, { numRuns: heavyTimes, seed: 1 }), ...inputs.filter((input) => !fits(input))];
}

/** A small file with a bit of everything, and the ids in it. */
async function prepare(rig: Rig, template: string): Promise<string[]> {
  await withSampleTeam(rig);
  const sessionId = await beginRide(rig);
  valueOf(await rig.call('observations.add', noteInput(sessionId, 'One note')));
  const db = new Database(rig.database);
  // Screens of twelve people take as long to read as of three, and there are many of them.
  db.pragma('foreign_keys = ON');
  db.exec('DELETE FROM rep WHERE seq > 3');
  const ids = tablesOf(db).flatMap((table) => {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    return columns.includes('id')
      ? db.prepare<[], Buffer>(`SELECT id FROM "${table}" LIMIT 6`).pluck().all().map(blobToUuid)
      : [];
  });
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  copyFileSync(rig.database, template);
  return [...ids, v7()];
}

async function putBack(rig: Rig, template: string): Promise<void> {
  const fresh = join(rig.profile, 'fresh.sqlite');
  copyFileSync(template, fresh);
  await replaceDatabase(rig, fresh);
  rmSync(join(rig.profile, 'backups'), { recursive: true, force: true });
  rmSync(join(rig.profile, 'backups.json'), { force: true });
}

/** Changes when anything is written, also by a job. */
function marks(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    return tablesOf(db)
      .map((table) => JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).raw().all()))
      .join('\n');
  } finally {
    db.close();
  }
}

function brief(input: unknown): string {
  try {
    return (JSON.stringify(input) ?? 'undefined').slice(0, 160);
  } catch {
    return typeof input;
  }
}
