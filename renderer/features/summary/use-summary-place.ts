import { useSearchParams } from 'react-router';
import type { RepId } from '#shared/domain/ids.ts';
import { periodAround, type Period } from '#shared/domain/period.ts';
import { isId } from '#shared/lib/is-id.ts';
import { useToday } from '#renderer/lib/today.ts';

export interface SummaryPlace {
  who: 'rep' | 'team';
  repId: RepId | null;
  period: Period;
  go: (changes: { who?: 'rep' | 'team'; repId?: RepId | null; period?: Period }) => void;
}

/** Who and which days, kept in the address: a link leads to a summary, and Back comes from it. */
export function useSummaryPlace(): SummaryPlace {
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const period = daysOf(params) ?? periodAround('quarter', today);
  const rep = params.get('rep') ?? '';
  const repId = isId<RepId>(rep) ? rep : null;
  const who = params.get('who') === 'team' ? 'team' : 'rep';
  return {
    who,
    repId,
    period,
    go: (changes) => {
      const next = { who, repId, period, ...changes };
      setParams(
        {
          ...(next.who === 'team' && { who: next.who }),
          ...(next.repId !== null && { rep: next.repId }),
          ...next.period,
        },
        { replace: true },
      );
    },
  };
}

function daysOf(params: URLSearchParams): Period | null {
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(Date.parse(text));
}
