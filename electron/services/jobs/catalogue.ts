import {
  checkRepImport,
  importReps,
  previewRepFile,
  undoRepImport,
} from '#electron/services/import/import-jobs.ts';
import { applyRetention, eraseRep } from '#electron/services/personal-data-jobs.ts';
import { makeBackup } from '#electron/services/backup/make-backup.ts';
import {
  drillBackup,
  previewBackup,
  restoreRep,
  stageRestore,
} from '#electron/services/backup/restore-jobs.ts';
import { sealBackup } from '#electron/services/backup/seal-backup.ts';
import { salvageFile } from '#electron/services/backup/salvage-job.ts';
import { sweepAttachments } from '#electron/services/attachments/sweep-attachments.ts';
import { storeAttachment } from '#electron/services/attachments/store-attachment.ts';
import { verifyAllReports, verifyOneReport, verifyRepReports } from '#electron/services/verify-jobs.ts';
import { createPack, importPack, previewPack } from '#electron/services/handover/handover-jobs.ts';
import type { Job } from './job.ts';

/** Every job by name. Only the worker imports the functions; the main process needs their types alone. */
export const jobCatalogue = {
  previewRepFile,
  checkRepImport,
  importReps,
  undoRepImport,
  eraseRep,
  applyRetention,
  makeBackup,
  drillBackup,
  previewBackup,
  stageRestore,
  restoreRep,
  salvageFile,
  sealBackup,
  storeAttachment,
  sweepAttachments,
  createPack,
  previewPack,
  importPack,
  verifyAllReports,
  verifyRepReports,
  verifyOneReport,
} as const;

export type JobCatalogue = typeof jobCatalogue;
export type JobName = keyof JobCatalogue;
export type JobInput<N extends JobName> = Parameters<JobCatalogue[N]>[0];
export type JobOutput<N extends JobName> = JobCatalogue[N] extends Job<never, infer Output> ? Output : never;
