import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { v7 } from 'uuid';
import * as repository from '#electron/db/repositories/attachment.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import { getVisit } from '#electron/db/repositories/visit.ts';
import type { Context } from '#electron/services/context.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import { maxAttachmentBytes } from '#shared/domain/attachment-kinds.ts';
import type { Attachment, ListedAttachment } from '#shared/domain/attachment.ts';
import { isEditable } from '#shared/domain/session-rules.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { attachmentPath, smallPath } from './attachment-files.ts';
import { writeSmall } from './small-picture.ts';
import type { NewAttachment } from './store-attachment.ts';
import { forgetViewed } from './viewed-copies.ts';

export interface Attachments {
  list: (input: Parsed<'attachments', 'list'>) => Outcome<ListedAttachment[]>;
  /** Takes bytes that were dropped or pasted. */
  add: (input: Parsed<'attachments', 'add'>) => Promise<Outcome<Attachment>>;
  /** Takes the file the manager chose in the system's dialog; null when it was closed. */
  choose: (input: Parsed<'attachments', 'choose'>) => Promise<Outcome<Attachment | null>>;
  update: (input: Parsed<'attachments', 'update'>) => Outcome<Attachment>;
  archive: (input: Parsed<'attachments', 'archive'>) => Outcome<void>;
  restore: (input: Parsed<'attachments', 'restore'>) => Outcome<void>;
  /** Keeps the small picture the page drew of a whole one. Fails with `attachment_broken` for anything else. */
  keepSmall: (input: Parsed<'attachments', 'keepSmall'>) => Promise<Outcome<void>>;
  open: (input: Parsed<'attachments', 'open'>) => Promise<Outcome<void>>;
  /** Takes away what `open` copied for the viewer. */
  forgetViewed: () => void;
  /** Removes files that no row names. */
  sweep: () => Promise<void>;
}

export interface AttachmentsDeps {
  context: () => Context;
  jobs: Jobs;
  /** The system's dialog: a path, or null when closed. */
  chooseFile: () => Promise<string | null>;
  /** Opens a file in the system's viewer; answers why not, or an empty text. */
  openPath: (path: string) => Promise<string>;
  /** A folder of the app for copies that a viewer reads. */
  viewFolder: string;
}

/** Photos and documents of a session. Reading, hashing and writing happen in a worker thread. */
export function createAttachments({
  context,
  jobs,
  chooseFile,
  openPath,
  viewFolder,
}: AttachmentsDeps): Attachments {
  function store(file: Omit<NewAttachment, 'databaseFile'>): Promise<Outcome<Attachment>> {
    const databaseFile = context().path;
    return jobs.run('storeAttachment', { id: v7(), databaseFile, input: { ...file, databaseFile } });
  }

  async function choose({
    sessionId,
    visitId,
  }: Parsed<'attachments', 'choose'>): Promise<Outcome<Attachment | null>> {
    const path = await chooseFile();
    if (path === null) return ok(null);
    try {
      // Asked before it is read: a film of some gigabytes must not fill the memory.
      if ((await stat(path)).size > maxAttachmentBytes) return fail('attachment_too_large');
      return await store({ bytes: await readFile(path), name: basename(path), sessionId, visitId });
    } catch (error) {
      if (error instanceof Error && 'code' in error) return fail('file_unreadable');
      throw error;
    }
  }

  /** The copy has a name the viewer understands; nothing can be changed in what is stored. */
  async function open({ id }: Parsed<'attachments', 'open'>): Promise<Outcome<void>> {
    const { db, path } = context();
    const { sha256, name } = repository.getAttachment(db, id);
    forgetViewed(viewFolder);
    const folder = join(viewFolder, v7());
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const copy = join(folder, name);
    try {
      await copyFile(attachmentPath(path, sha256), copy);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return fail('attachment_missing');
      throw error;
    }
    return (await openPath(copy)) === '' ? ok(undefined) : fail('file_unreadable');
  }

  return {
    list: ({ sessionId }) => {
      const { db, path } = context();
      return ok(
        repository
          .listAttachments(db, sessionId)
          .map((one) => ({ ...one, hasSmall: existsSync(smallPath(path, one.sha256)) })),
      );
    },
    keepSmall: async ({ id, bytes }) => {
      const { db, path } = context();
      const { sha256 } = repository.getAttachment(db, id);
      return writeSmall(smallPath(path, sha256), bytes);
    },
    add: store,
    choose,
    update: ({ id, changes }) =>
      whileEditable(context(), id, (db, { sessionId }) => {
        const { visitId } = changes;
        if (visitId && getVisit(db, visitId).sessionId !== sessionId)
          return fail('invalid_input', 'changes.visitId');
        return ok(repository.updateAttachment(db, id, changes));
      }),
    archive: ({ id }) => setArchived(context(), id, context().now().toISOString()),
    restore: ({ id }) => setArchived(context(), id, null),
    open,
    forgetViewed: () => forgetViewed(viewFolder),
    sweep: async () => {
      const databaseFile = context().path;
      await jobs.run('sweepAttachments', { id: v7(), databaseFile, input: {} });
    },
  };
}

function setArchived(context: Context, id: Attachment['id'], archivedAt: string | null): Outcome<void> {
  return whileEditable(context, id, (db) => {
    repository.updateAttachment(db, id, { archivedAt });
    return ok(undefined);
  });
}

function whileEditable<T>(
  { db }: Context,
  id: Attachment['id'],
  act: (db: Context['db'], attachment: Attachment) => Outcome<T>,
): Outcome<T> {
  return db.transaction(() => {
    const attachment = repository.getAttachment(db, id);
    if (!isEditable(getSession(db, attachment.sessionId).status)) return fail('session_not_editable');
    return act(db, attachment);
  });
}
