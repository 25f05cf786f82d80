import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { startBudget } from './electron/dev/start-budget.ts';
import { scriptLast } from './electron/dev/script-last.ts';
import { bundledScript } from './electron/dev/bundled-script.ts';

// The oldest Electron the build must run on (see README, "The runtime"): decides the JavaScript target.
process.env['ELECTRON_MAJOR_VER'] ??= '33';

export default defineConfig({
  main: {
    plugins: [
      bundledScript(),
      startBudget({ from: ['electron/main.ts', 'electron/root.ts'], bytes: 400_000 }),
    ],
    build: {
      outDir: 'out/main',
      license: { fileName: 'licences.json' },
      minify: true,
      externalizeDeps: true,
      rolldownOptions: {
        input: { main: resolve('electron/main.ts'), worker: resolve('electron/worker.ts') },
        // Electron reads required files faster than imported ones.
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
          dynamicImportInCjs: false,
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      license: { fileName: 'licences.json' },
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [
      react(),
      scriptLast(),
      startBudget({ from: ['renderer/index.html', 'renderer/lib/catalogues/fr.ts'], bytes: 900_000 }),
    ],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: 'out/renderer',
      license: { fileName: 'licences.json' },
      minify: true,
      sourcemap: false,
      rolldownOptions: {
        input: { index: resolve('renderer/index.html'), print: resolve('renderer/print.html') },
        output: {
          // index.html names the texts of its language before any script runs: their names hold no hash.
          chunkFileNames: ({ facadeModuleId }) => {
            const language = /catalogues\/(\w+)\.ts$/.exec(facadeModuleId ?? '')?.[1];
            return language === undefined ? 'assets/[name]-[hash].js' : `assets/language-${language}.js`;
          },
        },
        // A schema nobody uses in the page is dropped, and zod with it (DECISIONS.md 0003).
        treeshake: { manualPureFunctions: ['z'] },
      },
    },
  },
});
