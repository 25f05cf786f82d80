import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  type CipherGCM,
  type DecipherGCM,
} from 'node:crypto';
import { createReadStream, createWriteStream, openSync, readSync, closeSync, statSync } from 'node:fs';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/*
 * A sealed file: magic, cost of scrypt (log2 N, r, p), salt, nonce, the file encrypted with AES-256-GCM, the tag. All that
 * stands before the ciphertext is authenticated with it.
 */
const magic = Buffer.from('CURBSEAL');
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = magic.length + 3 + saltBytes + nonceBytes;
/** About a third of a second and 128 MB for each guess. Source: OWASP password storage, scrypt. */
const cost = { log2N: 17, r: 8, p: 1 };
/** What a file may ask for: a forged head must not make us take all memory. */
const highest = { log2N: 20, r: 16, p: 4 };

/** A passphrase, and the name that what it seals has in common. */
export interface Seal {
  words: string;
  name: string;
}

/** Not sealed by this passphrase, or not whole: GCM cannot tell which. */
export class SealError extends Error {}

/** Encrypts `from` to `to` (0600) and reads it back to make sure the passphrase opens it. */
export async function sealFile(from: string, to: string, passphrase: string): Promise<void> {
  const { head, cipher } = await newSeal(passphrase);
  const hash = createHash('sha256');
  const framed = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
    flush(done) {
      this.push(cipher.getAuthTag());
      done();
    },
  });
  framed.write(head);
  await pipeline(
    createReadStream(from),
    tap((chunk) => hash.update(chunk)),
    cipher,
    framed,
    createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }),
  );
  const again = createHash('sha256');
  await openTo(
    to,
    passphrase,
    () => new Writable({ write: (chunk: Buffer, _encoding, done) => (again.update(chunk), done()) }),
  );
  if (!again.digest().equals(hash.digest()))
    throw new SealError('The sealed file does not open to what was sealed');
}

/** Decrypts `from` to `to` (0600). What stands in `to` counts only once this resolved: the tag is at the end. */
export function openSealed(from: string, to: string, passphrase: string): Promise<void> {
  return openTo(from, passphrase, () => createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }));
}

/** Nothing, sealed (base64): it opens by the passphrase alone, and to try words on it costs as much as on a backup. */
export async function makeSealCheck(passphrase: string): Promise<string> {
  const { head, cipher } = await newSeal(passphrase);
  cipher.final();
  return Buffer.concat([head, cipher.getAuthTag()]).toString('base64');
}

/** Of the check's random part: the same for what the same choice of a passphrase seals, and no help in guessing it. */
export function sealNameOf(check: string): string {
  return createHash('sha256').update(check).digest('hex').slice(0, 16);
}

/** Whether the check was made with this passphrase. */
export async function opensSealCheck(check: string, passphrase: string): Promise<boolean> {
  const bytes = Buffer.from(check, 'base64');
  if (bytes.length !== headBytes + tagBytes) return false;
  try {
    const decipher = await decipherOf(passphrase, bytes.subarray(0, headBytes), bytes.subarray(headBytes));
    decipher.final();
    return true;
  } catch {
    // Other words, or a check that was damaged: neither can be gone on with.
    return false;
  }
}

async function newSeal(passphrase: string): Promise<{ head: Buffer; cipher: CipherGCM }> {
  const costs = Buffer.from([cost.log2N, cost.r, cost.p]);
  const head = Buffer.concat([magic, costs, randomBytes(saltBytes), randomBytes(nonceBytes)]);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, head), head.subarray(-nonceBytes));
  cipher.setAAD(head);
  return { head, cipher };
}

async function decipherOf(passphrase: string, head: Buffer, tag: Buffer): Promise<DecipherGCM> {
  const key = await keyOf(passphrase, head);
  const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(-nonceBytes));
  decipher.setAAD(head);
  decipher.setAuthTag(tag);
  return decipher;
}

async function openTo(from: string, passphrase: string, makeTarget: () => Writable): Promise<void> {
  const size = statSync(from).size;
  const end = size - tagBytes;
  if (end < headBytes) throw new SealError('Too short to be a sealed file');
  const head = readPart(from, 0, headBytes);
  if (!head.subarray(0, magic.length).equals(magic)) throw new SealError('Not a sealed file');
  const decipher = await decipherOf(passphrase, head, readPart(from, end, tagBytes));
  const body = end === headBytes ? null : createReadStream(from, { start: headBytes, end: end - 1 });
  try {
    if (body === null) decipher.end();
    await (body === null ? pipeline(decipher, makeTarget()) : pipeline(body, decipher, makeTarget()));
  } catch (error) {
    // A full disk has a code of its own; what the cipher says about a wrong tag has none.
    if (error instanceof Error && 'code' in error) throw error;
    throw new SealError('The passphrase does not fit, or the file is damaged', { cause: error });
  }
}

/** Beside the thread that asks: the passphrase is checked where the window is answered, too. */
async function keyOf(passphrase: string, head: Buffer): Promise<Buffer> {
  const [log2N = 0, r = 0, p = 0] = head.subarray(magic.length, magic.length + 3);
  if (log2N < 1 || log2N > highest.log2N || r < 1 || r > highest.r || p < 1 || p > highest.p)
    throw new SealError('Not a sealed file');
  const salt = head.subarray(magic.length + 3, magic.length + 3 + saltBytes);
  const N = 2 ** log2N;
  const options = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

function readPart(path: string, position: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    if (readSync(file, bytes, 0, length, position) !== length) throw new SealError('Too short');
    return bytes;
  } finally {
    closeSync(file);
  }
}

function tap(look: (chunk: Buffer) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      look(chunk);
      done(null, chunk);
    },
  });
}
