import type { Db } from '#electron/db/open.ts';
import type { Settings } from '#shared/domain/settings.ts';

/** What every use case works with. `now` and `timeZone` are handed in so that rules about days can be tested. */
export interface Context {
  db: Db;
  /** The database's file; jobs open it in their worker. */
  path: string;
  now: () => Date;
  /** IANA name; the manager's days begin and end in it. */
  timeZone: string;
  /** Settings that hold until the manager chooses otherwise. */
  defaults: Settings;
}
