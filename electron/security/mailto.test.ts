import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnMailto, mailtoUrl, maxMailtoUnits } from './mailto.ts';

describe('mailtoUrl', () => {
  it('holds recipient, subject and the lines of the text', () => {
    const url = mailtoUrl({
      to: 'versie@example.com',
      subject: 'Összefoglaló & co',
      body: 'Szia!\nA fájl itt van.',
    });
    expect(url).toBe(
      `mailto:versie%40example.com?subject=${encodeURIComponent('Összefoglaló & co')}&body=Szia!%0D%0A${encodeURIComponent('A fájl itt van.')}`,
    );
    expect(isOwnMailto(url)).toBe(true);
  });

  it('leaves out an address that is more than one', () => {
    for (const to of [
      'a@b.c,d@e.f',
      'a@b.c?bcc=x@y.z',
      'a@b.c\nBcc: x@y.z',
      'nobody',
      'a@b.c;d@e.f',
      '<a@b.c>',
    ])
      expect(mailtoUrl({ to, subject: '', body: '' })).toBe('mailto:?subject=&body=');
  });

  it('takes whole lines as long as they fit', () => {
    const url = mailtoUrl({
      to: '',
      subject: '',
      body: Array.from({ length: 200 }, (_, n) => `line ${n} ő`).join('\n'),
    });
    expect(url.length).toBeLessThanOrEqual(maxMailtoUnits);
    expect(decodeURIComponent(url)).toMatch(/line \d+ ő$/);
  });

  it('is its own whatever stands in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 3000 });
    fc.assert(
      fc.property(
        fc.record({ to: fc.oneof(text, fc.emailAddress()), subject: text, body: text }),
        (draft) => {
          expect(isOwnMailto(mailtoUrl(draft))).toBe(true);
        },
      ),
    );
  });
});

describe('isOwnMailto', () => {
  it.each([
    'https://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'MAILTO:a@b.c?subject=&body=',
    'mailto:a@b.c',
    'mailto:a@b.c?subject=x&body=y&attach=/etc/passwd',
    'mailto:a@b.c?bcc=x@y.z&subject=x&body=y',
    'mailto:a@b.c,d@e.f?subject=x&body=y',
    'mailto:a%40b.c%0ABcc:x?subject=x&body=y',
    'mailto:a@b.c?subject=x%0D%0ABcc:d@e.f&body=y',
    'mailto:a@b.c?subject=x&body=%00',
    'mailto:a@b.c?subject=%zz&body=y',
    `mailto:?subject=&body=${'a'.repeat(2000)}`,
    ' mailto:?subject=&body=',
  ])('refuses %j', (url) => {
    expect(isOwnMailto(url)).toBe(false);
  });
});
