import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { HtmlRenderer, Parser } from 'commonmark';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { unzip } from '#electron/dev/zip.ts';
import { pdfInfo, pdfLinks, textOfPdf } from '../e2e/pages/pdf.ts';

/** What a file is read back with; none of it is the app's own code. `scratch` is a folder to unpack into. */
export interface Readers {
  browser: Browser;
  scratch: string;
}

/** Something in it would run, load, be computed or lead somewhere. */
class NotInertError extends Error {}

/** The text of this exported file, as its reader sees it; or what in it is not inert. */
export async function readBack(
  path: string,
  readers: Readers,
): Promise<{ text: string; problem: string | null }> {
  const read = byExtension[extname(path)];
  if (read === undefined) return { text: '', problem: 'is of a kind nobody reads here' };
  try {
    return { text: await read(path, readers), problem: null };
  } catch (error) {
    const problem = error instanceof NotInertError ? error.message : `cannot be read back: ${String(error)}`;
    return { text: '', problem: problem.slice(0, 200) };
  }
}

/** Each throws `NotInertError`, or what its reader throws. */
const byExtension: Record<string, (path: string, readers: Readers) => Promise<string>> = {
  /** Poppler. */
  async '.pdf'(path) {
    const { JavaScript, Form, Pages } = await pdfInfo(path);
    if (JavaScript !== 'no' || Form !== 'none') throw new NotInertError('holds a script or a form');
    if (Number(Pages) < 1) throw new NotInertError('has no page');
    const [link] = await pdfLinks(path);
    if (link !== undefined) throw new NotInertError(`links to ${link}`);
    return textOfPdf(path);
  },

  /** Mammoth for the words, the package's own parts for what Word would act on. */
  async '.docx'(path, { scratch }) {
    const folder = join(scratch, randomUUID());
    await unzip(path, folder, (name) => (/\.(xml|rels)$/.test(name) ? name : null));
    const document = await readFile(join(folder, 'word/document.xml'), 'utf8');
    if (/<w:(instrText|fldSimple|object|altChunk)\b/.test(document))
      throw new NotInertError('holds what Word would compute');
    const links = await readFile(join(folder, 'word/_rels/document.xml.rels'), 'utf8');
    if (links.includes('TargetMode="External"')) throw new NotInertError('refers to something outside');
    return textOfInert((await mammoth.convertToHtml({ path })).value);
  },

  /** Chromium, as a rep's browser would be. */
  async '.html'(path, { browser }) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('dialog', (dialog) => {
      problems.push('opens a dialog');
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) problems.push(`asks for ${request.url()}`);
    });
    try {
      await page.goto(pathToFileURL(path).href);
      if (await page.evaluate(() => 'pwned' in globalThis)) problems.push('ran a script');
      const links = await page
        .locator('a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      problems.push(...links.filter((link) => !link.startsWith('file:')).map((link) => `links to ${link}`));
      if (problems[0] !== undefined) throw new NotInertError(problems[0]);
      return await page.locator('body').innerText();
    } finally {
      await context.close();
    }
  },

  async '.csv'(path) {
    const file = await readFile(path, 'utf8');
    // Excel wants another separator in most languages; no column is named with one.
    const delimiter = /^[^\r]*;/.test(file) ? ';' : ',';
    const cells = parse(file, { bom: true, delimiter }).flat();
    const formula = cells.find((cell) => /^[=+\-@\t\r]/.test(cell));
    if (formula !== undefined) throw new NotInertError(`the cell ${formula} would be computed`);
    return cells.join('\n');
  },

  async '.json'(path) {
    return JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
  },

  /** ical.js: no line of a text became a property of its own. */
  async '.ics'(path) {
    const calendar = new ICAL.Component(ICAL.parse(await readFile(path, 'utf8')) as unknown[]);
    const events = calendar.getAllSubcomponents();
    for (const event of events) {
      if (event.name !== 'vevent') throw new NotInertError(`holds a ${event.name}`);
      const stray = event.getAllProperties().find(({ name }) => !eventProperties.has(name));
      if (stray !== undefined) throw new NotInertError(`an event has a ${stray.name}`);
    }
    return events.map((event) => String(event.getFirstPropertyValue('summary'))).join('\n');
  },

  /** commonmark, letting HTML through as most programs do. */
  async '.md'(path) {
    return textOfInert(new HtmlRenderer().render(new Parser().parse(await readFile(path, 'utf8'))));
  },
};

const eventProperties = new Set([
  'uid',
  'dtstamp',
  'dtstart',
  'dtend',
  'duration',
  'summary',
  'location',
  'transp',
  'sequence',
  'x-microsoft-cdo-busystatus',
]);

/** The text of a page in which nothing would run, load or lead somewhere. */
function textOfInert(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const { tagName, attributes } of document.querySelectorAll('*')) {
    if (/^(script|img|svg|iframe|object|embed|style|link|form|meta|base)$/i.test(tagName))
      throw new NotInertError(`holds a live ${tagName}`);
    for (const { name, value } of attributes)
      if (name.startsWith('on') || (name === 'href' && !value.startsWith('#')))
        throw new NotInertError(`holds ${name}=${value}`);
  }
  return document.body.textContent;
}
