import { buildIfNeeded } from '../../electron/dev/build.ts';
import { openDisplay } from '../../electron/dev/display.ts';
import { provideRuntime } from '../../electron/dev/runtime.ts';
import { sandboxSwitches } from '../../electron/dev/sandbox.ts';

/** Once before all tests: the runtime, one build and a display, handed to the workers in the environment. */
// oxlint-disable-next-line import/no-default-export -- the form Playwright asks for
export default async function setUp(): Promise<() => void> {
  const runtime = await provideRuntime('tests');
  await buildIfNeeded();
  const display = await openDisplay();
  Object.assign(process.env, display.variables, {
    CURBSIDE_ELECTRON: runtime.executable,
    CURBSIDE_SWITCHES: (await sandboxSwitches()).join(' '),
  });
  return display.stop;
}
