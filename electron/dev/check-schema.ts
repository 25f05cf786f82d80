import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrationsFolder, readMigrations, schemaText, snapshotFile } from './schema-snapshot.ts';

/** Lets drizzle-kit write what it would add, into a copy; returns the SQL of each new migration. */
function wouldGenerate(): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'curbside-migrations-'));
  try {
    cpSync(migrationsFolder, copy, { recursive: true });
    const kit = spawnSync(
      process.execPath,
      [
        'node_modules/drizzle-kit/bin.cjs',
        'generate',
        '--dialect',
        'sqlite',
        '--schema',
        'electron/db/schema.ts',
        '--out',
        copy,
      ],
      { encoding: 'utf8' },
    );
    if (kit.status !== 0) throw new Error(kit.stdout + kit.stderr);
    return readMigrations(copy)
      .slice(readMigrations(migrationsFolder).length)
      .map(({ sql }) => sql);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const faults: string[] = [];
const missing = wouldGenerate();
if (missing.length > 0) {
  faults.push(`schema.ts is ahead of the migrations (npm run db:generate):\n${missing.join('\n')}`);
}
if (schemaText(readMigrations(migrationsFolder)) !== readFileSync(snapshotFile, 'utf8')) {
  faults.push(`${snapshotFile} is not what the migrations make (npm run db:generate writes it)`);
}
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
