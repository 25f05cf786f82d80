import { BrowserWindow } from 'electron';
import { appOrigin } from '#electron/security/origin.ts';
import { webPreferences } from '#electron/security/policy.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { preloadPath } from './preload-path.ts';

const readyAfterMs = 20_000;

/** Resolves once the page has drawn its data and its fonts: the same signal that tests wait for. */
const whenReady = `new Promise((resolve) => {
  const root = document.documentElement;
  const check = () => root.dataset.appState === 'ready' && document.fonts.ready.then(resolve);
  new MutationObserver(check).observe(root, { attributes: true });
  check();
})`;

interface PrintJob {
  /** What `print.html` is asked for. */
  query: Record<string, string>;
  paper: Paper;
  /** Stands at the foot of every page, before the page number. Plain text. */
  footer: string;
}

/**
 * Prints `print.html` of our own page in a hidden window and returns the PDF: tagged, with an outline, paginated.
 * Margins are in inches and leave room for the footer. Throws when the page does not become ready.
 */
export async function printPage({ query, paper, footer }: PrintJob): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...webPreferences, preload: preloadPath() },
  });
  try {
    await window.loadURL(`${appOrigin}/print.html?${new URLSearchParams(query).toString()}`);
    await within(readyAfterMs, window.webContents.executeJavaScript(whenReady));
    return await window.webContents.printToPDF({
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
  } finally {
    window.destroy();
  }
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
