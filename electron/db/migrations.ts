/// <reference types="vite/types/importMeta.d.ts" />
import type { Migration } from './migrate.ts';

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The migrations, bundled into the main process as text. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ tag: path.slice(path.lastIndexOf('/') + 1, -'.sql'.length), sql }))
  .toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
