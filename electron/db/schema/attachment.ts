import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AttachmentMime } from '#shared/domain/attachment-kinds.ts';
import type { AttachmentLinkId, SessionId, VisitId } from '#shared/domain/ids.ts';
import type { Visibility } from '#shared/domain/observation.ts';
import { instant, uuid } from '../columns.ts';
import { session } from './session.ts';
import { visit } from './visit.ts';

/** A file stored once, beside the database, as `attachments/ab/abcdef…`: its name is its content's SHA-256 in hex. */
export const attachment = sqliteTable('attachment', {
  sha256: text().primaryKey(),
  bytes: integer().notNull(),
  mime: text().$type<AttachmentMime>().notNull(),
  /** What it was called when it came first. */
  name: text().notNull(),
  createdAt: instant('created_at').notNull(),
});

/** A file where it belongs: the same photo can be of two visits. */
export const attachmentLink = sqliteTable(
  'attachment_link',
  {
    id: uuid<AttachmentLinkId>().primaryKey(),
    sha256: text()
      .notNull()
      .references(() => attachment.sha256),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    visitId: uuid<VisitId>('visit_id').references(() => visit.id, { onDelete: 'set null' }),
    name: text().notNull(),
    visibility: text().$type<Visibility>().notNull().default('private'),
    addedAt: instant('added_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    index('attachment_link_session').on(t.sessionId, t.addedAt),
    index('attachment_link_file').on(t.sha256),
    index('attachment_link_visit').on(t.visitId),
  ],
);
