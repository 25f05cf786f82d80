import { openDatabase, type Db } from '#electron/db/open.ts';

/* The migrations are read when a job needs them: other jobs start without. */

/** Opens or makes a file with the schema of this version. */
export async function openCurrent(path: string): Promise<Db> {
  const { migrations } = await import('#electron/db/migrations.ts');
  return openDatabase(path, migrations);
}

export async function bringUpToDate(path: string): Promise<void> {
  (await openCurrent(path)).$client.close();
}

/** How many migrations this version knows: a file with more is from a newer one. */
export async function knownMigrations(): Promise<number> {
  return (await import('#electron/db/migrations.ts')).migrations.length;
}
