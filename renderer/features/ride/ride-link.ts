import { useLocation, useSearchParams } from 'react-router';
import type { ObservationId, VisitId } from '#shared/domain/ids.ts';
import { isId } from '#shared/lib/is-id.ts';

/** What a link into a session wants to show there; evidence, the timeline and the search make such links. */
export interface RideLink {
  /** Another one each time a link is followed. */
  key: string;
  noteId: ObservationId | null;
  visitId: VisitId | null;
}

/** Reads `?note=` and `?visit=`; what is no id wants nothing. */
export function useRideLink(): RideLink {
  const { key } = useLocation();
  const [params] = useSearchParams();
  return { key, noteId: idOf(params.get('note')), visitId: idOf(params.get('visit')) };
}

function idOf<Id extends string>(value: string | null): Id | null {
  return value !== null && isId<Id>(value) ? value : null;
}
