import { spawn } from 'node:child_process';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { checkCopy } from '#electron/db/copy.ts';
import {
  beginRide,
  inFolder,
  noteInput,
  seeded,
  startRig,
  valueOf,
  withSampleTeam,
  type Found,
} from './rig.ts';

interface Listed {
  backups: { id: string; reason: string }[];
}

/** Backups while notes are written, killed midway, proven, and the oldest restored: what it held is there. */
export function backup(count: number): Promise<Found> {
  return inFolder(async (folder) => {
    const lost: string[] = [];
    const profile = join(folder, 'profile');
    const rig = startRig(profile);
    await withSampleTeam(rig);
    const sessionId = await beginRide(rig);
    for (let note = 0; note < 500; note += 1)
      valueOf(await rig.call('observations.add', noteInput(sessionId, `Before ${note} `.repeat(40))));
    const before = notesIn(rig.database);

    // The oldest, made while notes go on.
    const making = rig.call('backups.make');
    for (let note = 0; note < 50; note += 1)
      valueOf(await rig.call('observations.add', noteInput(sessionId, `Meanwhile ${note}`)));
    if (!(await making).ok) lost.push('a backup beside the work failed');
    const oldest = valueOf<Listed>(await rig.call('backups.overview')).backups[0];

    const backups = join(profile, 'backups');
    const random = seeded(11);
    let survived = 0;
    for (let run = 0; run < count; run += 1) {
      await backUpAndKill(profile, random() * 250);
      for (const name of readdirSync(backups).filter((file) => file.endsWith('.sqlite'))) {
        try {
          checkCopy(join(backups, name), null);
          survived += 1;
        } catch (error) {
          lost.push(`killed ${run}: ${name} is not whole (${String(error)})`);
        }
        if (name !== oldest?.id) rmSync(join(backups, name));
      }
      if (notesIn(rig.database) !== before + 50) lost.push(`killed ${run}: the notes changed`);
    }

    const drill = await rig.call('backups.drill');
    if (!drill.ok) lost.push(`the drill says ${drill.error.code}`);
    const aside = `${backups}-away`;
    renameSync(backups, aside);
    renameSync(aside, backups);
    const restored = await rig.call('backups.restore', { id: oldest?.id ?? '', keepAs: 'Later' });
    if (!restored.ok) lost.push(`the oldest does not restore (${restored.error.code})`);
    if (notesIn(rig.database) < before) lost.push('the oldest restored does not hold its notes');
    const detail = `${count} backups killed midway, each name in the folder whole (${survived} looked at); drill and oldest restore`;
    return { tried: count + 3, lost: lost.length, detail: [detail, ...lost.slice(0, 5)].join('; ') };
  });
}

/** What a child does that is going to be killed. */
export async function backUpOnce(profile: string): Promise<void> {
  const rig = startRig(profile);
  valueOf(await rig.call('app.openAnyway'));
  process.stdout.write('begins\n');
  await rig.call('backups.make');
}

async function backUpAndKill(profile: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [process.argv[1] ?? '', 'back-up-once', profile], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await wait(afterMs);
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // It was done before.
  }
  await ended;
}

function notesIn(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return Number(db.prepare('SELECT count(*) FROM observation').pluck().get());
  } finally {
    db.close();
  }
}
