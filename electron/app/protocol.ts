import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { appScheme, isOwnUrl } from '#electron/security/origin.ts';
import { resolveInside } from '#electron/security/paths.ts';
import { contentSecurityPolicy } from '#electron/security/policy.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { FirstPicture } from '#shared/ipc/first-picture.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What Vite writes wherever a nonce belongs (`html.cspNonce` in electron.vite.config.ts). */
const noncePlaceholder = '__CSP_NONCE__';
/** Stand in index.html: what the first picture needs is in the page, which would otherwise have to ask for it. */
const languagePlaceholder = '__LANGUAGE__';
const firstPicturePlaceholder = '__FIRST_PICTURE__';

/** What index.html is served with. */
export interface PageStart {
  language: Language;
  firstPicture: FirstPicture;
}

/** Before `ready`: the scheme behaves like https, and V8 may keep compiled code of its scripts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** After `ready`: serves the built page from `root`, and nothing outside it. */
export function serveApp(root: string, start: () => Promise<PageStart>): void {
  protocol.handle(appScheme, (request) => respond(root, start, request.url));
}

async function respond(root: string, start: () => Promise<PageStart>, url: string): Promise<Response> {
  const file = isOwnUrl(url) ? resolveInside(root, new URL(url).pathname) : null;
  const type = file === null ? undefined : types[extname(file)];
  if (file === null || type === undefined) return new Response(null, { status: 404 });
  try {
    const body = await readFile(file);
    const headers = {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    };
    if (!type.startsWith('text/html')) return new Response(new Uint8Array(body), { headers });
    const nonce = randomBytes(16).toString('base64');
    const page = body.toString('utf8').replaceAll(noncePlaceholder, nonce);
    return new Response(page.includes(firstPicturePlaceholder) ? withStart(page, await start()) : page, {
      headers: {
        ...headers,
        'content-security-policy': contentSecurityPolicy(nonce),
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return new Response(null, { status: 404 });
    throw error;
  }
}

/** `<` of the manager's own text must not end the script element the data stands in. */
function withStart(page: string, { language, firstPicture }: PageStart): string {
  const json = JSON.stringify(firstPicture).replaceAll('<', String.raw`\u003c`);
  return page.replaceAll(languagePlaceholder, language).replace(firstPicturePlaceholder, () => json);
}
