import { customType } from 'drizzle-orm/sqlite-core';
import { parse, stringify } from 'uuid';
import { isId } from '#shared/lib/is-id.ts';

/**
 * Ids are 16-byte blobs and instants are integer milliseconds in the file, strings everywhere else: with a million
 * notes that is a third of the size of the same rows in text. See DECISIONS.md 0002.
 */
export function uuid<Id extends string>(name?: string) {
  const type = customType<{ data: Id; driverData: Buffer }>({
    dataType: () => 'blob',
    toDriver: (value) => uuidToBlob(value),
    fromDriver: (value) => blobToUuid<Id>(value),
  });
  return name === undefined ? type() : type(name);
}

export function instant(name?: string) {
  const type = customType<{ data: string; driverData: number }>({
    dataType: () => 'integer',
    toDriver: (value) => instantToMs(value),
    fromDriver: (value) => msToInstant(value),
  });
  return name === undefined ? type() : type(name);
}

export function uuidToBlob(id: string): Buffer {
  return Buffer.from(parse(id));
}

export function blobToUuid<Id extends string>(blob: Buffer): Id {
  const id = stringify(blob);
  if (!isId<Id>(id)) throw new Error('Not an id');
  return id;
}

export function instantToMs(value: string): number {
  return Date.parse(value);
}

export function msToInstant(ms: number): string {
  return new Date(ms).toISOString();
}
