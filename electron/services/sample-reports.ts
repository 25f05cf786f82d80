import type { SampleRows } from '#electron/db/repositories/sample-team.ts';
import { isFinal } from '#shared/domain/session-rules.ts';
import type { Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { acknowledge, close, finalise } from './finalised-reports.ts';

type SessionRow = SampleRows['sessions'][number];

const hourMs = 3_600_000;

/** As it stood before its report was final. */
export function asDraft(session: SessionRow): SessionRow {
  return session.status !== undefined && isFinal(session.status) ? { ...session, status: 'draft' } : session;
}

/** Lets the invented reports live through what real ones do, by the same code and in the order of their days. */
export function finaliseSample(context: Context, sessions: readonly SessionRow[]): void {
  const now = context.now().getTime();
  for (const { id: sessionId, status, startsAt, endsAt } of sessions.toSorted(byStart)) {
    const held = Date.parse(endsAt ?? startsAt);
    const after = (hours: number): Context => ({
      ...context,
      now: () => new Date(Math.min(held + hours * hourMs, now)),
    });
    done(finalise(after(1), { sessionId }));
    if (status !== 'finalised') done(acknowledge(after(25), { sessionId, comment: '' }));
    if (status === 'closed') done(close(after(14 * 24), { sessionId }));
  }
}

function byStart(a: SessionRow, b: SessionRow): number {
  return a.startsAt < b.startsAt ? -1 : 1;
}

function done(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`The sample team cannot be finalised: ${outcome.failure.code}`);
}
