import type { Plugin, Rolldown } from 'vite';

/** What a start reads before its first picture, and how much of it there may be. */
interface Budget {
  /** Modules of ours that head a chunk, from the project's folder; all that their chunks import statically counts too. */
  from: readonly string[];
  /** Of minified script and styles, uncompressed: that is what is read from disk and given to V8. */
  bytes: number;
}

/** Fails the build once a start reads more than it may: load it later, or say in `DECISIONS.md` why it must be there. */
export function startBudget({ from, bytes }: Budget): Plugin {
  return {
    name: 'start-budget',
    writeBundle(_options, bundle) {
      const files = startFiles(bundle, from);
      const total = [...files].reduce((sum, file) => sum + sizeOf(bundle[file]), 0);
      const said = `What a start reads from ${from.join(' and ')}: ${total} bytes in ${files.size} files, ${bytes} may be`;
      if (total > bytes) this.error(said);
      this.info(said);
    },
  };
}

function startFiles(bundle: Rolldown.OutputBundle, from: readonly string[]): Set<string> {
  const files = new Set<string>();
  function add(file: string): void {
    const output = bundle[file];
    // What is not in the bundle is Node's, Electron's or a package of its own.
    if (output === undefined || files.has(file)) return;
    files.add(file);
    if (output.type !== 'chunk') return;
    output.imports.forEach(add);
    output.viteMetadata?.importedCss.forEach(add);
  }
  for (const module of from) {
    const head = Object.values(bundle).find(
      (output) => output.type === 'chunk' && output.facadeModuleId?.endsWith(`/${module}`),
    );
    if (head === undefined) throw new Error(`${module} heads no chunk`);
    add(head.fileName);
  }
  return files;
}

function sizeOf(output: Rolldown.OutputBundle[string] | undefined): number {
  if (output === undefined) return 0;
  return Buffer.byteLength(output.type === 'chunk' ? output.code : output.source);
}
