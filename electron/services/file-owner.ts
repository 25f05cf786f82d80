import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#electron/platform/write-whole.ts';
import type { Failure } from '#shared/lib/result.ts';

/** Stands beside the database: a synced folder carries it to the other computer. */
const ownerFile = 'curbside.sqlite.owner';
/** A computer that has not said for this long that it has the file open has not: it was switched off, or sleeps. */
const staleMs = 5 * 60_000;
/** Often enough for the others to see, seldom enough for a folder that is synced. */
const renewMs = 60_000;

const ownerSchema = z.object({
  installation: z.string(),
  computer: z.string(),
  pid: z.number().int(),
  at: z.number(),
});
type Owner = z.infer<typeof ownerSchema>;

export interface FileOwner {
  /** Takes the folder, or says who has it. `anyway` takes it from whoever has it. */
  claim: (folder: string, anyway: boolean) => Failure | null;
  /** Says that we still have it, or that somebody else took it. */
  renew: () => Failure | null;
  release: () => void;
}

/** `installation` names this app on this computer, also after a restart: what it left itself it takes again. */
export function createFileOwner(installation: string, now: () => number): FileOwner {
  let held: string | null = null;
  let writtenAt = 0;

  function write(folder: string): void {
    const owner: Owner = { installation, computer: hostname(), pid: process.pid, at: now() };
    try {
      writeWhole(join(folder, ownerFile), JSON.stringify(owner));
      held = folder;
      writtenAt = owner.at;
    } catch {
      // A full disk: the database says so itself, and a sign that cannot be put up is no reason to stay closed.
      held = null;
    }
  }

  return {
    claim(folder, anyway) {
      const owner = readOwner(folder);
      if (owner !== null && owner.installation !== installation && !anyway && isAlive(owner, now()))
        return { code: 'database_in_use', params: { computer: owner.computer } };
      write(folder);
      return null;
    },
    renew() {
      if (held === null) return null;
      const owner = readOwner(held);
      if (owner !== null && owner.installation !== installation) {
        held = null;
        return { code: 'database_taken', params: { computer: owner.computer } };
      }
      if (owner === null || now() - writtenAt >= renewMs) write(held);
      return null;
    },
    release() {
      if (held !== null && readOwner(held)?.installation === installation)
        rmSync(join(held, ownerFile), { force: true });
      held = null;
    },
  };
}

function readOwner(folder: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(join(folder, ownerFile), 'utf8')));
  } catch {
    // Not there, or half of it came over: nobody can be named.
    return null;
  }
}

function isAlive(owner: Owner, now: number): boolean {
  if (Math.abs(now - owner.at) > staleMs) return false;
  return owner.computer !== hostname() || isRunning(owner.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is running all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
