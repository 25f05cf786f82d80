import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '#electron/root.ts';
import { isErrorCode } from '#shared/domain/errors.ts';
import { handlers } from './electron-stub.ts';

/** What a row of the table found. */
export interface Found {
  tried: number;
  lost: number;
  /** One line for people. */
  detail: string;
}

/** The whole trusted side on a profile of its own, spoken to by its channels as the page does. */
export interface Rig {
  profile: string;
  database: string;
  call: (channel: string, input?: unknown) => Promise<Answer>;
}

export type Answer = { ok: true; value: unknown } | { ok: false; error: { code: string; message: string } };

const frame = { url: 'app://curbside/index.html', parent: null };

/** Composes the app in this process; once per process. */
export function startRig(profile: string): Rig {
  mkdirSync(profile, { recursive: true });
  process.env['CURBSIDE_PROFILE'] = profile;
  void compose().pageStart();
  return {
    profile,
    database: join(profile, 'curbside.sqlite'),
    async call(channel, input) {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`No channel ${channel}`);
      return (await handler({ senderFrame: frame }, input)) as Answer;
    },
  };
}

/** An answer as the contract promises it: a value, or a code of ours with a sentence; `internal` is a fault of the program. */
export function isProper(answer: Answer): boolean {
  if (answer.ok) return true;
  const { code, message } = answer.error;
  return isErrorCode(code) && code !== 'internal' && message.length > 0;
}

export function valueOf<T>(answer: Answer): T {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value as T;
}

/** A folder that is gone when the work is done. In memory where the system has such a place: faults are many. */
export async function inFolder<T>(work: (folder: string) => Promise<T>, root = tmpdir()): Promise<T> {
  const folder = mkdtempSync(join(root, 'curbside-faults-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Puts another database in the place of the open one, as a synced folder would, and opens it. */
export async function replaceDatabase(rig: Rig, file: string): Promise<Answer> {
  for (const ending of ['-wal', '-shm']) rmSync(rig.database + ending, { force: true });
  renameSync(file, rig.database);
  return rig.call('app.retryOpen');
}

/** The same numbers for the same seed (mulberry32): a run can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Board {
  id: string;
}

/** A ride that has begun: where notes go. */
export async function beginRide({ call }: Rig): Promise<string> {
  const reps = valueOf<Board[]>(await call('reps.options'));
  const { id } = valueOf<Board>(
    await call('sessions.plan', {
      kind: 'ride_along',
      repId: reps[0]?.id ?? null,
      startsAt: new Date().toISOString(),
      endsAt: null,
      allDay: false,
      place: '',
      goal: '',
      focusCompetencyId: null,
      rideFormat: 'observe_only',
      questions: [],
    }),
  );
  valueOf(await call('sessions.start', { id }));
  return id;
}

/** The input of `observations.add` for this line. */
export function noteInput(sessionId: string, text: string, visitId: string | null = null): unknown {
  return {
    sessionId,
    observation: {
      visitId,
      kind: 'strength',
      text,
      answer: '',
      competencyId: null,
      person: '',
      visibility: 'shared',
      observedAt: new Date().toISOString(),
    },
  };
}

/** The first choice of a new profile, with the sample team. */
export async function withSampleTeam(rig: Rig): Promise<void> {
  valueOf(await rig.call('settings.update', { onboarded: true }));
  valueOf(await rig.call('sample.load'));
}
