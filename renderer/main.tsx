import './app/base.css';
import type { QueryClient } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Bootstrap } from '#shared/ipc/app.ts';
import { firstPictureId, type FirstPicture } from '#shared/ipc/first-picture.ts';
import { App } from './app/app.tsx';
import { keepFocus } from './app/kept-focus.ts';
import { followWrites } from './app/last-saved.ts';
import { holdKeysWhileLocked } from './app/locked.ts';
import { createQueryClient } from './lib/api.ts';
import { initLanguage } from './lib/language.ts';
import { listenForLeaving } from './lib/leaving.ts';
import { listenForShortcuts } from './lib/shortcuts.ts';
import { onNewDay } from './lib/today.ts';

async function start(): Promise<void> {
  // The policy allows only style elements with this nonce; the main process makes a new one for each page it serves.
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  setNonce(nonce);
  holdKeysWhileLocked();
  const queryClient = createQueryClient();
  await initLanguage(takeFirstPicture(queryClient).settings.language);
  followWrites();
  onNewDay(() => void queryClient.invalidateQueries());
  listenForShortcuts();
  listenForLeaving();
  keepFocus();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  flushSync(() => createRoot(root).render(<App queryClient={queryClient} nonce={nonce} />));
}

/** The page came with what the first picture needs: drawn at once, and once. */
function takeFirstPicture(queryClient: QueryClient): Bootstrap {
  const element = document.getElementById(firstPictureId);
  const picture: unknown = JSON.parse(element?.textContent ?? 'null');
  if (!isFirstPicture(picture)) throw new Error('index.html has no first picture');
  const { bootstrap, today } = picture;
  element?.remove();
  queryClient.setQueryData(['app', 'bootstrap', undefined], bootstrap);
  if (today !== null) queryClient.setQueryData(['today', 'get', undefined], today);
  return bootstrap;
}

function isFirstPicture(value: unknown): value is FirstPicture {
  return typeof value === 'object' && value !== null && 'bootstrap' in value && 'today' in value;
}

void start();
