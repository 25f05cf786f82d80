import { useNavigate } from 'react-router';
import type { SessionId } from '#shared/domain/ids.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Finding } from '#shared/domain/quality.ts';

/** Ids of what a finding leads to; each is the control that mends it. */
export const placeIds = {
  whatWorked: 'report-what-worked',
  workOn: 'report-work-on',
  nextSteps: 'report-add-step',
  rating: (competencyId: string) => `report-rating-${competencyId}`,
};

/** Leads to where a finding is mended: the sentence itself is selected, the level opened, the note shown where it was taken. */
export function useGoTo(sessionId: SessionId): (finding: Pick<Finding, 'target' | 'quote'>) => void {
  const navigate = useNavigate();
  return ({ target, quote }) => {
    switch (target.at) {
      case 'whatWorked':
      case 'workOn':
        select(placeIds[target.at], quote ?? '');
        break;
      case 'nextSteps':
        focus(placeIds.nextSteps);
        break;
      case 'rating': {
        const head = focus(placeIds.rating(target.competencyId));
        if (head?.getAttribute('aria-expanded') === 'false') head.click();
        break;
      }
      case 'note':
        void navigate(`/sessions/${sessionId}/ride?note=${target.id}`);
        break;
      case 'ownWords':
        void navigate(`/sessions/${sessionId}/ride`);
        break;
      default:
        assertNever(target);
    }
  };
}

function focus(id: string): HTMLElement | null {
  const element = document.getElementById(id);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
  return element;
}

function select(id: string, quote: string): void {
  const element = focus(id);
  if (!(element instanceof HTMLTextAreaElement)) return;
  const start = element.value.indexOf(quote);
  if (start >= 0) element.setSelectionRange(start, start + quote.length);
}
