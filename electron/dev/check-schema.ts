import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder, readMigrations, schemaText, snapshotFile } from './schema-snapshot.ts';

/** Lets drizzle-kit write what it would add, into a copy; returns the SQL of each new migration. */
function wouldGenerate(): string[] {
  // Within the project: drizzle-kit puts `./` before every path.
  mkdirSync('out', { recursive: true });
  const copy = mkdtempSync(join('out', 'migrations-'));
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
        'electron/db/schema/*.ts',
        '--out',
        copy,
      ],
      { encoding: 'utf8' },
    );
    const added = readMigrations(copy).slice(readMigrations(migrationsFolder).length);
    // Its exit code is 0 also when it failed: it must have said that there is nothing, or have written something.
    if (added.length === 0 && !kit.stdout.includes('No schema changes'))
      throw new Error(kit.stdout + kit.stderr);
    return added.map(({ sql }) => sql);
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
