import type { Db } from '#electron/db/open.ts';

/** What every use case works with. `now` and `timeZone` are handed in so that rules about days can be tested. */
export interface Context {
  db: Db;
  now: () => Date;
  /** IANA name; the manager's days begin and end in it. */
  timeZone: string;
}
