import './app/base.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followWrites } from './app/last-saved.ts';
import { call, createQueryClient } from './lib/api.ts';
import { initLanguage } from './lib/language.ts';
import { listenForShortcuts } from './lib/shortcuts.ts';

async function start(): Promise<void> {
  // The policy allows only style elements with this nonce; the main process makes a new one for each page it serves.
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  setNonce(nonce);
  const queryClient = createQueryClient();
  const bootstrap = await call('app', 'bootstrap', undefined);
  queryClient.setQueryData(['app', 'bootstrap', undefined], bootstrap);
  await initLanguage(bootstrap.settings.language);
  followWrites();
  listenForShortcuts();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(<App queryClient={queryClient} nonce={nonce} />);
}

void start();
