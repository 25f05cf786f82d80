import { useNavigate } from 'react-router';
import type { SessionListItem } from '#shared/domain/session.ts';
import { usePlanPanel } from './plan-panel.ts';

/** Opens a session where it is worked on: its plan, the ride, or the report. */
export function useOpenSession(): (session: Pick<SessionListItem, 'id' | 'status'>) => void {
  const navigate = useNavigate();
  const openPlan = usePlanPanel((state) => state.open);
  return ({ id, status }) => {
    if (status === 'planned' || status === 'cancelled') openPlan({ sessionId: id });
    else void navigate(`/sessions/${id}/${status === 'in_progress' ? 'ride' : 'report'}`);
  };
}
