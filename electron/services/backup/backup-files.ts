import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { partPrefix, writeWhole } from '#electron/platform/write-whole.ts';
import { expiryOf } from '#shared/domain/backup-retention.ts';
import {
  backupReasons,
  backupSlipSchema,
  type BackupInfo,
  type BackupReason,
  type BackupSlip,
  type Contents,
} from '#shared/domain/backup.ts';

/** Stands in the data folder, until the manager chooses another place. */
export const backupsFolder = 'backups';
const extension = '.sqlite';
export const sealedExtension = `${extension}.sealed`;
const pattern = new RegExp(
  String.raw`^curbside-(\d{8})T(\d{6})(\d{3})Z-(${backupReasons.join('|')})\.sqlite(\.sealed)?$`,
);
/** Nobody writes at one file for longer. */
const partsStaleMs = 86_400_000;

/** `curbside-20261128T221830123Z-quit.sqlite`: sorts by time, and says on any computer what it is. */
export function backupName(at: Date, reason: BackupReason, sealed: boolean): string {
  const time = at.toISOString().replaceAll(/[-:.]/g, '');
  return `curbside-${time}-${reason}${sealed ? sealedExtension : extension}`;
}

export interface BackupFile extends BackupInfo {
  path: string;
  slip: BackupSlip | null;
}

/** The backups of a folder, newest first. A folder that is not there has none. */
export function listBackupFiles(folder: string): BackupFile[] {
  return namesIn(folder)
    .flatMap((name) => readBackup(folder, name) ?? [])
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** A copy made while nobody could be asked for the passphrase: its attachments stand beside the database alone. */
export function isOpenCopy({ reason, encrypted }: BackupFile): boolean {
  return !encrypted && (reason === 'migration' || reason === 'rescue');
}

/** Null where the name is no backup's, or the file went away meanwhile. */
export function readBackup(folder: string, name: string): BackupFile | null {
  const [, day, time, ms, reason, sealed] = pattern.exec(name) ?? [];
  const known = backupReasons.find((one) => one === reason);
  if (day === undefined || time === undefined || known === undefined) return null;
  const path = join(folder, name);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return null;
  const slip = readSlip(path);
  const at = `${day.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}.${ms ?? '000'}Z`;
  return {
    id: name,
    path,
    at,
    reason: known,
    bytes: size,
    encrypted: sealed !== undefined,
    contents: slip === null || Object.keys(slip.rows).length === 0 ? null : contentsOfRows(slip.rows),
    label: slip?.label ?? '',
    goneBy: known === 'kept' ? null : expiryOf(at),
    slip,
  };
}

/** Which installation made it; where that is not written down, it counts as ours. */
export function makerOf({ slip }: BackupFile, ours: string): string {
  return slip?.installation ?? ours;
}

/** The last backup of another installation has no day to go: whether a newer one follows, nobody here can tell. */
export function withoutLastDays(newestFirst: readonly BackupFile[], ours: string): BackupFile[] {
  const makers = new Set([ours]);
  return newestFirst.map((backup) => {
    const isLast = !makers.has(makerOf(backup, ours));
    makers.add(makerOf(backup, ours));
    return isLast ? { ...backup, goneBy: null } : backup;
  });
}

/** What a manager counts. */
export function contentsOfRows(rows: Record<string, number>): Contents {
  return {
    people: rows['rep'] ?? 0,
    sessions: rows['session'] ?? 0,
    notes: rows['observation'] ?? 0,
    commitments: rows['commitment'] ?? 0,
    reports: rows['report'] ?? 0,
    attachments: rows['attachment'] ?? 0,
  };
}

/** The name of a backup once it is sealed. */
export function sealedPathOf(path: string): string {
  return path.slice(0, -extension.length) + sealedExtension;
}

export function slipOf(path: string): string {
  return `${path}.json`;
}

function readSlip(path: string): BackupSlip | null {
  try {
    return backupSlipSchema.safeParse(JSON.parse(readFileSync(slipOf(path), 'utf8'))).data ?? null;
  } catch {
    // Without its slip a backup is still a backup.
    return null;
  }
}

export function writeSlip(path: string, slip: BackupSlip): void {
  writeWhole(slipOf(path), JSON.stringify(slip));
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whatever the two are called: a link, a drive letter, another case. */
export function isSameFolder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** Removes a backup with all that stands beside it. */
export function removeBackup(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  rmSync(slipOf(path), { force: true });
}

export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Removes what an interrupted run left, and slips whose backup is gone. */
export function removeLeftovers(folder: string, now: number): void {
  const names = new Set(namesIn(folder));
  for (const name of names) {
    const path = join(folder, name);
    const isSlip = name.endsWith('.json') && pattern.test(name.slice(0, -'.json'.length));
    const lost = isSlip && !names.has(name.slice(0, -'.json'.length));
    const stale =
      name.startsWith(partPrefix) &&
      now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > partsStaleMs;
    if (lost || stale) rmSync(path, { force: true, recursive: true });
  }
}

export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return [];
    throw error;
  }
}
