// Prints the path of the Electron executable, after providing everything it needs: `node electron/dev/provide.ts`.
import { runCommand } from './report.ts';
import { provideRuntime } from './runtime.ts';

await runCommand(async () => {
  const { executable } = await provideRuntime('tests');
  process.stdout.write(`${executable}\n`);
  return 0;
});
