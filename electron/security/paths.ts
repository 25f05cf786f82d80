import { isAbsolute, normalize, relative, resolve, sep } from 'node:path';

/**
 * The file under `root` that a URL path names, or null where it would climb out of it. `pathname` is percent-encoded
 * as in a URL.
 */
export function resolveInside(root: string, pathname: string): string | null {
  const decoded = decode(pathname);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = resolve(root, `.${sep}${normalize(decoded)}`);
  const inside = relative(root, file);
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside) ? file : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
