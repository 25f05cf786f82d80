/** The one origin the page is served from; everything else is foreign. */
export const appScheme = 'app';
export const appHost = 'curbside';
export const appOrigin = `${appScheme}://${appHost}`;

/** True for a page of ours. Parsed, never compared by substring: `app://curbside.evil/` is not ours. */
export function isOwnUrl(url: string): boolean {
  const parsed = parse(url);
  return (
    parsed !== null &&
    parsed.protocol === `${appScheme}:` &&
    parsed.hostname === appHost &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** Requests the page may make at all: its own files, and pictures it made itself. No network, ever. */
export function isRequestAllowed(url: string): boolean {
  const protocol = parse(url)?.protocol;
  return (
    isOwnUrl(url) || protocol === 'data:' || (protocol === 'blob:' && isOwnUrl(url.slice('blob:'.length)))
  );
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
