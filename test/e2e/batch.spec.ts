import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzip } from '#electron/dev/zip.ts';
import { axe, expect, resizeWindow, saveScreen, test as base, type RunningApp } from './fixtures.ts';
import { concludedRide } from './pages/concluded-ride.ts';
import { answerOpenDialog, answerSaveDialog } from './pages/dialogs.ts';
import { textOfPdf } from './pages/pdf.ts';
import { appear, appearances, goTo, sampleTeam } from './pages/screens.ts';

const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'curbside-batch-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const evil = '../CON<script>alert(1)</script>\u202e';

/** Every file below the folder that the manifest names has the bytes it says. */
async function expectWhole(root: string): Promise<string[]> {
  const { files } = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8')) as {
    files: { path: string; bytes: number; sha256: string }[];
  };
  for (const { path, bytes, sha256 } of files) {
    const content = await readFile(join(root, path));
    expect(content.byteLength, path).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex'), path).toBe(sha256);
  }
  const there = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = there.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  expect(paths).toHaveLength(files.length + 1);
  return files.map(({ path }) => path);
}

/** In the page: presses Stop in the moment it is there. */
function stopAtOnce(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const stop = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop');
      if (stop === undefined) return;
      observer.disconnect();
      stop.click();
      resolve();
    });
    observer.observe(document.body, { subtree: true, childList: true });
  });
}

/** Before anything leaves: a row for each report, opened in its place to what the rep will see. */
async function seeWhatLeaves(app: RunningApp, reports: number): Promise<void> {
  const { page } = app;
  const rows = page.getByRole('list', { name: 'What each rep will see' });
  await expect(rows.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(reports));
  const row = rows.getByRole('button', { name: /^Anna Kovács/ }).first();
  await row.press('Enter');
  await expect(row).toBeFocused();
  const view = page.getByRole('region', { name: 'What Anna Kovács will see' });
  await expect(view.getByTestId('report-paper')).toContainText(`Seen with ${evil.slice(0, -1)}`);
  for (const appearance of appearances) {
    await appear(page, appearance);
    for (const [width, height] of [
      [1024, 768],
      [1280, 800],
    ] as const) {
      await resizeWindow(app, width, height);
      await view.getByRole('radio', { name: 'Page' }).scrollIntoViewIfNeeded();
      await saveScreen(page, `batch-open-${appearance}-${width}`);
    }
    await axe(page);
  }
  await view.getByRole('radio', { name: 'Page' }).press('Escape');
  await expect(row).toBeFocused();
  await expect(view).toHaveCount(0);

  // Its row stays in sight at the end of the page, and is there when it was closed from there.
  await row.click();
  await page.locator('main').evaluate((main) => main.scrollBy(0, 600));
  await expect.poll(async () => (await row.boundingBox())?.y).toBeLessThan(10);
  await saveScreen(page, 'batch-open-far-dark-1280');
  await row.click();
  await expect(view).toHaveCount(0);
  await expect(row).toBeInViewport();
  await expect(row).toBeFocused();
  await row.press('End');
  await expect(rows.getByRole('button').last()).toBeFocused();
  await saveScreen(page, 'batch-end-dark-1280');
}

