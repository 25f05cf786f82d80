import { isNull, sql } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { rep } from '#electron/db/schema.ts';
import type { SharedKeys } from '#shared/domain/privacy.ts';
import type { Rep, repPrivacy } from '#shared/domain/rep.ts';

/** What of a rep may stand in a list that leaves. */
export type SharedRep = Omit<Pick<Rep, SharedKeys<typeof repPrivacy>>, 'id'>;

/** Everybody who is not archived, by name; private columns are not read. */
export function readSharedTeam(db: Db): SharedRep[] {
  return db
    .select({
      name: rep.name,
      role: rep.role,
      email: rep.email,
      phone: rep.phone,
      region: rep.region,
      hireDay: rep.hireDay,
      managerName: rep.managerName,
    })
    .from(rep)
    .where(isNull(rep.archivedAt))
    .orderBy(sql`${rep.name} COLLATE NOCASE`)
    .all();
}
