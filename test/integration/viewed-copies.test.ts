import type * as FileSystem from 'node:fs';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { personalDataHandlers } from '#electron/ipc/personal-data.ts';
import { createAttachments } from '#electron/services/attachments/attachments.ts';
import { storeAttachment } from '#electron/services/attachments/store-attachment.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import { ok } from '#shared/lib/result.ts';
import { aPdf } from '../fixtures/pictures.ts';
import { aRep, aSession, openTestDatabase, valueOf } from './support.ts';

vi.mock('electron', () => ({}));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>();
  return { ...real, rmSync: vi.fn(real.rmSync) };
});

const jobs: Jobs = { run: () => Promise.resolve(ok(undefined as never)), cancel: () => undefined };

async function viewed() {
  const context = openTestDatabase();
  const repId = aRep(context);
  const copies: string[] = [];
  const attachments = createAttachments({
    context: () => context,
    jobs,
    chooseFile: () => Promise.resolve(null),
    openPath: (path) => {
      copies.push(path);
      return Promise.resolve('');
    },
    viewFolder: join(dirname(context.path), 'viewing'),
  });
  const { id } = valueOf(
    storeAttachment(
      {
        bytes: aPdf(),
        name: 'offer.pdf',
        sessionId: aSession(context, repId),
        visitId: null,
        databaseFile: context.path,
      },
      { ...context, progress: () => undefined, throwIfCancelled: () => undefined },
    ),
  );
  const view = async (): Promise<string> => {
    valueOf(await attachments.open({ id }));
    return copies.at(-1) ?? '';
  };
  return { context, repId, attachments, view, copy: await view() };
}

test('a viewed copy goes when the app begins or ends, and when somebody is erased', async () => {
  const { context, repId, attachments, view, copy } = await viewed();
  expect(existsSync(copy)).toBe(true);
  attachments.forgetViewed();
  expect(existsSync(copy)).toBe(false);
  attachments.forgetViewed();

  const personalData = personalDataHandlers(() => context, jobs, attachments.forgetViewed);
  for (const erase of [() => personalData.erase({ repId }), () => personalData.applyRetention()]) {
    const another = await view();
    expect(existsSync(another)).toBe(true);
    await erase();
    expect(existsSync(another)).toBe(false);
  }
});

test.each(['EBUSY', 'EPERM'])(
  'a copy its viewer holds open (%s) is no obstacle to the next',
  async (code) => {
    const { attachments, view, copy } = await viewed();
    const real = await vi.importActual<typeof FileSystem>('node:fs');
    vi.mocked(rmSync).mockImplementation((path, options) => {
      if (path === dirname(copy)) throw Object.assign(new Error('held open'), { code });
      real.rmSync(path, options);
    });
    const next = await view();
    expect(next).not.toBe(copy);
    expect(readFileSync(next)).toEqual(aPdf());
    attachments.forgetViewed();
    expect(existsSync(next)).toBe(false);
    expect(existsSync(copy)).toBe(true);
  },
);
