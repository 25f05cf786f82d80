import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnUrl, isRequestAllowed } from './origin.ts';
import { resolveInside } from './paths.ts';
import { contentSecurityPolicy, isPermissionAllowed, webPreferences } from './policy.ts';
import { isTrustedSender } from './sender.ts';

describe('isOwnUrl', () => {
  it.each([
    'app://curbside/index.html',
    'app://curbside/index.html#/today',
    'app://curbside/print.html?paper=A4',
  ])('knows %s as ours', (url) => expect(isOwnUrl(url)).toBe(true));

  it.each([
    'https://curbside/',
    'app://curbside.evil/index.html',
    'app://evil/?app://curbside/',
    'app://user@curbside/index.html',
    'app://curbside:8080/index.html',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'about:blank',
    'not a url',
    '',
  ])('refuses %s', (url) => expect(isOwnUrl(url)).toBe(false));
});

describe('isRequestAllowed', () => {
  it('lets the page load its own files and pictures it made itself', () => {
    expect(isRequestAllowed('app://curbside/assets/index.js')).toBe(true);
    expect(isRequestAllowed('data:image/png;base64,AAAA')).toBe(true);
    expect(isRequestAllowed('blob:app://curbside/1b9d')).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://localhost/',
    'file:///etc/passwd',
    'blob:https://evil/1',
    'ftp://x/',
  ])('blocks %s', (url) => expect(isRequestAllowed(url)).toBe(false));
});

describe('resolveInside', () => {
  const root = `${sep}app${sep}renderer`;

  it('finds a file below the root', () => {
    expect(resolveInside(root, '/assets/a%20b.js')).toBe(`${root}${sep}assets${sep}a b.js`);
  });

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/assets/../../secret',
    '/%00',
    '/a\\..\\b',
    '/%',
    '/',
    '',
  ])('refuses %s', (path) => {
    const file = resolveInside(root, path);
    expect(file === null || file.startsWith(`${root}${sep}`)).toBe(true);
  });

  it('refuses the root itself and what cannot be decoded', () => {
    expect(resolveInside(root, '/')).toBeNull();
    expect(resolveInside(root, '/%')).toBeNull();
  });
});

describe('isTrustedSender', () => {
  it('accepts the main frame of our page only', () => {
    expect(isTrustedSender({ url: 'app://curbside/index.html', parent: null })).toBe(true);
    expect(isTrustedSender({ url: 'app://curbside/index.html', parent: {} })).toBe(false);
    expect(isTrustedSender({ url: 'https://evil.example/', parent: null })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });
});

describe('policy', () => {
  it('allows no foreign source, no inline script and no eval', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("'nonce-abc'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('gives a window no Node and keeps it sandboxed', () => {
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'hid',
    'serial',
    'usb',
  ])('does not allow %s', (permission) => expect(isPermissionAllowed(permission)).toBe(false));
});
