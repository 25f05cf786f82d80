import { IconCalendarEvent, IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SessionId } from '#shared/domain/ids.ts';
import type { SearchResult } from '#shared/domain/search.ts';
import { instantOnDay } from '#shared/domain/session-day.ts';
import { call, messageOf, useApiQuery, type ApiError } from '#renderer/lib/api.ts';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { useOpenSession } from '#renderer/lib/open-session.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import type { ResultGroup } from './result.ts';
import { useActions } from './use-actions.ts';

const resultsPerGroup = 6;

interface Results {
  groups: ResultGroup[];
  /** What was found in the file; another one is another list. */
  answer: SearchResult | undefined;
  isPending: boolean;
  /** False while the list of the text before, or only a part of the list, is shown. */
  isCurrent: boolean;
  error: ApiError | null;
}

/** What the text finds, best first in each group; the list before stays until the next one is there. */
export function useResults(text: string): Results {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const openSession = useOpenSession();
  const actions = useActions(text);
  const query = text.trim();
  const withoutPrivate = useDiscreet();
  const { data, isPending, isPlaceholderData, error } = useApiQuery(
    'search',
    'query',
    { text: query, limit: resultsPerGroup, withoutPrivate },
    {
      enabled: query !== '',
      placeholderData: (before, asked) => (isWithoutPrivate(asked) === withoutPrivate ? before : undefined),
    },
  );
  const actionGroup: ResultGroup = { name: 'actions', results: actions };
  if (query === '' || !data) {
    const isAsking = query !== '' && isPending;
    return {
      groups: withResults([actionGroup]),
      answer: undefined,
      isPending: isAsking,
      isCurrent: !isAsking,
      error,
    };
  }

  async function openFound(id: SessionId): Promise<void> {
    try {
      openSession((await call('sessions', 'get', { id })).session);
    } catch (failure) {
      showFailure(messageOf(failure));
    }
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
        detail: joined(t(`sessionKind.${hit.kind}`), hit.repName, dayOf(instantOnDay(hit))),
        open: () => void openFound(hit.sessionId),
      })),
    },
    {
      name: 'visits',
      results: data.visits.map((hit) => ({
        id: hit.visitId,
        mark: { type: 'icon', icon: IconMapPin },
        title: hit.fragment,
        detail: joined(hit.repName, dayOf(instantOnDay(hit))),
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
    {
      name: 'questions',
      results: data.questions.map((hit) => ({
        id: hit.sessionQuestionId,
        mark: { type: 'note', kind: 'question' },
        title: hit.fragment,
        detail: joined(hit.repName, dayOf(hit.askedAt)),
        open: () => void navigate(`/sessions/${hit.sessionId}/ride?question=${hit.sessionQuestionId}`),
      })),
    },
    actionGroup,
  ];
  return {
    groups: withResults(groups),
    answer: data,
    isPending: false,
    isCurrent: !isPlaceholderData,
    error,
  };
}

/** A list that was asked for with private results must not linger where they are hidden. */
function isWithoutPrivate(asked: { queryKey: readonly unknown[] } | undefined): boolean {
  const input = asked?.queryKey[2];
  return (
    typeof input === 'object' && input !== null && 'withoutPrivate' in input && input.withoutPrivate === true
  );
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
