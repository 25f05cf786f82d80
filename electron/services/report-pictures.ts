import { readFile } from 'node:fs/promises';
import type { ReportDocument } from '#shared/domain/report.ts';
import type { AttachmentMime } from '#shared/domain/attachment-kinds.ts';
import { pictureFile } from './attachments/picture-file.ts';
import type { Context } from './context.ts';

/** A picture as a report shows it. */
export interface ReportPicture {
  mime: AttachmentMime;
  bytes: Buffer;
}

/** By the hash of the whole picture, as the document names it. */
export type ReportPictures = ReadonlyMap<string, ReportPicture>;

/** What a format that holds its pictures itself needs of them. One whose file is gone is left out, and named only. */
export async function readPictures(
  context: Context,
  { files }: Pick<ReportDocument, 'files'>,
): Promise<ReportPictures> {
  const pictures = new Map<string, ReportPicture>();
  for (const { sha256 } of files) {
    const found = pictureFile(context, { sha256, small: true });
    if (found === null) continue;
    try {
      pictures.set(sha256, { mime: found.mime, bytes: await readFile(found.path) });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  return pictures;
}
