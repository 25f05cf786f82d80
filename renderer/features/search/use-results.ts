import { IconCalendarEvent, IconMapPin } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SessionId } from '#shared/domain/ids.ts';
import { call, useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import type { ResultGroup } from './result.ts';
import { useActions } from './use-actions.ts';

const resultsPerGroup = 6;

/** What the text finds, best first in each group; the list before stays until the next one is there. */
export function useResults(text: string): { groups: ResultGroup[]; isPending: boolean } {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const openPlan = usePlanPanel((state) => state.open);
  const actions = useActions(text);
  const query = text.trim();
  const { data, isPending } = useApiQuery(
    'search',
    'query',
    { text: query, limit: resultsPerGroup },
    { enabled: query !== '', placeholderData: keepPreviousData },
  );
  const actionGroup: ResultGroup = { name: 'actions', results: actions };
  if (query === '' || !data)
    return { groups: withResults([actionGroup]), isPending: query !== '' && isPending };

  /* A planned session opens in the panel that made it, any other where its notes are. */
  async function openSession(id: SessionId): Promise<void> {
    const { session } = await call('sessions', 'get', { id });
    if (session.status === 'planned') openPlan({ sessionId: id });
    else void navigate(`/sessions/${id}/${session.status === 'in_progress' ? 'ride' : 'report'}`);
  }

  const groups: ResultGroup[] = [
    {
      name: 'people',
      results: data.people.map((hit) => ({
        id: hit.repId,
        mark: { type: 'person', name: hit.name.map((piece) => piece.text).join('') },
        title: hit.name,
        detail: joined(hit.role, hit.region),
        open: () => void navigate(`/team/${hit.repId}`),
      })),
    },
    {
      name: 'sessions',
      results: data.sessions.map((hit) => ({
        id: hit.sessionId,
        mark: { type: 'icon', icon: IconCalendarEvent },
        title: hit.fragment,
        detail: joined(t(`sessionKind.${hit.kind}`), hit.repName, dayOf(hit.startsAt)),
        open: () => void openSession(hit.sessionId),
      })),
    },
    {
      name: 'visits',
      results: data.visits.map((hit) => ({
        id: hit.visitId,
        mark: { type: 'icon', icon: IconMapPin },
        title: hit.fragment,
        detail: joined(hit.repName, dayOf(hit.startsAt)),
        open: () => void navigate(`/sessions/${hit.sessionId}/ride?visit=${hit.visitId}`),
      })),
    },
    {
      name: 'notes',
      results: data.notes.map((hit) => ({
        id: hit.observationId,
        mark: { type: 'note', kind: hit.kind },
        title: hit.fragment,
        detail: joined(hit.repName, dayOf(hit.observedAt)),
        open: () => void navigate(`/sessions/${hit.sessionId}/ride?note=${hit.observationId}`),
      })),
    },
    actionGroup,
  ];
  return { groups: withResults(groups), isPending: false };
}

function withResults(groups: ResultGroup[]): ResultGroup[] {
  return groups.filter((group) => group.results.length > 0);
}

function dayOf(instant: string): string {
  return formatDay(localDay(instant), 'dated');
}

function joined(...words: (string | null)[]): string {
  return words.filter((word) => word !== null && word !== '').join(' · ');
}
