import { readFileSync } from 'node:fs';
import { afterEach, expect } from 'vitest';

/*
 * A property that fails says its seed, but not where the time of the test is up first, such as while a smaller example is
 * looked for. So the seed is drawn here, a new one for each run, and every test that fails says it. CURBSIDE_SEED repeats one.
 */
const { testPath = '' } = expect.getState();
if (testPath !== '' && readFileSync(testPath, 'utf8').includes("from 'fast-check'")) {
  const { default: fc } = await import('fast-check');
  const seed = Number(process.env['CURBSIDE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') console.error(`${task.name}: CURBSIDE_SEED=${seed}`);
  });
}
