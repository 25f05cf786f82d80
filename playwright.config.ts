import { defineConfig } from '@playwright/test';

/** What counts long tasks needs the machine for itself: after everything else, one at a time. */
const alone = ['capture-speed.spec.ts', 'frame-budget.spec.ts'];

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/runs',
  globalSetup: './test/e2e/global-setup.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'together', testMatch: '*.spec.ts', testIgnore: alone, fullyParallel: true },
    { name: 'alone', testMatch: alone, dependencies: ['together'], fullyParallel: false },
  ],
});
