import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { appOrigin } from '#electron/security/origin.ts';
import { webPreferences } from '#electron/security/policy.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { preloadPath } from './preload-path.ts';

const readyAfterMs = 20_000;

/**
 * After so many pages the window is replaced by a new one. Chromium keeps about 1.5 MB of every page that was printed for
 * as long as its process lives, and follows no more than 200 changes of an address within ten seconds.
 */
const pagesPerWindow = 20;

/** Resolves once the page has drawn its data and its fonts: the same signal that tests wait for. */
const whenReady = `new Promise((resolve) => {
  const root = document.documentElement;
  const check = () => root.dataset.appState === 'ready' && document.fonts.ready.then(resolve);
  new MutationObserver(check).observe(root, { attributes: true });
  check();
})`;

export interface PrintJob {
  /** What `print.html` is asked for. */
  query: Record<string, string>;
  paper: Paper;
  /** Stands at the foot of every page, before the page number. Plain text. */
  footer: string;
}

/** A hidden window with `print.html` in it, for one page after the other; `close` it when the last is printed. */
export interface Printer {
  /** The PDF of one page: tagged, with an outline, paginated. Throws when the page does not become ready. */
  print: (job: PrintJob) => Promise<Uint8Array>;
  /** The system's print dialog. Without any printer there is none: `no_printer`. */
  ask: (job: PrintJob) => Promise<'printed' | 'closed' | 'no_printer' | 'failed'>;
  close: () => void;
}

/** Prints one page of our own and returns the PDF. */
export async function printPage(job: PrintJob): Promise<Uint8Array> {
  const printer = await openPrinter();
  try {
    return await printer.print(job);
  } finally {
    printer.close();
  }
}

/** One window for many pages: loading it anew for each would cost more than printing. */
export async function openPrinter(): Promise<Printer> {
  let window = await openWindow();
  let pages = 0;

  async function show(query: PrintJob['query']): Promise<void> {
    if (pages === pagesPerWindow) {
      window.destroy();
      window = await openWindow();
      pages = 0;
    }
    pages += 1;
    await showPage(window, query);
  }

  return {
    async print({ query, paper, footer }) {
      await show(query);
      // Margins are in inches and leave room for the footer.
      return window.webContents.printToPDF({
        pageSize: paper,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: false,
        margins: { top: 0.7, bottom: 0.8, left: 0.8, right: 0.8 },
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footerHtml(footer),
      });
    },
    async ask({ query, paper, footer }) {
      // Some systems show nothing at all without a printer and answer only minutes later.
      if ((await window.webContents.getPrintersAsync()).length === 0) return 'no_printer';
      await show(query);
      const { webContents } = window;
      return new Promise((resolve) => {
        webContents.print({ silent: false, printBackground: true, pageSize: paper, footer }, (done, why) => {
          if (done) resolve('printed');
          else resolve(/cancel/i.test(why) ? 'closed' : 'failed');
        });
      });
    },
    close: () => window.destroy(),
  };
}

async function openWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...webPreferences, preload: preloadPath() },
  });
  await window.loadURL(`${appOrigin}/print.html`);
  return window;
}

/** The page draws what stands after its `#` and says when it is done; what it had drawn before is no answer. */
async function showPage(window: BrowserWindow, query: Record<string, string>): Promise<void> {
  const hash = new URLSearchParams({ ...query, page: randomUUID() }).toString();
  const show = `delete document.documentElement.dataset.appState; location.hash = ${JSON.stringify(hash)}; ${whenReady}`;
  await within(readyAfterMs, window.webContents.executeJavaScript(show));
}

function footerHtml(text: string): string {
  const safe = text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<div style="width:100%;padding:0 0.8in;font:7.5pt sans-serif;color:#5d615f;display:flex;justify-content:space-between"><span>${safe}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The page to print did not become ready')), ms);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
