import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bridge } from '#shared/ipc/contract.ts';
import { aPdf, aPng, place } from '../fixtures/pictures.ts';
import { axe, expect, resizeWindow, saveScreen, test, type RunningApp } from './fixtures.ts';
import { aPhoto, hand } from './pages/files.ts';
import { appear, appearances } from './pages/screens.ts';
import { startSession } from './ride-page.ts';

/** Answers the next file dialog with a path. */
async function answerDialog({ electronApp }: RunningApp, path: string): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function stored(page: Page): Promise<{ sha256: string; name: string }[]> {
  return page.evaluate(async () => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    const sessions = await curbside.invoke('sessions', 'list', {
      from: null,
      to: null,
      repId: null,
      statuses: ['in_progress'],
      limit: 1000,
    });
    if (!sessions.ok) throw new Error(sessions.error.message);
    const found = [];
    for (const { id } of sessions.value) {
      const listed = await curbside.invoke('attachments', 'list', { sessionId: id });
      if (!listed.ok) throw new Error(listed.error.message);
      found.push(...listed.value);
    }
    return found;
  });
}

const fileOf = (profile: string, sha256: string) => join(profile, 'attachments', sha256.slice(0, 2), sha256);

test('photos and documents are pasted, dropped and picked, shown, shared, removed and brought back', async ({
  app,
}) => {
  const { page, profileDir } = app;
  await startSession(page, { appearance: 'system' });
  const files = page.getByRole('list', { name: 'Photos and files' });

  await hand(page, 'paste', [{ name: 'shop.jpg', bytes: await aPhoto(page) }]);
  await expect(files.getByRole('button')).toHaveCount(1);
  await hand(page, 'drop', [
    { name: 'shelf <img src=x onerror=alert(1)>.png', bytes: aPng(400, 300, 90) },
    { name: 'offer.pdf', bytes: aPdf() },
  ]);
  await expect(files.getByRole('button')).toHaveCount(3);
  const picked = join(profileDir, 'picked.png');
  writeFileSync(picked, aPng(120, 240, 200));
  await answerDialog(app, picked);
  await page.getByRole('button', { name: 'Photo or file' }).press('Enter');
  await expect(files.getByRole('button')).toHaveCount(4);

  for (const { sha256 } of await stored(page)) {
    const content = readFileSync(fileOf(profileDir, sha256));
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    expect(content.includes(place)).toBe(false);
  }
  await expect
    .poll(() =>
      files.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)),
    )
    .toEqual([1200, 400, 120]);

  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await resizeWindow(app, width, height);
    for (const appearance of appearances) {
      await appear(page, appearance);
      await axe(page);
      await saveScreen(page, `attachments-${width}-${appearance}`);
    }
  }

  await files.getByRole('button', { name: 'Show shop.jpg' }).press('Enter');
  const viewer = page.getByRole('dialog');
  await expect(viewer.getByRole('img', { name: 'shop.jpg' })).toBeVisible();
  await expect(viewer.getByRole('switch', { name: 'Share with the rep' })).not.toBeChecked();
  await viewer.getByRole('switch', { name: 'Share with the rep' }).press('Space');
  await expect(viewer.getByRole('switch', { name: 'Share with the rep' })).toBeChecked();
  await axe(page);
  await saveScreen(page, 'attachment-viewer');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(viewer.getByRole('heading', { name: 'offer.pdf' })).toBeVisible();
  await app.electronApp.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Reflect.set(globalThis, 'openedPath', path);
      return Promise.resolve('');
    };
  });
  await viewer.getByRole('button', { name: 'Open in the viewer' }).press('Enter');
  await expect
    .poll(() => app.electronApp.evaluate(() => String(Reflect.get(globalThis, 'openedPath'))))
    .toMatch(/viewing.+offer\.pdf$/);
  await viewer.getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(files.getByRole('button')).toHaveCount(3);
  await page
    .getByRole('status')
    .filter({ hasText: 'Removed: offer.pdf' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(files.getByRole('button')).toHaveCount(4);
});

test('in Hungarian: the row of files and the large view', async ({ app }) => {
  const { page } = app;
  await startSession(page, { language: 'hu' });
  await resizeWindow(app, 1024, 768);
  const files = page.getByRole('list', { name: 'Fotók és fájlok' });
  await hand(page, 'drop', [
    { name: 'raktár.jpg', bytes: await aPhoto(page) },
    { name: 'ajánlat.pdf', bytes: aPdf() },
  ]);
  await expect(files.getByRole('button')).toHaveCount(2);
  await expect(files.locator('img')).toHaveCount(1);
  await saveScreen(page, 'attachments-hu-1024');
  await files.getByRole('button', { name: 'Megnyitás: ajánlat.pdf' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('switch')).toBeVisible();
  await axe(page);
  await saveScreen(page, 'attachment-viewer-hu-1024');
});

test('a broken, huge or disguised file gets a sentence, and a page is served no other file', async ({
  app,
}) => {
  const { page } = app;
  await startSession(page);
  await hand(page, 'drop', [
    { name: 'holiday.jpg', bytes: Buffer.from('MZ\u0090\0 a program') },
    { name: 'cut.png', bytes: aPng().subarray(0, 70) },
  ]);
  await expect(page.getByRole('alert').filter({ hasText: 'holiday.jpg: Only pictures' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'cut.png: This file is damaged' })).toBeVisible();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(25 * 1024 * 1024 + 1)], 'film.png'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(
    page.getByRole('alert').filter({ hasText: 'film.png: This file is larger than 25 MB' }),
  ).toBeVisible();
  expect(await stored(page)).toEqual([]);

  const served = await page.evaluate(
    async (paths) =>
      Promise.all(
        paths.map((path) =>
          fetch(path)
            .then(({ ok }) => ok)
            .catch(() => false),
        ),
      ),
    [`/picture/${'a'.repeat(64)}`, '/picture/..%2F..%2Fcurbside.sqlite', '/attachments/', '/picture/'],
  );
  expect(served).toEqual([false, false, false, false]);
  app.takeProblems();
});

test('kill -9 while files are added: what is listed is there, whole', async ({ app }) => {
  const { profileDir } = app;
  await startSession(app.page);
  for (let round = 0; round < 5; round += 1) {
    const { page } = app;
    const sent = Array.from({ length: 6 }, (_, n) => ({
      name: `${round}-${n}.png`,
      bytes: aPng(600, 400 + n, round * 40 + n),
    }));
    const before = (await stored(page)).length;
    await hand(page, 'drop', sent);
    await expect.poll(async () => (await stored(page)).length).toBeGreaterThan(before + round);
    await app.kill9();
    await app.relaunch();
    const listed = await stored(app.page);
    expect(listed.length).toBeGreaterThan(before);
    for (const { sha256 } of listed) {
      const file = fileOf(profileDir, sha256);
      expect(existsSync(file)).toBe(true);
      expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sha256);
    }
    await app.page.getByRole('button', { name: 'Continue' }).first().click();
    await expect(app.page.getByRole('button', { name: 'Photo or file' })).toBeVisible();
  }
});
