import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { channelName, channels, type Channel } from '#shared/ipc/channels.ts';
import { contract } from '#shared/ipc/contract.ts';
import type { Contract } from '#shared/ipc/define.ts';
import { anyText } from './arbitrary.ts';
import { idsIn } from './ipc-ids.ts';
import { inputsFor, type Input, type Inputs } from './ipc-inputs.ts';
import { marksOf, writtenBeside } from './ipc-writes.ts';
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

const anyBytes = fc.uint8Array({ maxLength: 400 });
/** Sent side by side. */
const batch = 10;

/**
 * Generated inputs on every channel: every answer is a value or a code with a sentence, nothing is thrown past the
 * handler, and nothing is written but the tables the channel announces. `part` is this process's share of the channels:
 * `0/2` is every other one.
 */
export function ipc(count: number, part: string): Promise<Found> {
  const stray: unknown[] = [];
  process.on('unhandledRejection', (error) => stray.push(error));
  process.on('uncaughtException', (error) => stray.push(error));
  return inFolder(
    async (folder) => {
      const rig = startRig(join(folder, 'profile'));
      const template = join(folder, 'template.sqlite');
      await prepare(rig, template);
      const idsOf = idsIn(template);
      const lost: string[] = [];
      const sum = { tried: 0, passed: 0, answered: 0 };
      const [share = 0, shares = 1] = part.split('/').map(Number);
      let index = 0;
      for (const [domain, methods] of Object.entries<Record<string, Channel>>(channels)) {
        for (const [method, channel] of Object.entries(methods)) {
          index += 1;
          if (index % shares !== share) continue;
          const name = channelName(domain, method);
          const schemas = Reflect.get(Reflect.get(contract, domain) as object, method) as Contract;
          await putBack(rig, template);
          const inputs = inputsFor(schemas.request, { ...idsOf(domain), text: anyText, bytes: anyBytes });
          const tried = await tryChannel(rig, { name, channel, inputs, count });
          for (const error of stray.splice(0)) tried.lost.push(`${name}: unhandled ${String(error)}`);
          lost.push(...tried.lost.slice(0, 3));
          sum.tried += count;
          sum.passed += tried.passed;
          sum.answered += tried.answered;
        }
      }
      const detail = `${sum.tried / count} channels, ${count} inputs each, of all ${sum.passed} passed the contract and ${sum.answered} were answered with a value`;
      return { tried: sum.tried, lost: lost.length, detail: [detail, ...lost.slice(0, 12)].join('; ') };
    },
    existsSync('/dev/shm') ? '/dev/shm' : undefined,
  );
}

interface Trial {
  name: string;
  channel: Channel;
  inputs: Inputs;
  count: number;
}

async function tryChannel(
  rig: Rig,
  { name, channel, inputs, count }: Trial,
): Promise<{ passed: number; answered: number; lost: string[] }> {
  const before = marksOf(rig.database);
  const lost: string[] = [];
  let passed = 0;
  let answered = 0;
  async function send({ value, fits }: Input): Promise<void> {
    if (fits) passed += 1;
    try {
      const answer = await rig.call(name, value);
      if (answer.ok) answered += 1;
      // Nobody damages the file here: what SQLite does not find was asked for wrongly.
      if (!isProper(answer) || (!answer.ok && answer.error.code === 'database_damaged'))
        lost.push(`${name} answers ${answer.ok ? 'oddly' : answer.error.code} to ${brief(value)}`);
    } catch (error) {
      lost.push(`${name} throws ${String(error)} at ${brief(value)}`);
    }
  }
  for (let sent = 0; sent < count;) {
    const few = inputs.next(Math.min(batch, count - sent));
    const began = performance.now();
    await Promise.all(few.map(send));
    inputs.took(performance.now() - began);
    sent += few.length;
  }
  const beside = writtenBeside(name, channel, before, marksOf(rig.database));
  if (beside.length > 0) lost.push(`${name} wrote ${beside.join(', ')}`);
  return { passed, answered, lost };
}

/** A small file with a bit of everything. */
async function prepare(rig: Rig, template: string): Promise<void> {
  await withSampleTeam(rig);
  const sessionId = await beginRide(rig);
  valueOf(await rig.call('observations.add', noteInput(sessionId, 'One note')));
  const db = new Database(rig.database);
  // Screens of twelve people take as long to read as of three, and there are many of them.
  db.pragma('foreign_keys = ON');
  db.exec('DELETE FROM rep WHERE seq > 3');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  copyFileSync(rig.database, template);
}

async function putBack(rig: Rig, template: string): Promise<void> {
  const fresh = join(rig.profile, 'fresh.sqlite');
  copyFileSync(template, fresh);
  await replaceDatabase(rig, fresh);
  rmSync(join(rig.profile, 'backups'), { recursive: true, force: true });
  rmSync(join(rig.profile, 'backups.json'), { force: true });
}

function brief(input: unknown): string {
  try {
    return (JSON.stringify(input) ?? 'undefined').slice(0, 160);
  } catch {
    return typeof input;
  }
}
