import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { isErrorCode } from '#shared/domain/errors.ts';
import { channelName, channels, type Channel } from '#shared/ipc/channels.ts';
import type { Contract } from '#shared/ipc/define.ts';
import type { TableName } from '#shared/ipc/tables.ts';
import type { AppError, Failure, Outcome, Result } from '#shared/lib/result.ts';
import type { Handlers } from './handlers.ts';

export interface HandleDeps {
  /** Only the main frame of one of our own windows may speak. */
  isTrusted: (event: IpcMainInvokeEvent) => boolean;
  /** Behind the app lock only the channels marked for it are answered. */
  isLocked: () => boolean;
  /** It closed just now: what was typed before is still on its way. */
  isClosing: () => boolean;
  announce: (tables: readonly TableName[]) => void;
  /** What the manager can be told about an error, or null where it is a fault of the program. */
  failureOf: (error: unknown) => Failure | null;
  /** The sentence of a failure in the manager's language. */
  explain: (failure: Failure) => Promise<AppError>;
  /** Ids and codes only: no content of a note may reach a log. */
  log: (channel: string, error: unknown) => void;
}

/** The schemas and services of all channels. */
export interface Answering {
  contract: object;
  handlers: Handlers;
}

type Handler = (input: unknown) => Outcome<unknown> | Promise<Outcome<unknown>>;

/**
 * Registers every channel of the contract; what answers them is read with the first call, because the window comes first.
 * This file alone touches `ipcMain`.
 */
export function registerHandlers(answering: () => Promise<Answering>, deps: HandleDeps): void {
  for (const [domain, methods] of Object.entries<Record<string, Channel>>(channels)) {
    for (const [method, channel] of Object.entries(methods)) {
      const name = channelName(domain, method);
      let entry: Entry | undefined;
      async function readEntry(): Promise<Entry> {
        const { contract, handlers } = await answering();
        return {
          schemas: lookUp<Contract>(contract, domain, method),
          handler: lookUp<Handler>(handlers, domain, method),
        };
      }
      ipcMain.handle(name, async (event, input: unknown) => {
        // Asked before anything is awaited: the frame may be gone afterwards.
        const trusted = deps.isTrusted(event);
        entry ??= await readEntry();
        return answer({ ...entry, name, channel, deps, trusted, input });
      });
    }
  }
}

interface Entry {
  schemas: Contract;
  handler: Handler;
}

interface Call extends Entry {
  name: string;
  channel: Channel;
  deps: HandleDeps;
  trusted: boolean;
  input: unknown;
}

async function answer(call: Call): Promise<Result<unknown>> {
  const outcome = await run(call);
  if (!outcome.ok) return { ok: false, error: await call.deps.explain(outcome.failure) };
  // The answer goes first: whoever waits for "Saved" does not wait for other screens to be told.
  if (call.channel.effect === 'write') setImmediate(() => call.deps.announce(call.channel.tables));
  return outcome;
}

async function run({
  name,
  channel,
  schemas,
  handler,
  deps,
  trusted,
  input,
}: Call): Promise<Outcome<unknown>> {
  try {
    if (!trusted) throw new Error('Untrusted sender');
    if (deps.isLocked() && !isAnsweredLocked(channel, deps))
      return { ok: false, failure: { code: 'locked' } };
    const request = schemas.request.safeParse(input);
    if (!request.success) return { ok: false, failure: failureOfIssue(request.error) };
    const outcome = await handler(request.data);
    return outcome.ok ? { ok: true, value: schemas.response.parse(outcome.value) } : outcome;
  } catch (error) {
    const failure = deps.failureOf(error);
    if (failure !== null) return { ok: false, failure };
    deps.log(name, error);
    return { ok: false, failure: { code: 'internal' } };
  }
}

/** The page hides itself as soon as it hears of the lock, so that what it still writes was typed before. It reads nothing. */
function isAnsweredLocked({ whileLocked, effect }: Channel, { isClosing }: HandleDeps): boolean {
  return whileLocked === true || (effect === 'write' && isClosing());
}

/** Schemas say the code of a failed rule as its message; anything else is input no screen of ours sends. */
function failureOfIssue(error: z.ZodError): Failure {
  const issue = error.issues[0];
  const field = issue?.path.join('.');
  return { code: issue !== undefined && isErrorCode(issue.message) ? issue.message : 'invalid_input', field };
}

function lookUp<T>(table: object, domain: string, method: string): T {
  const methods: unknown = Reflect.get(table, domain);
  const entry: unknown =
    typeof methods === 'object' && methods !== null ? Reflect.get(methods, method) : undefined;
  if (entry === undefined) throw new Error(`No entry for ${channelName(domain, method)}`);
  return entry as T;
}
