import { i18n } from './language.ts';

/** The bytes of what was dropped or pasted. A folder, or a file that went away meanwhile, fails with a sentence. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new Error(i18n.t('common:fileUnreadable'), { cause: error });
  }
}
