import { join } from 'node:path';
import type { Context } from '#electron/services/context.ts';
import { installContent, readContent } from '#electron/services/content.ts';
import { createPack, importPack } from '#electron/services/handover/handover-jobs.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import type { MergeReport, PackOrder } from '#shared/domain/handover.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { aFolder, openTestDatabase, testNow, valueOf } from './support.ts';

export const consent = { name: 'Versie Hillebrand', day: '2026-11-20' };

export function job({ db }: Context): JobContext {
  return { db, now: () => new Date(testNow), progress: () => undefined, throwIfCancelled: () => undefined };
}

/** A copy of the app as it is after its first start. */
export async function withContent(): Promise<Context> {
  const context = openTestDatabase();
  installContent(context.db, await readContent(), { language: 'en', at: testNow });
  return context;
}

/** Where the pack about these reps was written. */
export function packOf(context: Context, repIds: RepId[], ticked: PackOrder['private'] = []): string {
  const path = join(aFolder(), 'handover.curbside-pack');
  const order = { repIds, consent, private: ticked };
  valueOf(createPack({ order, path, madeBy: 'Dustin' }, job(context)));
  return path;
}

export function take(context: Context, path: string): MergeReport {
  return valueOf(importPack({ path }, job(context))).report;
}
