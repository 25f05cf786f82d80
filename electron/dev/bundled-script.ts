import { build, type Plugin } from 'vite';

const suffix = '?script';
const mark = '\0script:';

/**
 * `import code from './page.ts?script'` is the text of that module with all it imports, as one classic script for a
 * browser. For pages that leave the app as a single file and can load nothing.
 */
export function bundledScript(): Plugin {
  return {
    name: 'bundled-script',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null;
      const resolved = await this.resolve(source.slice(0, -suffix.length), importer);
      return resolved === null ? null : mark + resolved.id;
    },
    async load(id) {
      if (!id.startsWith(mark)) return null;
      const entry = id.slice(mark.length);
      this.addWatchFile(entry);
      return `export default ${JSON.stringify(await bundle(entry))}`;
    },
  };
}

/** Old browsers too: nobody knows where the page will be opened. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      lib: { entry, formats: ['iife'], name: 'page' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error(`Nothing was bundled of ${entry}`);
  return output.output[0].code;
}
