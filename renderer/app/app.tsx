import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { Appearance } from './appearance.tsx';
import { AppReady } from './app-ready.tsx';
import { memoryColorScheme } from './memory-color-scheme.ts';
import { router } from './routes.tsx';
import { theme } from './theme.ts';

const FirstRunScreen = lazy(async () => ({
  default: (await import('../features/first-run/index.ts')).FirstRunScreen,
}));
const Toaster = lazy(async () => ({ default: (await import('./toaster.tsx')).Toaster }));
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
        <LateToaster />
      </MantineProvider>
    </QueryClientProvider>
  );
}

/** Its code is fetched when the first screen stands and nothing else is to be done. */
function LateToaster() {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => setIsTime(true));
    return () => cancelIdleCallback(handle);
  }, []);
  return <Suspense>{isTime && <Toaster />}</Suspense>;
}

/** What stands between the start and the first screen: a file that does not open, then the first-run choice. */
function Entrance() {
  const { failure, settings } = useBootstrap();
  if (failure === null && settings.onboarded) return <RouterProvider router={router} />;
  return (
    <Suspense>
      {failure ? (
        <StartFailure failure={failure} />
      ) : (
        <FirstRunScreen onChosen={(path) => void router.navigate(path)} />
      )}
      <AppReady />
    </Suspense>
  );
}
