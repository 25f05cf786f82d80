import { useLocation, useSearchParams } from 'react-router';
import type { ObservationId, SessionQuestionId, VisitId } from '#shared/domain/ids.ts';
import { isId } from '#shared/lib/is-id.ts';

/** What a link into a session wants to show there; evidence, the timeline and the search make such links. */
export interface RideLink {
  /** Another one each time a link is followed. */
  key: string;
  noteId: ObservationId | null;
  visitId: VisitId | null;
  questionId: SessionQuestionId | null;
  /** The plan of the visit, rather than its notes. */
  wantsPlan: boolean;
}

/** Reads `?note=`, `?visit=` (with `&show=plan`) and `?question=`; what is no id wants nothing. */
export function useRideLink(): RideLink {
  const { key } = useLocation();
  const [params] = useSearchParams();
  return {
    key,
    noteId: idOf(params.get('note')),
    visitId: idOf(params.get('visit')),
    questionId: idOf(params.get('question')),
    wantsPlan: params.get('show') === 'plan',
  };
}

function idOf<Id extends string>(value: string | null): Id | null {
  return value !== null && isId<Id>(value) ? value : null;
}
