import type { ErrorCode } from '#shared/domain/errors.ts';

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
