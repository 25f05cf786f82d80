import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished, vi, type Mock } from 'vitest';
import { failureOf } from '#electron/db/errors.ts';
import { connect } from '#electron/db/open.ts';
import { createBackups, type Backups } from '#electron/services/backup/backups.ts';
import { openStateFile, type StateFile } from '#electron/services/backup/backup-state.ts';
import { defaultSettings } from '#electron/services/default-settings.ts';
import { jobCatalogue } from '#electron/services/jobs/catalogue.ts';
import type { Job } from '#electron/services/jobs/job.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import { createStore, type Store } from '#electron/services/store.ts';
import { aFolder } from './support.ts';

/** Jobs without their thread, each with a connection of its own as in the thread. */
function jobsInline(now: () => Date): Jobs {
  return {
    async run(name, { databaseFile: file, input }) {
      const held: { db?: ReturnType<typeof connect> } = {};
      try {
        return await (jobCatalogue[name] as Job<unknown, never>)(input, {
          get db() {
            return (held.db ??= connect(file));
          },
          now,
          progress: () => undefined,
          throwIfCancelled: () => undefined,
        });
      } catch (error) {
        const failure = failureOf(error);
        if (failure === null) throw error;
        return { ok: false, failure };
      } finally {
        held.db?.$client.close();
      }
    },
    cancel: () => undefined,
  };
}

export interface Rig {
  home: string;
  store: Store;
  state: StateFile;
  changed: Mock;
  backups: Backups;
  /** The same after a start of the app, or as another app has them. */
  make: (installation?: string) => Backups;
  pass: (ms: number) => void;
}

/** Backups of a new file, with a clock that goes on by a second whenever it is asked. */
export function startBackups({ keychain = false, log = throwIt } = {}): Rig {
  const home = aFolder();
  let at = Date.parse('2026-11-28T20:00:00Z');
  const now = () => new Date((at += 1000));
  const store: Store = createStore(defaultSettings(['en-GB']), throwIt);
  onTestFinished(store.close);
  store.open(home);
  const state = openStateFile(join(home, 'profile', 'backups.json'));
  const changed = vi.fn();
  const make = (installation = 'ours') =>
    createBackups({
      store,
      jobs: jobsInline(now),
      state,
      keychain: keychain
        ? { keep: (secret) => `kept ${secret}`, read: (kept) => kept.slice('kept '.length) }
        : { keep: () => null, read: () => null },
      installation,
      version: '1.0.0',
      now,
      explain: ({ code }) => Promise.resolve({ code, message: `sentence of ${code}` }),
      changed,
      log,
    });
  return { home, store, state, changed, backups: make(), make, pass: (ms) => (at += ms) };
}

function throwIt(_place: string, error: unknown): void {
  throw error;
}

/** A photo that the notes refer to; answers its hash and where it stands. */
export function aPhoto({ home, store }: Rig, photo: Buffer): { hash: string; path: string } {
  const hash = createHash('sha256').update(photo).digest('hex');
  const path = join(home, 'attachments', hash.slice(0, 2), hash);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, photo);
  store
    .context()
    .db.$client.prepare("INSERT INTO attachment VALUES (?, ?, 'image/png', 'photo.png', 0)")
    .run(hash, photo.length);
  return { hash, path };
}
