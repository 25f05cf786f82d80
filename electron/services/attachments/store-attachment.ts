import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import * as attachments from '#electron/db/repositories/attachment.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import { getVisit } from '#electron/db/repositories/visit.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import { maxAttachmentBytes, type AttachmentMime } from '#shared/domain/attachment-kinds.ts';
import type { Attachment } from '#shared/domain/attachment.ts';
import { attachmentLinkIdSchema, type SessionId, type VisitId } from '#shared/domain/ids.ts';
import { isEditable } from '#shared/domain/session-rules.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { attachmentPath, writeAttachment } from './attachment-files.ts';
import { BrokenFileError } from './blocks.ts';
import { sniffMime } from './sniff.ts';
import { stripMetadata } from './strip-metadata.ts';

export interface NewAttachment {
  bytes: Uint8Array;
  /** As the manager knows it; says nothing about what the file is. */
  name: string;
  sessionId: SessionId;
  visitId: VisitId | null;
  /** The path of the database, beside which the file is stored. */
  databaseFile: string;
}

/**
 * Stores a picture or a document once by its content and hangs it on a session. First the file, then the rows: after a
 * kill in between there is a file nobody names, never a name without its file. The same content on the same place is
 * there already. Fails with `file_empty`, `attachment_too_large`, `attachment_type` or `attachment_broken`.
 */
export function storeAttachment(
  { bytes, name, sessionId, visitId, databaseFile }: NewAttachment,
  { db, now }: JobContext,
): Outcome<Attachment> {
  const read = readFile(bytes);
  if (!read.ok) return read;
  const { mime, content } = read.value;
  const sha256 = createHash('sha256').update(content).digest('hex');
  writeAttachment(attachmentPath(databaseFile, sha256), content);
  const at = now().toISOString();
  return db.transaction(
    () => {
      if (!isEditable(getSession(db, sessionId).status)) return fail('session_not_editable');
      if (visitId !== null && getVisit(db, visitId).sessionId !== sessionId)
        return fail('invalid_input', 'visitId');
      const there = attachments.findAttachment(db, { sha256, sessionId, visitId });
      if (there !== null) return ok(there);
      // Whoever was erased meanwhile may have had the same content.
      writeAttachment(attachmentPath(databaseFile, sha256), content);
      const shown = nameOf(name, mime);
      attachments.insertFile(db, { sha256, bytes: content.byteLength, mime, name: shown, createdAt: at });
      const id = attachmentLinkIdSchema.parse(v7());
      return ok(
        attachments.insertAttachment(db, { id, sha256, sessionId, visitId, name: shown, addedAt: at }),
      );
    },
    { behavior: 'immediate' },
  );
}

function readFile(bytes: Uint8Array): Outcome<{ mime: AttachmentMime; content: Uint8Array }> {
  if (bytes.byteLength === 0) return fail('file_empty');
  if (bytes.byteLength > maxAttachmentBytes) return fail('attachment_too_large');
  const mime = sniffMime(bytes);
  if (mime === null) return fail('attachment_type');
  try {
    return ok({ mime, content: stripMetadata(bytes, mime) });
  } catch (error) {
    if (error instanceof BrokenFileError) return fail('attachment_broken');
    throw error;
  }
}

const extensions: Record<AttachmentMime, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
};

/** Without folders, without signs that hide or turn text round, and with the ending of what it really is. */
function nameOf(name: string, mime: AttachmentMime): string {
  const extension = extensions[mime];
  const base = (name.split(/[\\/]/u).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}:*?"<>|]/gu, '')
    .trim()
    .replace(/\.[^.]{0,8}$/u, '')
    .slice(0, 120);
  return `${base === '' ? extension.toUpperCase() : base}.${extension}`;
}
