import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeSealCheck, openSealed, opensSealCheck, SealError, sealFile } from './seal.ts';

/* Each passphrase takes a third of a second to become a key, and more on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

function inFolder(content: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-seal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('plain'), content);
  return path;
}

test.each([
  ['nothing', ''],
  ['text', 'Let the buyer finish. '.repeat(10_000)],
])(
  '%s comes back with its passphrase, from a file that only the manager can read',
  async (_name, content) => {
    const path = inFolder(content);
    await sealFile(path('plain'), path('sealed'), 'árvíztűrő tükörfúrógép');
    await openSealed(path('sealed'), path('again'), 'árvíztűrő tükörfúrógép');
    expect(readFileSync(path('again'), 'utf8')).toBe(content);
    expect(statSync(path('sealed')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path('sealed')).includes('buyer')).toBe(false);
  },
);

/** What is sealed is random: a byte written over might have been that byte already, a turned one never is. */
function turned(sealed: Buffer, at: number): Buffer {
  sealed.writeUInt8(sealed.readUInt8(at) ^ 0xff, at);
  return sealed;
}

test.each([
  ['another passphrase', (sealed: Buffer) => sealed, 'wrong words'],
  ['a changed byte', (sealed: Buffer) => turned(sealed, 60), 'right words'],
  ['a changed head', (sealed: Buffer) => turned(sealed, 12), 'right words'],
  ['a cut end', (sealed: Buffer) => sealed.subarray(0, -1), 'right words'],
  ['a forged cost', (sealed: Buffer) => sealed.fill(31, 8, 9), 'right words'],
  ['another kind of file', () => Buffer.from('SQLite format 3\0'.repeat(10)), 'right words'],
])('%s opens nothing', async (_name, change, passphrase) => {
  const path = inFolder('Let the buyer finish. '.repeat(100));
  await sealFile(path('plain'), path('sealed'), 'right words');
  writeFileSync(path('sealed'), change(readFileSync(path('sealed'))));
  await expect(openSealed(path('sealed'), path('again'), passphrase)).rejects.toThrow(SealError);
});

test('a check knows its passphrase, however its letters are put together, and no other', async () => {
  const check = await makeSealCheck('árvíztűrő');
  expect(await opensSealCheck(check, 'árvíztűrő'.normalize('NFD'))).toBe(true);
  expect(await opensSealCheck(check, 'árvíztürő')).toBe(false);
  expect(await opensSealCheck('', 'árvíztűrő')).toBe(false);
});