test('the reports of a half-year: a folder with an index, a ZIP with the same, and nothing of a stopped one', async ({
  app,
  folder,
}) => {
  test.setTimeout(120_000);
  const { electronApp, page } = app;
  const day = { manager: 'Anna', goal: '', customers: ['Acme'], notes: [] } as const;
  for (const rep of ['Anna Kovács', 'ANNA KOVÁCS', evil])
    await concludedRide(page, { ...day, rep, notes: [{ kind: 'strength', text: `Seen with ${evil}` }] });
  await sampleTeam(page, 'en');
  await goTo(page, '#/reports');
  await page.getByRole('link', { name: 'Export several' }).click();
  await page.getByRole('radio', { name: 'Half-year' }).check();
  const stays = page.getByRole('list', { name: 'Stays on this computer:' });
  await expect(stays.getByRole('listitem').filter({ hasText: /^\d+ goals you set/ })).toBeVisible();
  const drafts = page.getByRole('switch', { name: 'Drafts too' });
  await expect(page.getByText(/drafts stay here/)).toBeVisible();
  await drafts.press('Space');
  await page.getByRole('checkbox', { name: 'Markdown' }).check();
  for (const appearance of appearances) {
    await appear(page, appearance);
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `batch-${appearance}-${width}`);
    }
    await axe(page);
  }

  const run = page.getByRole('button', { name: /^Export \d+ reports$/ });
  await seeWhatLeaves(app, Number(/\d+/.exec(await run.innerText())?.[0]));

  await answerOpenDialog(electronApp, folder);
  await run.click();
  await expect(page.getByRole('status').getByText(/reports exported/)).toBeVisible({ timeout: 90_000 });
  await saveScreen(page, 'batch-done-dark-1024');
  const [name = ''] = await readdir(folder);
  expect(await readdir(folder)).toHaveLength(1);
  const paths = await expectWhole(join(folder, name));
  const people = new Set(paths.map((path) => path.split('/')[0]));
  // On Windows the two would be one folder.
  const twins = [...people]
    .map((person) => person?.toLowerCase())
    .filter((person) => person?.startsWith('anna'));
  expect(twins).toHaveLength(2);
  expect(new Set(twins)).toEqual(new Set(['anna kovács', 'anna kovács (2)']));
  for (const path of paths) expect(path).not.toMatch(/\.\.|[<>:"|?*\\\p{Cc}\p{Cf}]/u);
  const pdf = paths.find((path) => /^Anna Kovács[ (2)]*\//.test(path) && path.endsWith('.pdf')) ?? '';
  expect(await textOfPdf(join(folder, name, pdf))).toContain('Anna Kovács');
  // Printed from one window after the other: each file is about its own person.
  const sampled = paths.filter((path) => path.endsWith('.pdf')).slice(0, 6);
  for (const path of sampled) {
    const head = /^\d{4}-\d{2}-\d{2} (.*) (?:Ride-along|One-to-one|Call review|Curbside talk)/u.exec(
      path.split('/')[1] ?? '',
    )?.[1];
    if (head !== undefined && !head.includes('script'))
      expect(await textOfPdf(join(folder, name, path))).toContain(head);
  }
  const index = await readFile(join(folder, name, 'index.html'), 'utf8');
  expect(index).not.toContain('<script');
  expect(index).toContain('&lt;script&gt;');
  for (const link of index.matchAll(/href="([^"]+)"/g))
    expect(paths).toContain(decodeURIComponent(link[1] ?? ''));

  const zip = join(folder, 'all.zip');
  await answerSaveDialog(electronApp, zip);
  await page.getByText('One ZIP file', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'PDF' }).uncheck();
  await run.click();
  const both = [name, 'all.zip'].toSorted();
  await expect.poll(async () => (await readdir(folder)).toSorted(), { timeout: 60_000 }).toEqual(both);
  const unpacked = join(folder, 'unpacked');
  await unzip(zip, unpacked, (path) => path);
  expect(await expectWhole(unpacked)).toEqual(paths.filter((path) => !path.endsWith('.pdf')));
  await rm(unpacked, { recursive: true });

  // Stopped in the middle: what stood there before stands there alone.
  await page.getByRole('checkbox', { name: 'PDF' }).check();
  await answerSaveDialog(electronApp, join(folder, 'stopped.zip'));
  await expect(run).toBeEnabled();
  // A person would be too slow for so few reports.
  const stopped = page.evaluate(stopAtOnce);
  await run.click();
  await stopped;
  await expect(page.getByText('Stopped. Nothing was left behind.')).toBeVisible();
  expect((await readdir(folder)).toSorted()).toEqual(both);
});

test('in Hungarian, with nothing to export', async ({ app }) => {
  const { page } = app;
  await sampleTeam(page, 'hu');
  await goTo(page, '#/reports/export');
  await resizeWindow(app, 1024, 768);
  await saveScreen(page, 'batch-hu-1024');
  const rows = page.getByRole('list', { name: 'Amit a kollégák látnak majd' });
  await rows.getByRole('button').first().click();
  await expect(page.getByTestId('report-paper')).toBeVisible();
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await resizeWindow(app, width, height);
    await saveScreen(page, `batch-open-hu-${width}`);
  }
  await page.getByRole('button', { name: 'Korábbi időszak' }).click();
  for (let back = 0; back < 8; back += 1) await page.getByRole('button', { name: 'Korábbi időszak' }).click();
  await expect(page.getByText(/nincs ilyen összefoglaló/)).toBeVisible();
});
