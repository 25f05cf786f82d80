import { and, asc, eq, isNull } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { attachment, attachmentLink } from '#electron/db/schema.ts';
import type { Attachment, AttachmentMime } from '#shared/domain/attachment.ts';
import type { AttachmentLinkId, SessionId, VisitId } from '#shared/domain/ids.ts';
import type { Changes } from '#shared/lib/changes.ts';

function selectAttachments(db: Db) {
  return db
    .select({
      id: attachmentLink.id,
      sha256: attachmentLink.sha256,
      sessionId: attachmentLink.sessionId,
      visitId: attachmentLink.visitId,
      name: attachmentLink.name,
      mime: attachment.mime,
      bytes: attachment.bytes,
      visibility: attachmentLink.visibility,
      addedAt: attachmentLink.addedAt,
    })
    .from(attachmentLink)
    .innerJoin(attachment, eq(attachment.sha256, attachmentLink.sha256));
}

/** In the order they were added. */
export function listAttachments(db: Db, sessionId: SessionId): Attachment[] {
  return selectAttachments(db)
    .where(and(eq(attachmentLink.sessionId, sessionId), isNull(attachmentLink.archivedAt)))
    .orderBy(asc(attachmentLink.addedAt), asc(attachmentLink.id))
    .all();
}

/** Throws `NotFoundError`. */
export function getAttachment(db: Db, id: AttachmentLinkId): Attachment {
  const row = selectAttachments(db).where(eq(attachmentLink.id, id)).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** This content where it hangs already. */
export function findAttachment(
  db: Db,
  { sha256, sessionId, visitId }: { sha256: string; sessionId: SessionId; visitId: VisitId | null },
): Attachment | null {
  const row = selectAttachments(db)
    .where(
      and(
        eq(attachmentLink.sha256, sha256),
        eq(attachmentLink.sessionId, sessionId),
        visitId === null ? isNull(attachmentLink.visitId) : eq(attachmentLink.visitId, visitId),
        isNull(attachmentLink.archivedAt),
      ),
    )
    .get();
  return row ?? null;
}

/** What kind of file has this content, or null where there is none. */
export function findMime(db: Db, sha256: string): AttachmentMime | null {
  const row = db
    .select({ mime: attachment.mime })
    .from(attachment)
    .where(eq(attachment.sha256, sha256))
    .get();
  return row?.mime ?? null;
}

/** The content itself; a second time it is there already. */
export function insertFile(db: Db, values: typeof attachment.$inferInsert): void {
  db.insert(attachment).values(values).onConflictDoNothing().run();
}

export function insertAttachment(
  db: Db,
  values: {
    id: AttachmentLinkId;
    sha256: string;
    sessionId: SessionId;
    visitId: VisitId | null;
    name: string;
    addedAt: string;
  },
): Attachment {
  db.insert(attachmentLink).values(values).run();
  return getAttachment(db, values.id);
}

export function updateAttachment(
  db: Db,
  id: AttachmentLinkId,
  changes: Changes<Pick<Attachment, 'visibility' | 'visitId'>> & { archivedAt?: string | null },
): Attachment {
  const { changes: changed } = db.update(attachmentLink).set(changes).where(eq(attachmentLink.id, id)).run();
  if (changed !== 1) throw new NotFoundError();
  return getAttachment(db, id);
}
