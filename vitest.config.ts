import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { bundledScript } from './electron/dev/bundled-script.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [bundledScript()],
        test: {
          name: 'node',
          environment: 'node',
          // A busy machine takes seconds for what is done in one; how fast it is the bench measures.
          testTimeout: 20_000,
          setupFiles: ['test/setup-properties.ts'],
          // Style sheets are left out of tests, but this one is part of a file that leaves.
          css: { include: [/report-page\.css/] },
          include: ['shared/**/*.test.ts', 'electron/**/*.test.ts', 'test/integration/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          // A busy machine draws a whole screen in seconds, not in milliseconds.
          testTimeout: 20_000,
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/setup-renderer.ts'],
        },
      },
    ],
  },
});
