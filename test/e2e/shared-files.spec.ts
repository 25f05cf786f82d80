import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { aPdf, aPng } from '../fixtures/pictures.ts';
import { axe, expect, resizeWindow, saveScreen, test as base } from './fixtures.ts';
import { answerOpenDialog, answerSaveDialog } from './pages/dialogs.ts';
import { aPhoto, hand } from './pages/files.ts';
import { reportPage } from './pages/report.ts';
import { goTo, startSession } from './ride-page.ts';

const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'curbside-files-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

/** Width and height of each picture in a PDF. */
async function picturesOfPdf(path: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('pdfimages', ['-list', path]);
  const rows = stdout.trim().split('\n').slice(2);
  return rows.map((row) => row.trim().split(/\s+/u).slice(3, 5).join('x'));
}

test('what is shared stands in the report and in every format; whole files lie beside it in an export of several', async ({
  app,
  folder,
}) => {
  test.slow();
  const { page, electronApp } = app;
  await startSession(page);
  const id = new URL(page.url()).hash.split('/')[2] ?? '';
  const photo = await aPhoto(page, 4000, 3000);
  await hand(page, 'drop', [
    { name: 'shelf.jpg', bytes: photo },
    { name: 'offer.pdf', bytes: aPdf() },
    { name: 'SECRET.png', bytes: aPng(60, 60) },
  ]);
  const files = page.getByRole('list', { name: 'Photos and files' });
  // What a list unpacks is a small picture, never the whole one.
  await expect
    .poll(() =>
      files.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)),
    )
    .toEqual([1200, 60]);
  for (const name of ['shelf.jpg', 'offer.pdf']) {
    await files.getByRole('button', { name: `Show ${name}` }).press('Enter');
    const share = page.getByRole('dialog').getByRole('switch', { name: 'Share with the rep' });
    await share.press('Space');
    await expect(share).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.evaluate((sessionId) => {
    const { curbside } = globalThis as unknown as { curbside: typeof window.curbside };
    return curbside.invoke('sessions', 'conclude', { id: sessionId });
  }, id);

  await goTo(page, `#/sessions/${id}/report`);
  const report = reportPage(page);
  const picture = report.paper.getByRole('img', { name: 'shelf.jpg' });
  await expect.poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(1200);
  await expect(report.paper).toContainText('offer.pdf');
  await expect(report.paper).not.toContainText('SECRET');
  await page.getByRole('button', { name: /things? withheld$/ }).click();
  await expect(page.getByText('1 photo or file that you have not shared')).toBeVisible();
  await page.keyboard.press('Escape');
  await axe(page);
  await picture.scrollIntoViewIfNeeded();
  await saveScreen(page, 'report-files-light-1280');
  await resizeWindow(app, 1024, 768);
  await picture.scrollIntoViewIfNeeded();
  await saveScreen(page, 'report-files-light-1024');

  async function exported(name: Parameters<typeof report.exportAs>[0], file: string): Promise<string> {
    await answerSaveDialog(electronApp, join(folder, file));
    await report.exportAs(name, file);
    return join(folder, file);
  }
  expect(await picturesOfPdf(await exported('PDF, A4', 'r.pdf'))).toContain('1200x900');
  const html = await readFile(await exported('Web page', 'r.html'), 'utf8');
  expect(html).toMatch(/<img src="data:image\/jpeg;base64,[^"]+" alt="shelf\.jpg" \/>/);
  const { value: word } = await mammoth.convertToHtml({ path: await exported('Word document', 'r.docx') });
  expect(word.match(/<img /g)).toHaveLength(1);
  for (const text of [html, word]) {
    expect(text).toContain('offer.pdf');
    expect(text).not.toContain('SECRET');
  }

  await goTo(page, '#/reports/export');
  await page.getByRole('switch', { name: 'Drafts too' }).press('Space');
  await page.getByRole('checkbox', { name: 'PDF' }).uncheck();
  await page.getByRole('checkbox', { name: 'Markdown' }).check();
  const batch = join(folder, 'batch');
  await mkdir(batch);
  await answerOpenDialog(electronApp, batch);
  await page.getByRole('button', { name: /^Export \d+ reports?$/ }).click();
  await expect(page.getByRole('status').getByText(/reports? exported/)).toBeVisible({ timeout: 60_000 });
  const paths = await readdir(batch, { recursive: true });
  const beside = paths.filter((path) => /(?:shelf\.jpg|offer\.pdf|SECRET.*)$/.test(path));
  expect(beside.map((path) => path.slice(-9)).toSorted()).toEqual(['offer.pdf', 'shelf.jpg']);
  const offer = beside.find((path) => path.endsWith('offer.pdf')) ?? '';
  const markdown = paths.filter((path) => path.endsWith('.md'));
  const texts = await Promise.all(markdown.map((path) => readFile(join(batch, path), 'utf8')));
  const sha256 = createHash('sha256')
    .update(await readFile(join(batch, offer)))
    .digest('hex');
  expect(texts.filter((text) => text.includes(`SHA-256: ${sha256}`))).toHaveLength(1);
});
