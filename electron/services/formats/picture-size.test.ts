import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

/** A JPEG as far as its frame header: a JFIF segment of any length comes first. */
function jpeg(width: number, height: number, before = 16): Buffer {
  const segment = Buffer.alloc(before + 2);
  segment.set([0xff, 0xe0]);
  segment.writeUInt16BE(before, 2);
  const frame = Buffer.from([0xff, 0xc2, 0, 17, 8, 0, 0, 0, 0, 3]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment, frame]);
}

it('reads the size of a PNG and of a JPEG from their headers', () => {
  expect(pictureSize(readFileSync('resources/icons/icon.png'))).toEqual({ width: 512, height: 512 });
  fc.assert(
    fc.property(fc.nat(65_535), fc.nat(65_535), fc.integer({ min: 2, max: 500 }), (width, height, before) => {
      expect(pictureSize(jpeg(width, height, before))).toEqual({ width, height });
    }),
  );
});

it('anything else has none, however it begins', () => {
  expect(pictureSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
  expect(pictureSize(Buffer.from('GIF89a'))).toBeNull();
  fc.assert(
    fc.property(fc.constantFrom([], [0xff, 0xd8], [0xff, 0xd8, 0xff]), fc.uint8Array(), (start, rest) => {
      expect(() => pictureSize(Buffer.from([...start, ...rest]))).not.toThrow();
    }),
  );
});
