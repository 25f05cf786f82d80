import type { SessionId } from '#shared/domain/ids.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useRouteId } from '#renderer/lib/route-id.ts';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import { Unavailable } from '#renderer/ui/unavailable.tsx';
import { Ride } from './ride.tsx';

/** A session while it runs: visits, notes and questions in one window. */
export function RideScreen() {
  const id = useRouteId<SessionId>('sessionId');
  const detail = useApiQuery('sessions', 'get', { id });
  const competencies = useApiQuery('competencies', 'list', undefined);

  // With something to show, a failure to ask again is no reason to take away what is being written.
  if (detail.data === undefined || competencies.data === undefined) {
    const error = detail.error ?? competencies.error;
    return error === null ? <SkeletonPage /> : <Unavailable message={error.message} />;
  }
  return <Ride key={id} detail={detail.data} competencies={competencies.data} />;
}
