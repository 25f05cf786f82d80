import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { failureOf } from '#electron/db/errors.ts';
import { tryLock } from '#electron/db/open.ts';
import { partIn } from '#electron/platform/write-whole.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { Store } from './store.ts';

/** More than a note and what SQLite keeps around it. */
const probeBytes = 256 * 1024;

/** What is wrong with the file itself, not with what was asked of it: it will be wrong at the next note too. */
const lasting: ReadonlySet<ErrorCode> = new Set([
  'disk_full',
  'folder_not_writable',
  'database_readonly',
  'database_damaged',
]);

/** Remembers that writing or reading went wrong for a reason that stays, until a write succeeds. */
export interface Health {
  failed: (code: ErrorCode) => void;
  wrote: () => void;
  trouble: () => ErrorCode | null;
}

export function createHealth(changed: () => void): Health {
  let trouble: ErrorCode | null = null;
  function set(next: ErrorCode | null): void {
    if (next === trouble) return;
    trouble = next;
    changed();
  }
  return {
    failed: (code) => {
      if (lasting.has(code)) set(code);
    },
    wrote: () => set(null),
    trouble: () => trouble,
  };
}

/** Tries what a note would need: the right to write, and room. Null where both are there again. */
export function probe(store: Store): ErrorCode | null {
  try {
    const { db, path } = store.context();
    tryLock(db);
    const part = partIn(dirname(path));
    try {
      writeFileSync(part, randomBytes(probeBytes), { flush: true, mode: 0o600 });
    } finally {
      rmSync(part, { force: true });
    }
    return null;
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return failure.code;
  }
}
