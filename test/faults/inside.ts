import { backUpOnce, backup } from './backup.ts';
import { damage } from './damage.ts';
import { diskFull } from './disk-full.ts';
import { hostile } from './hostile.ts';
import { ipc } from './ipc.ts';
import { migrateOnce, migration } from './migration.ts';
import type { Found } from './rig.ts';
import { typeUntilKilled } from './typist.ts';

// What runs on the real services without a window, each in a process of its own: node out/faults/inside.js NAME COUNT [PROFILE or SHARE].
const rows: Record<string, (count: number, profile: string) => Promise<Found>> = {
  disk_full: diskFull,
  damage,
  migration,
  backup,
  ipc,
  hostile,
};
const [name = '', argument = '', profile = ''] = process.argv.slice(2);
if (name === 'type') await typeUntilKilled(argument);
else if (name === 'migrate-once') migrateOnce(argument);
else if (name === 'back-up-once') await backUpOnce(argument);
else {
  const found = await rows[name]?.(Number(argument), profile);
  await new Promise((written) => process.stdout.write(`\nfound ${JSON.stringify(found)}\n`, written));
}
// Timers that look after the file would keep the process.
process.kill(process.pid, 'SIGTERM');
