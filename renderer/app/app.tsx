import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { Bootstrap } from '#shared/ipc/app.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { useSalvaged } from '#renderer/lib/salvaged.ts';
import { Appearance } from './appearance.tsx';
import { AppReady } from './app-ready.tsx';
import { late } from './late.tsx';
import { useLockedPage } from './locked.ts';
import { memoryColorScheme } from './memory-color-scheme.ts';
import { router } from './routes.tsx';
import { theme } from './theme.ts';

const FirstRunScreen = lazy(async () => ({
  default: (await import('../features/first-run/index.ts')).FirstRunScreen,
}));
const Toaster = late(async () => (await import('./toaster.tsx')).Toaster);
const SalvageReport = lazy(async () => ({ default: (await import('./salvage-report.tsx')).SalvageReport }));
const LockScreen = lazy(async () => ({ default: (await import('./lock-screen.tsx')).LockScreen }));
const StartFailure = lazy(async () => ({ default: (await import('./start-failure.tsx')).StartFailure }));

interface AppProps {
  queryClient: QueryClient;
  nonce: string;
}

export function App({ queryClient, nonce }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={memoryColorScheme}
        getStyleNonce={() => nonce}
      >
        <Appearance />
        <Entrance />
        <Toaster />
      </MantineProvider>
    </QueryClientProvider>
  );
}

/** What stands between the start and the first screen: a file that does not open, then the first-run choice. */
function Entrance() {
  const { failure, settings, locked } = useBootstrap();
  // Locked since the start, no screen was drawn yet; locked later, the screens keep what was half typed on them.
  const [wasOpen, setWasOpen] = useState(!locked);
  if (!wasOpen && !locked) setWasOpen(true);
  useLockedPage(locked);
  return (
    <>
      {wasOpen && <Inside failure={failure} onboarded={settings.onboarded} />}
      {locked && (
        <Suspense>
          <LockScreen />
          <AppReady />
        </Suspense>
      )}
    </>
  );
}

function Inside({ failure, onboarded }: Pick<Bootstrap, 'failure'> & { onboarded: boolean }) {
  const salvaged = useSalvaged((state) => state.salvaged);
  if (failure === null && salvaged === null && onboarded) return <RouterProvider router={router} />;
  return (
    <Suspense>
      {failure && <StartFailure failure={failure} />}
      {!failure && salvaged && <SalvageReport salvaged={salvaged} />}
      {!failure && !salvaged && <FirstRunScreen onChosen={(path) => void router.navigate(path)} />}
      <AppReady />
    </Suspense>
  );
}
