import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
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
