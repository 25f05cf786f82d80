/** A file whose parts do not add up to what its first bytes promise. */
export class BrokenFileError extends Error {}

/** A reader of big and little endian numbers that ends in `BrokenFileError` where the file does. */
export function viewOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = <T>(offset: number, size: number, read: () => T): T => {
    if (offset < 0 || offset + size > bytes.byteLength) throw new BrokenFileError();
    return read();
  };
  return {
    u8: (offset: number) => at(offset, 1, () => view.getUint8(offset)),
    u16: (offset: number) => at(offset, 2, () => view.getUint16(offset)),
    u32: (offset: number) => at(offset, 4, () => view.getUint32(offset)),
    u32le: (offset: number) => at(offset, 4, () => view.getUint32(offset, true)),
    u64: (offset: number) => at(offset, 8, () => Number(view.getBigUint64(offset))),
  };
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
