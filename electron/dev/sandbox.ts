import { capture } from './child.ts';
import { report } from './report.ts';

/**
 * The switches without which Electron would not start here. Its sandbox needs an ordinary user and, on Linux, user
 * namespaces, which some systems (Ubuntu 24.04, containers) withhold from programs they do not know.
 */
export async function sandboxSwitches(): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) {
    report('Running as root: Electron starts with --no-sandbox.');
    return ['--no-sandbox'];
  }
  if ((await capture('unshare', ['--user', '--map-root-user', 'true'])).code === 0) return [];
  report('This system lets programs make no sandbox of their own: Electron starts with --no-sandbox.');
  return ['--no-sandbox'];
}
