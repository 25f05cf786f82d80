import { join } from 'node:path';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { uuidToBlob } from '#electron/db/columns.ts';
import { migrations } from '#electron/db/migrations.ts';
import { databaseFile, openDatabase, type Db } from '#electron/db/open.ts';
import { aFolder } from './support.ts';

/** A file as the version before one migration left it: rows go in, then it is brought to today's version. */
export function aFileBefore(name: string) {
  const folder = aFolder();
  const path = join(folder, databaseFile);
  const index = migrations.findIndex(({ tag }) => tag.endsWith(`_${name}`));
  if (index === -1) throw new Error(`No migration is called ${name}`);
  const before = openDatabase(path, migrations.slice(0, index));
  return {
    write: (sql: string, ...values: unknown[]) => void before.$client.prepare(sql).run(...values),
    migrate: (): Db['$client'] => {
      before.$client.close();
      const { $client } = openDatabase(path, migrations);
      onTestFinished(() => void $client.close());
      return $client;
    },
  };
}

export const newIds = (length: number) => Array.from({ length }, () => uuidToBlob(v7()));
