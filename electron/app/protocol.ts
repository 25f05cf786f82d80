import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { protocol, type ProtocolResponse } from 'electron';
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
const startsHere = '<!-- start -->';
const languagePlaceholder = '__LANGUAGE__';
const firstPicturePlaceholder = '__FIRST_PICTURE__';

/** What index.html is served with. */
export interface PageStart {
  language: Language;
  firstPicture: FirstPicture;
}

/** Which stored picture, by the hash of its content, and whether the small one that stands for it will do. */
export interface PictureAsked {
  sha256: string;
  small: boolean;
}

/** Null where there is none that a page may draw. */
export type FindPicture = (asked: PictureAsked) => Promise<{ path: string; mime: string } | null>;

/** Before `ready`: the scheme behaves like https, and V8 may keep compiled code of its scripts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * After `ready`: serves the built page from `root` and stored pictures, and nothing beside them. `protocol.handle`, which Electron prefers,
 * reads Node's fetch and HTTP clients for its first request: 70 ms in which the page's process cannot be given anything.
 */
export function serveApp(root: string, start: () => Promise<PageStart>, picture: FindPicture): void {
  // oxlint-disable-next-line typescript/no-deprecated -- see above; Electron 45 still has it
  protocol.registerStreamProtocol(appScheme, ({ url }, reply) => {
    const asked = isOwnUrl(url) ? pictureOf(url) : null;
    void (asked === null ? respond(root, start, url) : respondWithPicture(asked, picture)).then(reply);
  });
}

/** `/picture/<hash>` and `/picture/<hash>/small`; no name of a file is ever made of anything else a page asks for. */
function pictureOf(url: string): PictureAsked | null {
  const [, sha256, small] = /^\/picture\/([0-9a-f]{64})(\/small)?$/.exec(new URL(url).pathname) ?? [];
  return sha256 === undefined ? null : { sha256, small: small !== undefined };
}

/** Kept by no cache: it is a private picture, and the disk it lies on is this one. */
async function respondWithPicture(asked: PictureAsked, picture: FindPicture): Promise<ProtocolResponse> {
  try {
    const found = await picture(asked);
    if (found === null) return { statusCode: 404 };
    return {
      headers: {
        'content-type': found.mime,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      },
      data: bytes(await readFile(found.path)),
    };
  } catch {
    // A file that is gone or cannot be read is a picture that cannot be shown; what lists it says so.
    return { statusCode: 404 };
  }
}

async function respond(
  root: string,
  start: () => Promise<PageStart>,
  url: string,
): Promise<ProtocolResponse> {
  const file = isOwnUrl(url) ? resolveInside(root, new URL(url).pathname) : null;
  const type = file === null ? undefined : types[extname(file)];
  if (file === null || type === undefined) return { statusCode: 404 };
  try {
    const body = await readFile(file);
    const headers = {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    };
    if (!type.startsWith('text/html')) return { headers, data: bytes(body) };
    // Not before `ready`: Node takes 6 ms to read it.
    const { randomBytes } = await import('node:crypto');
    const nonce = randomBytes(16).toString('base64');
    const page = body.toString('utf8').replaceAll(noncePlaceholder, nonce);
    return {
      headers: {
        ...headers,
        'content-security-policy': contentSecurityPolicy(nonce),
        'cache-control': 'no-store',
      },
      data: bytes(page.includes(startsHere) ? inTwoParts(page, start) : Buffer.from(page)),
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { statusCode: 404 };
    throw error;
  }
}

/** What names scripts and styles goes out at once and is fetched while the rest, which needs the manager's file, is read. */
async function* inTwoParts(page: string, start: () => Promise<PageStart>): AsyncGenerator<Buffer> {
  const [head = '', tail = ''] = page.split(startsHere);
  yield Buffer.from(head);
  const { language, firstPicture } = await start();
  // `<` of the manager's own text must not end the script element the data stands in.
  const json = JSON.stringify(firstPicture).replaceAll('<', String.raw`\u003c`);
  yield Buffer.from(tail.replace(languagePlaceholder, language).replace(firstPicturePlaceholder, () => json));
}

function bytes(body: Buffer | AsyncIterable<Buffer>): Readable {
  return Readable.from(body, { objectMode: false });
}
