import './app/base.css';
import { setNonce } from 'get-nonce';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { loadFirstScreen } from './app/first-screen.ts';
import { followWrites } from './app/last-saved.ts';
import { call, createQueryClient } from './lib/api.ts';
import { initLanguage } from './lib/language.ts';
import { listenForShortcuts } from './lib/shortcuts.ts';
import { onNewDay } from './lib/today.ts';

async function start(): Promise<void> {
  // The policy allows only style elements with this nonce; the main process makes a new one for each page it serves.
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  setNonce(nonce);
  // The usual first screen arrives while the main process answers.
  void import('./features/today/index.ts');
  const queryClient = createQueryClient();
  const bootstrap = await call('app', 'bootstrap', undefined);
  queryClient.setQueryData(['app', 'bootstrap', undefined], bootstrap);
  await Promise.all([
    initLanguage(bootstrap.settings.language),
    loadFirstScreen(bootstrap.settings.onboarded),
  ]);
  followWrites();
  onNewDay(() => void queryClient.invalidateQueries());
  listenForShortcuts();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  // A transition waits for the screen whose code is there already, instead of showing its placeholder for an instant.
  startTransition(() => createRoot(root).render(<App queryClient={queryClient} nonce={nonce} />));
}

void start();
