import { readFile, stat } from 'node:fs/promises';
import { archiveLogo, writeLogo } from '#electron/db/repositories/company-logo.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { askForFile } from '#electron/platform/dialogs.ts';
import { pictureLimits, smallPng } from '#electron/platform/picture.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { CompanyHead } from '#shared/domain/report-extras.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { companyHead } from './company-head.ts';
import type { Context } from './context.ts';
import { pictureSize } from './formats/picture-size.ts';

export function getCompany(context: Context): Outcome<CompanyHead> {
  return ok(companyHead(context));
}

/** Asks for a picture and keeps it; nothing changes when the manager closes the dialog. */
export async function chooseLogo(context: Context): Promise<Outcome<CompanyHead>> {
  const t = await textsOf(readSettings(context.db, context.defaults).language);
  const path = await askForFile(t('main:dialog.chooseLogo'), [
    { name: t('main:dialog.pictures'), extensions: ['png', 'jpg', 'jpeg'] },
  ]);
  if (path === null) return getCompany(context);
  const read = await readPicture(path);
  if (!read.ok) return read;
  writeLogo(context.db, read.value);
  return getCompany(context);
}

export function removeLogo({ db, now }: Context): Outcome<void> {
  archiveLogo(db, now().toISOString());
  return ok(undefined);
}

export function restoreLogo({ db }: Context): Outcome<void> {
  archiveLogo(db, null);
  return ok(undefined);
}

/** A file on any disk: it may be gone, a folder, huge, or no picture at all. */
async function readPicture(path: string): Promise<Outcome<Buffer>> {
  try {
    if ((await stat(path)).size > pictureLimits.bytes) return fail('logo_too_large');
    const bytes = await readFile(path);
    const size = pictureSize(bytes);
    if (size === null) return fail('logo_unreadable');
    if (Math.max(size.width, size.height) > pictureLimits.side) return fail('logo_too_large');
    const png = smallPng(bytes);
    return png === null ? fail('logo_unreadable') : ok(png);
  } catch {
    return fail('file_unreadable');
  }
}
