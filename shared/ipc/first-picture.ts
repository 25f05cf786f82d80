import type { Today } from '#shared/domain/today.ts';
import type { Bootstrap } from './app.ts';

/** The answers of `app.bootstrap` and `today.get` that stand in the page itself; `today` is null where there is none yet. */
export interface FirstPicture {
  bootstrap: Bootstrap;
  today: Today | null;
}

/** The id of the script element that holds it as JSON. */
export const firstPictureId = 'first-picture';
