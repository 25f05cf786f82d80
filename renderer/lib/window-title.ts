import { useDocumentTitle } from '@mantine/hooks';
import { useBootstrap } from './bootstrap.ts';

const app = 'Curbside';

/** What the system's list of windows shows: the screen, and while the app is locked nothing of it. */
export function useWindowTitle(screen: string): void {
  const { locked } = useBootstrap();
  useDocumentTitle(locked ? app : `${screen} · ${app}`);
}
