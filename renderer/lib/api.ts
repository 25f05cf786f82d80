import {
  QueryClient,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { channels, type Channel, type DomainName } from '#shared/ipc/channels.ts';
import type { Bridge, Input, MethodName, Output } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/lib/result.ts';

declare global {
  interface Window {
    curbside: Bridge;
  }
}

/** An expected failure on its way to a screen; `message` is ready to be shown. */
export class ApiError extends Error {
  readonly code: AppError['code'];
  readonly field: string | undefined;

  constructor(error: AppError) {
    super(error.message);
    this.code = error.code;
    this.field = error.field;
  }

  /** The sentence if it belongs to this input; the path may begin with what the input is part of. */
  at(input: string): string | undefined {
    return this.field?.split('.').at(-1) === input ? this.message : undefined;
  }
}

/** What can be shown of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Calls one channel. Throws `ApiError` on an expected failure. */
export async function call<D extends DomainName, M extends MethodName<D>>(
  domain: D,
  method: M,
  input: Input<D, M>,
): Promise<Output<D, M>> {
  const result = await window.curbside.invoke(domain, method, input);
  if (!result.ok) throw new ApiError(result.error);
  return result.value;
}

function tablesOf(domain: DomainName, method: string): readonly string[] {
  const methods: Record<string, Channel> = channels[domain];
  return methods[method]?.tables ?? [];
}

/** Data is local and every change is announced: nothing goes stale by time, and nothing is worth asking twice. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  window.curbside.onChanged((tables) => {
    void client.invalidateQueries({
      predicate: ({ meta }) => isTouched(meta?.['tables'], tables),
    });
  });
  return client;
}

function isTouched(read: unknown, written: readonly string[]): boolean {
  return (
    Array.isArray(read) && read.some((table: unknown) => typeof table === 'string' && written.includes(table))
  );
}

type QueryOptions<T> = Pick<
  UseQueryOptions<T, ApiError>,
  'enabled' | 'placeholderData' | 'staleTime' | 'refetchInterval'
>;

/** Data of one read channel, asked again whenever a table it reads is announced as changed. */
export function useApiQuery<D extends DomainName, M extends MethodName<D>>(
  domain: D,
  method: M,
  input: Input<D, M>,
  options: QueryOptions<Output<D, M>> = {},
): UseQueryResult<Output<D, M>, ApiError> {
  return useQuery<Output<D, M>, ApiError>({
    queryKey: [domain, method, input],
    queryFn: () => call(domain, method, input),
    meta: { tables: tablesOf(domain, method) },
    ...options,
  });
}

/** A write or an action. The error is an `ApiError` whose `message` can be shown at `field`. */
export function useApiMutation<D extends DomainName, M extends MethodName<D>>(
  domain: D,
  method: M,
): UseMutationResult<Output<D, M>, ApiError, Input<D, M>> {
  return useMutation<Output<D, M>, ApiError, Input<D, M>>({
    mutationFn: (input) => call(domain, method, input),
  });
}

/** Calls back with the tables of every write, whichever screen made it. Returns the function that stops. */
export function onChanged(listener: (tables: string[]) => void): () => void {
  return window.curbside.onChanged(listener);
}

export function onProgress(listener: Parameters<Bridge['onProgress']>[0]): () => void {
  return window.curbside.onProgress(listener);
}
