import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { keepEverything } from '#shared/domain/retention.ts';
import type { Bootstrap } from '#shared/ipc/app.ts';
import { channels, type Channel, type DomainName } from '#shared/ipc/channels.ts';
import type { Bridge, Input, MethodName, Output } from '#shared/ipc/contract.ts';
import { theme } from '../renderer/app/theme.ts';
import { ApiError, createQueryClient } from '../renderer/lib/api.ts';

/** What the trusted side answers, by channel; an answer that throws an `ApiError` is an expected failure. */
export type Answers = {
  [D in DomainName]?: {
    [M in MethodName<D>]?: (input: Input<D, M>) => Output<D, M> | Promise<Output<D, M>>;
  };
};

export const bootstrap: Bootstrap = {
  settings: {
    language: 'en',
    appearance: 'system',
    density: 'comfortable',
    paper: 'A4',
    managerName: 'Dustin Brinkmann',
    companyName: '',
    cadence: { oneToOneEveryDays: 14, rideAlongsPerYear: 2 },
    navCollapsed: false,
    retention: keepEverything,
    discreet: false,
    onboarded: true,
  },
  failure: null,
  locked: false,
  repCount: 12,
  draftCount: 0,
  hasSampleTeam: false,
  dataFolder: '/home/anna/Curbside',
  version: '0.1.0',
  electronVersion: '45.4.1',
  platform: 'linux',
};

/**
 * The one seam of component tests: stands in for `window.curbside`. A write announces its tables as the real one does;
 * a channel without an answer fails as `internal`, so that a test says which one it needs.
 */
export function fakeBridge(answers: Answers): void {
  const listeners = new Set<(tables: string[]) => void>();

  async function send(domain: DomainName, method: string, input: unknown): Promise<unknown> {
    const methods: Record<string, Channel> = channels[domain];
    // Indexed by two names that are only known here; the type of `Answers` guards what a test may give.
    const answer = answers[domain]?.[method as never] as ((input: unknown) => unknown) | undefined;
    if (!answer)
      return refusal(new ApiError({ code: 'internal', message: `No answer for ${domain}.${method}` }));
    try {
      const value = await answer(input);
      const channel = methods[method];
      if (channel?.effect === 'write') for (const listener of listeners) listener([...channel.tables]);
      return { ok: true, value };
    } catch (error) {
      if (error instanceof ApiError) return refusal(error);
      throw error;
    }
  }

  function listen(listener: (tables: string[]) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  window.curbside = {
    invoke: send as Bridge['invoke'],
    onChanged: listen,
    onProgress: () => () => undefined,
  };
}

function refusal({ code, message, field }: ApiError): unknown {
  return { ok: false, error: { code, message, field } };
}

interface ScreenOptions {
  answers: Answers;
  /** What the app knew before its first picture, where it is not `bootstrap`. */
  initial?: Bootstrap;
  /** The address it is opened with, and the pattern that gives it its parameters. */
  path?: string;
  route?: string;
}

/** Renders a screen with everything around it that the app gives it; `place()` is the address at the moment, `go` a link to another. */
export function renderScreen(
  screen: ReactElement,
  { answers, initial, path = '/', route = '*' }: ScreenOptions,
) {
  const known = initial ?? bootstrap;
  fakeBridge({ ...answers, app: { bootstrap: () => known, ...answers.app } });
  const client = createQueryClient();
  client.setQueryData(['app', 'bootstrap', undefined], known);
  const router = createMemoryRouter(
    [
      { path: route, element: screen },
      { path: '*', element: null },
    ].slice(0, route === '*' ? 1 : 2),
    { initialEntries: [path] },
  );
  const view = render(
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} env="test">
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return {
    ...view,
    place: () => router.state.location.pathname + router.state.location.search,
    go: (to: string) => act(() => router.navigate(to)),
  };
}
