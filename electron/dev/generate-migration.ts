import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  migrationsFolder,
  readMigrations,
  schemaText,
  snapshotFile,
  strictTables,
} from './schema-snapshot.ts';

// npm run db:generate -- --name add_something [--custom]: a new migration from schema.ts, then the snapshot.
const before = new Set(readMigrations(migrationsFolder).map(({ tag }) => tag));
const generate = spawnSync(
  process.execPath,
  ['node_modules/drizzle-kit/bin.cjs', 'generate', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
if (generate.status !== 0) throw new Error('drizzle-kit generate failed');

for (const { tag, sql } of readMigrations(migrationsFolder)) {
  if (!before.has(tag)) writeFileSync(join(migrationsFolder, `${tag}.sql`), strictTables(sql));
}
writeFileSync(snapshotFile, schemaText(readMigrations(migrationsFolder)));
console.log(`${snapshotFile} is up to date`);
