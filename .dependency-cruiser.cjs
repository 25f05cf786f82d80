// The directions of imports. Each layer names the layers it may use; everything else is refused, and the message says
// what is allowed. Unit tests beside their source are free of the layers, not of the cycles.

/** Layers of the three sides, from the outside in. `uses` holds layers of the same table. */
const layers = {
  shared: { path: '^shared/', uses: [] },

  'electron/security': { path: '^electron/security/', uses: [] },
  'electron/db': { path: '^electron/db/', uses: ['electron/security', 'shared'] },
  'electron/platform': { path: '^electron/platform/', uses: ['electron/security', 'shared', 'resources'] },
  'electron/services': {
    path: '^electron/services/',
    // The script of the page a rep answers on is taken as text (`?script`) and leaves inside that page.
    uses: [
      'electron/db',
      'electron/platform',
      'electron/security',
      'shared',
      'resources',
      'renderer/answer-page',
    ],
  },
  'electron/ipc': { path: '^electron/ipc/', uses: ['electron/services', 'electron/security', 'shared'] },
  'electron/app': {
    path: '^electron/app/',
    uses: [
      'electron/services',
      'electron/db',
      'electron/platform',
      'electron/security',
      'shared',
      'resources',
    ],
  },
  'electron/main.ts, root.ts, assemble.ts': {
    path: '^electron/(main|root|assemble)\\.ts$',
    uses: [
      'electron/app',
      'electron/ipc',
      'electron/services',
      'electron/db',
      'electron/platform',
      'electron/security',
      'shared',
    ],
  },
  'electron/preload.ts': { path: '^electron/preload\\.ts$', uses: ['shared'] },

  'renderer/answer-page': { path: '^renderer/answer-page/', uses: ['shared'] },
  'renderer/lib': { path: '^renderer/lib/', uses: ['shared', 'resources'] },
  'renderer/ui': { path: '^renderer/ui/', uses: ['renderer/lib', 'shared'] },
  'renderer/features': {
    path: '^renderer/features/',
    uses: ['renderer/ui', 'renderer/lib', 'shared', 'resources'],
  },
  'renderer/app': {
    path: '^renderer/app/',
    uses: ['renderer/features', 'renderer/ui', 'renderer/lib', 'shared', 'resources'],
  },
  'renderer/*.tsx': {
    path: '^renderer/[^/]+\\.tsx?$',
    uses: ['renderer/app', 'renderer/features', 'renderer/ui', 'renderer/lib', 'shared', 'resources'],
  },

  resources: { path: '^resources/', uses: [] },
};

const local = '^(electron|renderer|shared|resources|test)/';
const tests = '\\.test\\.tsx?$';
const devOnly = '^electron/dev/';

const layerRules = Object.entries(layers).map(([name, { path, uses }]) => ({
  name: `layer: ${name}`,
  severity: 'error',
  comment:
    uses.length > 0
      ? `${name} may import only itself and ${uses.join(', ')}.`
      : `${name} may import only itself.`,
  from: { path, pathNot: tests },
  to: { path: local, pathNot: [path, ...uses.map((use) => layers[use].path)] },
}));

/** Packages that only some folders may import. */
function onlyIn(name, packages, allowed, comment) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: '^(electron|renderer|shared)/', pathNot: [...allowed, devOnly, tests] },
    to: { path: `node_modules/(${packages.join('|')})/` },
  };
}

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no cycles',
      severity: 'error',
      comment: 'Two modules that need each other are one module, or lack a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import leads nowhere: a wrong path, or a package missing from package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'features are independent',
      severity: 'error',
      comment: 'No feature imports another: what two need goes to renderer/ui, renderer/lib or shared.',
      from: { path: '^renderer/features/([^/]+)/', pathNot: tests },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui knows no api',
      severity: 'error',
      comment: 'renderer/ui shows what it is given: no api, no store.',
      from: { path: '^renderer/ui/', pathNot: tests },
      to: { path: '^renderer/lib/(api|query)|node_modules/(zustand|@tanstack/react-query)/' },
    },
    {
      name: 'development only',
      severity: 'error',
      comment: 'electron/dev is development only: nothing of the app imports it.',
      from: { path: '^(electron|renderer|shared)/', pathNot: [devOnly, tests] },
      to: { path: devOnly },
    },
    {
      name: 'test code stays in tests',
      severity: 'error',
      comment: 'Only tests import test/.',
      from: { path: '^(electron|renderer|shared)/', pathNot: tests },
      to: { path: ['^test/', tests] },
    },
    {
      name: 'no barrels',
      severity: 'error',
      comment: "An index.ts only as a feature's own front door (renderer/features/<name>/index.ts).",
      from: {},
      to: {
        path: '^(electron|renderer|shared)/.*/index\\.tsx?$|^(electron|renderer|shared)/index\\.tsx?$',
        pathNot: '^renderer/features/[^/]+/index\\.tsx?$',
      },
    },
    {
      name: 'shared runs anywhere',
      severity: 'error',
      comment:
        'shared imports neither Node nor a package that needs one side; allowed packages: zod, uuid, dayjs.',
      from: { path: '^shared/', pathNot: tests },
      to: {
        path: '.',
        pathNot: ['^(shared|electron|renderer|resources|test)/', 'node_modules/(zod|uuid|dayjs)/'],
      },
    },
    {
      name: 'no Node in the page',
      severity: 'error',
      comment: 'The renderer is an untrusted page: it has neither Node nor Electron nor the database.',
      from: { path: '^renderer/', pathNot: tests },
      to: { path: 'node_modules/(electron|better-sqlite3|drizzle-orm)/' },
    },
    {
      name: 'no Node modules in the page',
      severity: 'error',
      comment: 'The renderer is an untrusted page: it has no Node.',
      from: { path: '^renderer/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no page in the main process',
      severity: 'error',
      comment: 'React and what belongs to it stay in the renderer.',
      from: { path: '^electron/' },
      to: { path: 'node_modules/(react|react-dom|react-i18next|react-router|@mantine|@tanstack|zustand)/' },
    },
    onlyIn(
      'SQL in electron/db',
      ['better-sqlite3', 'drizzle-orm'],
      ['^electron/db/'],
      'SQL stands in electron/db and nowhere else.',
    ),
    {
      name: 'no network, no child processes',
      severity: 'error',
      comment: 'Curbside opens no connection and starts no program (electron/dev may).',
      from: { path: '^electron/', pathNot: [devOnly, tests] },
      to: { path: '^(child_process|cluster|dgram|dns|http|http2|https|inspector|net|tls)(/promises)?$' },
    },
    {
      name: 'light bridge',
      severity: 'error',
      comment:
        'The bridge carries the names of the channels, not the zod contract: only types of it (DECISIONS 0003).',
      from: { path: ['^electron/preload\\.ts$', '^shared/ipc/channels\\.ts$'] },
      to: {
        pathNot: ['^shared/ipc/(channel|channels|tables)\\.ts$', 'node_modules/electron/'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: ['node_modules', '^out/'] },
    exclude: { path: ['^out/', '\\.(css|svg|png|woff2)$', '\\?(url|raw|worker)$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    progress: { type: 'none' },
  },
};
