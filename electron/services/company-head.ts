import { readLogo } from '#electron/db/repositories/company-logo.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import type { CompanyHead } from '#shared/domain/report-extras.ts';
import type { Context } from './context.ts';
import { pngUrl } from './formats/data-url.ts';

/** What stands at the head of every report. */
export function companyHead({ db, defaults }: Context): CompanyHead {
  const logo = readLogo(db);
  return { name: readSettings(db, defaults).companyName, logo: logo === null ? null : pngUrl(logo) };
}
