import type { IpcMainInvokeEvent } from 'electron';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Handlers } from '#electron/ipc/handlers.ts';
import { registerHandlers } from '#electron/ipc/handle.ts';
import { channels, type Channel } from '#shared/ipc/channels.ts';
import { contract } from '#shared/ipc/contract.ts';
import { fail, ok } from '#shared/lib/result.ts';

type Listener = (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>;

const registered = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => registered.set(name, listener) },
}));

const announce = vi.fn();
const log = vi.fn();
const rep = vi.fn();
let trusted = true;
let locked = false;
let closing = false;

/** Every channel answers as `rep` does. */
const handlers = Object.fromEntries(
  Object.entries(channels).map(([domain, methods]) => [
    domain,
    Object.fromEntries(
      Object.keys(methods).map((method) => [method, (input: unknown): unknown => rep(input)]),
    ),
  ]),
) as unknown as Handlers;

beforeEach(() => {
  registered.clear();
  vi.clearAllMocks();
  trusted = true;
  locked = false;
  closing = false;
  registerHandlers(() => Promise.resolve({ contract, handlers }), {
    isTrusted: () => trusted,
    isLocked: () => locked,
    isClosing: () => closing,
    announce,
    failureOf: (error) => (error instanceof RangeError ? { code: 'disk_full' } : null),
    explain: ({ code, field }) => Promise.resolve({ code, field, message: `sentence of ${code}` }),
    log,
  });
});

// What a test leaves to be announced belongs to it.
afterEach(() => turn());

function send(name: string, input?: unknown): Promise<unknown> {
  const listener = registered.get(name);
  if (listener === undefined) throw new Error(`${name} is not registered`);
  return listener({} as IpcMainInvokeEvent, input);
}

/** Wire names of a table of domains. */
function names(table: object): string[] {
  return Object.entries(table).flatMap(([domain, methods]: [string, object]) =>
    Object.keys(methods).map((method) => `${domain}.${method}`),
  );
}

const id = '01a2009c-e784-736c-9363-e25d9d4de94e';

test('every channel of the table has its contract and is registered once, and nothing else is', () => {
  expect(names(contract).toSorted()).toEqual(names(channels).toSorted());
  expect([...registered.keys()].toSorted()).toEqual(names(channels).toSorted());
});

test('a foreign sender gets nothing and reaches no service', async () => {
  trusted = false;
  expect(await send('reps.remove', { id })).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(rep).not.toHaveBeenCalled();
  expect(announce).not.toHaveBeenCalled();
});

test.each([
  ['no input', undefined, 'invalid_input', ''],
  ['a text for an id', { id: '../../etc/passwd' }, 'invalid_input', 'id'],
  ['an id of another kind', { id: 42 }, 'invalid_input', 'id'],
])('%s is refused at its field before any service sees it', async (_name, input, code, field) => {
  expect(await send('reps.remove', input)).toMatchObject({ ok: false, error: { code, field } });
  expect(rep).not.toHaveBeenCalled();
});

test('a rule of the schema says its own sentence', async () => {
  const input = {
    name: ' ',
    role: '',
    email: '',
    phone: '',
    region: '',
    hireDay: null,
    managerName: '',
    status: 'active',
    notes: '',
  };
  expect(await send('reps.create', input)).toEqual({
    ok: false,
    error: { code: 'name_required', field: 'name', message: 'sentence of name_required' },
  });
});

test('what the contract does not name never reaches a service', async () => {
  rep.mockReturnValue(ok(undefined));
  await send('reps.remove', { id, sql: 'DROP TABLE rep' });
  expect(rep).toHaveBeenCalledWith({ id });
});

test('a write announces its tables once it succeeded', async () => {
  rep.mockReturnValue(ok(undefined));
  expect(await send('reps.remove', { id })).toEqual({ ok: true, value: undefined });
  expect(announce).not.toHaveBeenCalled();
  await turn();
  expect(announce).toHaveBeenCalledExactlyOnceWith(channels.reps.remove.tables);
});

test('a failed write announces nothing', async () => {
  rep.mockReturnValue(fail('rep_has_history', 'id', { name: 'Versie' }));
  expect(await send('reps.remove', { id })).toMatchObject({ ok: false, error: { code: 'rep_has_history' } });
  await turn();
  expect(announce).not.toHaveBeenCalled();
});

test('a read announces nothing', async () => {
  rep.mockReturnValue(ok([]));
  expect(await send('reps.board', { archived: false })).toEqual({ ok: true, value: [] });
  await turn();
  expect(announce).not.toHaveBeenCalled();
});

test('an error of the file becomes its sentence', async () => {
  rep.mockImplementation(() => {
    throw new RangeError('no space');
  });
  expect(await send('reps.remove', { id })).toMatchObject({ error: { code: 'disk_full' } });
  expect(log).not.toHaveBeenCalled();
});

test('a fault of the program is logged and says nothing of its inside', async () => {
  rep.mockImplementation(() => {
    throw new Error('Versie is tired');
  });
  expect(await send('reps.remove', { id })).toEqual({
    ok: false,
    error: { code: 'internal', field: undefined, message: 'sentence of internal' },
  });
  expect(log).toHaveBeenCalledOnce();
});

test('an answer outside the contract is a fault, not data', async () => {
  rep.mockReturnValue(ok([{ id, name: 42 }]));
  expect(await send('reps.options')).toMatchObject({ ok: false, error: { code: 'internal' } });
});

test('behind the app lock only what shows nothing is answered', async () => {
  locked = true;
  rep.mockReturnValue(ok(undefined));
  const open = Object.entries(channels).flatMap(([domain, methods]: [string, Record<string, Channel>]) =>
    Object.entries(methods).flatMap(([method, { whileLocked }]) =>
      whileLocked === true ? [`${domain}.${method}`] : [],
    ),
  );
  expect(open.toSorted()).toEqual([
    'app.bootstrap',
    'app.quit',
    'lock.state',
    'lock.unlock',
    'observations.saveDraft',
  ]);
  for (const name of names(channels)) {
    if (open.includes(name)) continue;
    expect(await send(name, {})).toMatchObject({ ok: false, error: { code: 'locked' } });
  }
  expect(rep).not.toHaveBeenCalled();
});

test('what was typed just before the lock closed is stored; nothing is read', async () => {
  locked = true;
  closing = true;
  rep.mockReturnValue(ok(undefined));
  expect(await send('reps.remove', { id })).toEqual({ ok: true, value: undefined });
  rep.mockClear();
  for (const name of ['reps.options', 'reps.board', 'backups.make'])
    expect(await send(name)).toMatchObject({ ok: false, error: { code: 'locked' } });
  expect(rep).not.toHaveBeenCalled();
});
