import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One deliberate fault per line: the file, what it imports, the rule that must name it. */
const faults: [file: string, imports: string, rule: string][] = [
  ['shared/domain/a.ts', '#electron/db/target.ts', 'layer: shared'],
  ['shared/domain/b.ts', 'node:path', 'shared runs anywhere'],
  ['shared/domain/c.ts', 'react', 'shared runs anywhere'],
  ['electron/security/a.ts', '#shared/lib/target.ts', 'layer: electron/security'],
  ['electron/db/a.ts', '#electron/services/target.ts', 'layer: electron/db'],
  ['electron/db/b.ts', '#renderer/lib/target.ts', 'layer: electron/db'],
  ['electron/platform/a.ts', '../services/target.ts', 'layer: electron/platform'],
  ['electron/services/a.ts', '#electron/ipc/target.ts', 'layer: electron/services'],
  ['electron/services/b.ts', 'better-sqlite3', 'SQL in electron/db'],
  ['electron/services/c.ts', 'drizzle-orm', 'SQL in electron/db'],
  ['electron/services/d.ts', 'node:https', 'no network, no child processes'],
  ['electron/platform/e.ts', 'node:child_process', 'no network, no child processes'],
  ['electron/services/f.ts', '#electron/dev/target.ts', 'development only'],
  ['electron/services/g.ts', '#test/target.ts', 'test code stays in tests'],
  ['electron/services/h.ts', 'react', 'no page in the main process'],
  ['electron/ipc/a.ts', '#electron/db/target.ts', 'layer: electron/ipc'],
  ['electron/app/a.ts', '#electron/ipc/target.ts', 'layer: electron/app'],
  ['electron/main.ts', '#renderer/app/target.ts', 'layer: electron/main.ts, root.ts, assemble.ts'],
  ['electron/preload.ts', '#shared/ipc/with-zod.ts', 'light bridge'],
  ['renderer/lib/a.ts', '#renderer/ui/target.ts', 'layer: renderer/lib'],
  ['renderer/lib/b.ts', '#electron/services/target.ts', 'layer: renderer/lib'],
  ['renderer/lib/c.ts', 'node:fs', 'no Node modules in the page'],
  ['renderer/lib/d.ts', 'electron', 'no Node in the page'],
  ['renderer/ui/a.ts', '#renderer/features/today/target.ts', 'layer: renderer/ui'],
  ['renderer/ui/b.ts', '#renderer/lib/api.ts', 'ui knows no api'],
  ['renderer/features/team/a.ts', '#renderer/features/today/target.ts', 'features are independent'],
  ['renderer/features/team/b.ts', '#renderer/app/target.ts', 'layer: renderer/features'],
  ['renderer/app/a.ts', '#electron/services/target.ts', 'layer: renderer/app'],
  ['renderer/main.tsx', '#electron/services/target.ts', 'layer: renderer/*.tsx'],
  ['renderer/lib/e.ts', './barrel/index.ts', 'no barrels'],
  ['shared/lib/lost.ts', '#shared/lib/not-there.ts', 'resolvable'],
  ['shared/lib/egg.ts', '#shared/lib/hen.ts', 'no cycles'],
];

const allowed: [file: string, imports: string][] = [
  ['shared/domain/ok.ts', 'zod'],
  ['electron/db/ok.ts', 'better-sqlite3'],
  ['electron/services/ok.ts', '#electron/db/target.ts'],
  ['electron/ipc/ok.ts', '#electron/services/target.ts'],
  ['shared/ipc/channels.ts', 'type:#shared/ipc/with-zod.ts'],
  ['electron/dev/ok.ts', 'node:child_process'],
  ['renderer/app/ok.ts', '#renderer/features/today/target.ts'],
  ['renderer/features/today/ok.ts', '#renderer/ui/target.ts'],
  ['renderer/features/today/ok.test.ts', '#test/target.ts'],
];

const targets = [
  'shared/lib',
  'shared/ipc',
  'electron/db',
  'electron/services',
  'electron/ipc',
  'electron/dev',
  'electron/platform',
  'renderer/lib',
  'renderer/ui',
  'renderer/app',
  'renderer/features/today',
  'test',
].map((folder) => `${folder}/target.ts`);

interface Report {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

describe('directions of imports', () => {
  const project = mkdtempSync(join(tmpdir(), 'curbside-directions-'));
  let broken = new Set<string>();

  function put(file: string, text: string): void {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }

  beforeAll(() => {
    put(
      'package.json',
      JSON.stringify({
        type: 'module',
        imports: {
          '#shared/*': './shared/*',
          '#electron/*': './electron/*',
          '#renderer/*': './renderer/*',
          '#test/*': './test/*',
        },
        dependencies: { zod: '*', react: '*', 'better-sqlite3': '*', 'drizzle-orm': '*', electron: '*' },
      }),
    );
    cpSync(resolve('.dependency-cruiser.cjs'), join(project, '.dependency-cruiser.cjs'));
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
    for (const file of [...targets, 'renderer/lib/api.ts', 'renderer/lib/barrel/index.ts'])
      put(file, 'export const one = 1;\n');
    put('shared/ipc/with-zod.ts', "import { z } from 'zod';\nexport const schema = z.string();\n");
    put('shared/lib/hen.ts', "import './egg.ts';\nexport const one = 1;\n");
    for (const [file, imports] of [...faults, ...allowed]) {
      const statement = imports.startsWith('type:')
        ? `import type { schema } from '${imports.slice(5)}'`
        : `import '${imports}'`;
      put(file, `${statement};\nexport const here = 1;\n`);
    }

    const cruise = spawnSync(
      process.execPath,
      [
        resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--output-type',
        'json',
        'electron',
        'renderer',
        'shared',
        'test',
      ],
      { cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    expect(cruise.stderr).toBe('');
    const report = JSON.parse(cruise.stdout) as Report;
    broken = new Set(report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`));
  }, 30_000);

  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  it.each(faults)('%s may not import %s (%s)', (file, _imports, rule) => {
    expect([...broken]).toContain(`${file}: ${rule}`);
  });

  it.each(allowed)('%s may import %s', (file) => {
    expect([...broken].filter((line) => line.startsWith(`${file}:`))).toEqual([]);
  });
});
