import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openDatabase } from '#electron/db/open.ts';
import { migrationsFolder, readMigrations } from '#electron/dev/schema-snapshot.ts';

// node electron/dev/run.js test/faults/freeze.ts: a frozen file of each schema version that has none yet, with rows in it.
const folder = 'test/fixtures/schemas';
const migrations = readMigrations(migrationsFolder);
const work = mkdtempSync(join(tmpdir(), 'curbside-freeze-'));
mkdirSync(folder, { recursive: true });
for (const [index, { tag }] of migrations.entries()) {
  const target = join(folder, `${tag}.sqlite.gz`);
  if (existsSync(target)) continue;
  const path = join(work, `${tag}.sqlite`);
  const { $client } = openDatabase(path, migrations.slice(0, index + 1));
  $client.exec(`
    INSERT INTO rep (id, name, created_at, updated_at) VALUES (x'0192f0a0000070008000000000000001', 'Frozen', 1, 1);
    INSERT INTO session (id, kind, rep_id, starts_at, created_at, updated_at)
      VALUES (x'0192f0a0000070008000000000000002', 'ride_along', x'0192f0a0000070008000000000000001', 1, 1, 1);
    INSERT INTO observation (id, session_id, kind, text, observed_at, updated_at)
      VALUES (x'0192f0a0000070008000000000000003', x'0192f0a0000070008000000000000002', 'strength', 'Frozen note', 1, 1);
  `);
  $client.pragma('wal_checkpoint(TRUNCATE)');
  $client.close();
  writeFileSync(target, gzipSync(readFileSync(path), { level: 9 }));
  console.log(target);
}
rmSync(work, { recursive: true });
