import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { createBatches } from '#electron/services/batch/batches.ts';
import { saveExport } from '#electron/services/export-file.ts';
import { writePersonalData } from '#electron/services/personal-data-file.ts';
import { reportFormats } from '#electron/services/report-formats.ts';
import type { BatchOrder } from '#shared/domain/batch.ts';
import { aFolder, aRep, aSession, openTestDatabase } from './support.ts';

vi.mock('electron', () => ({}));
vi.mock('#electron/platform/dialogs.ts');

const fault = new TypeError('A fault of the program');
const order: BatchOrder = {
  period: { from: '2026-10-01', to: '2026-10-31' },
  repIds: [],
  drafts: true,
  formats: ['md'],
  target: 'zip',
  paper: 'A4',
  token: 'x',
};

/** Every way to write a file, into this path; `isFaulty` makes what is to be written fail. */
function exportsInto(path: string, isFaulty: boolean) {
  const context = openTestDatabase();
  const repId = aRep(context);
  aSession(context, repId);
  vi.mocked(askWhereToSave).mockResolvedValue(path);
  if (isFaulty) vi.spyOn(reportFormats.md, 'render').mockRejectedValueOnce(fault);
  const make = (): never => {
    throw fault;
  };
  return {
    single: () => saveExport(path, isFaulty ? make : () => 'text'),
    batch: () => createBatches({ context: () => context, onProgress: () => undefined }).run(order),
    person: () => writePersonalData(isFaulty ? { ...context, now: make } : context, { repId, path }),
  };
}

test.each(['single', 'batch', 'person'] as const)(
  'a fault of the program during an export (%s) is not taken for a place that cannot be written',
  async (kind) => {
    const folder = aFolder();
    await expect(exportsInto(join(folder, 'out.zip'), true)[kind]()).rejects.toBe(fault);
    expect(readdirSync(folder)).toEqual([]);
  },
);

test.each(['single', 'batch', 'person'] as const)(
  'a place that cannot be written (%s) is said to be one',
  async (kind) => {
    const nowhere = join(aFolder(), 'nowhere', 'out.zip');
    expect(await exportsInto(nowhere, false)[kind]()).toMatchObject({ failure: { code: 'export_failed' } });
  },
);
