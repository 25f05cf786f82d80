import { and, asc, eq, isNull, min, notInArray } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { attachment, attachmentLink, session, visit } from '#electron/db/schema.ts';
import type { AttachmentMime } from '#shared/domain/attachment-kinds.ts';
import type { Attachment } from '#shared/domain/attachment.ts';
import type { AttachmentLinkId, RepId, SessionId, VisitId } from '#shared/domain/ids.ts';
import type { SharedSession } from '#shared/domain/report-document.ts';
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

/** What a report may hold of them, in the order they were added. Private ones are never read. */
export function listSharedFiles(db: Db, sessionId: SessionId): SharedSession['files'] {
  return db
    .select({
      sha256: attachmentLink.sha256,
      name: attachmentLink.name,
      mime: attachment.mime,
      customer: visit.customer,
    })
    .from(attachmentLink)
    .innerJoin(attachment, eq(attachment.sha256, attachmentLink.sha256))
    .leftJoin(visit, and(eq(visit.id, attachmentLink.visitId), isNull(visit.archivedAt)))
    .where(
      and(
        eq(attachmentLink.sessionId, sessionId),
        eq(attachmentLink.visibility, 'shared'),
        isNull(attachmentLink.archivedAt),
      ),
    )
    .orderBy(asc(attachmentLink.addedAt), asc(attachmentLink.id))
    .all();
}

/** Every content that hangs on a session of this rep, archived ones too, under one of its names. */
export function listFilesOfRep(db: Db, repId: RepId): Pick<Attachment, 'sha256' | 'name'>[] {
  return db
    .select({ sha256: attachmentLink.sha256, name: min(attachmentLink.name).mapWith(String) })
    .from(attachmentLink)
    .innerJoin(session, eq(session.id, attachmentLink.sessionId))
    .where(eq(session.repId, repId))
    .groupBy(attachmentLink.sha256)
    .orderBy(min(attachmentLink.addedAt), min(attachmentLink.id))
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

/** Deletes the rows of files no session holds any more. Returns their hashes. */
export function deleteUnlinkedFiles(db: Db): string[] {
  return db
    .delete(attachment)
    .where(notInArray(attachment.sha256, db.select({ sha256: attachmentLink.sha256 }).from(attachmentLink)))
    .returning({ sha256: attachment.sha256 })
    .all()
    .map(({ sha256 }) => sha256);
}

export function listHashes(db: Db): Set<string> {
  return new Set(
    db
      .select({ sha256: attachment.sha256 })
      .from(attachment)
      .all()
      .map(({ sha256 }) => sha256),
  );
}

/** When this database was begun, in milliseconds. */
export function readBeginning({ $client }: Db): number {
  return Number($client.prepare('SELECT min(applied_at) FROM schema_migration').pluck().get());
}
