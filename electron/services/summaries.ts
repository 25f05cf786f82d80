import { readSettings } from '#electron/db/repositories/setting.ts';
import { countDrafts, readRepPeriod, readTeamPeriod } from '#electron/db/repositories/summary.ts';
import type { Period } from '#shared/domain/period.ts';
import { buildRepSummary, buildTeamSummary } from '#shared/domain/summary-document.ts';
import type { Summary, SummaryOf } from '#shared/domain/summary.ts';
import { addDays, dayOf, startOfDay } from '#shared/lib/dates.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

export interface SummaryRequest {
  summary: SummaryOf;
  period: Period;
}

/** The summary, and how many of its sessions have a report that the rep has not been given. */
export function getSummary(
  context: Context,
  request: SummaryRequest,
): Outcome<{ summary: Summary; drafts: number }> {
  return ok(
    context.db.transaction(() => ({
      summary: summaryOf(context, request),
      drafts: countDrafts(context.db, {
        ...spanOf(context, request.period),
        repId: request.summary.of === 'rep' ? request.summary.repId : null,
      }),
    })),
  );
}

/** Throws `NotFoundError`. */
export function summaryOf(context: Context, { summary: which, period }: SummaryRequest): Summary {
  const { db, now, timeZone, defaults } = context;
  const { cadence: policy, managerName } = readSettings(db, defaults);
  const span = { ...spanOf(context, period), policy };
  const frame = { ...period, today: dayOf(now(), timeZone), managerName };
  return which.of === 'rep'
    ? buildRepSummary(readRepPeriod(db, which.repId, span), frame)
    : buildTeamSummary(readTeamPeriod(db, span), { ...frame, byName: which.byName });
}

function spanOf({ timeZone }: Context, { from, to }: Period) {
  return { from: startOfDay(from, timeZone), until: startOfDay(addDays(to, 1), timeZone), timeZone };
}
