import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import type { Idea, IdeaStatus } from '#shared/domain/idea.ts';

interface IdeaActs {
  /** To decline needs a reason, so that opens the panel. */
  mark: (idea: Idea, status: IdeaStatus) => void;
  giveCredit: (idea: Idea) => void;
  archive: (idea: Idea) => void;
}

function onError({ message }: Error): void {
  showFailure(message);
}

/** What can be done with an idea by one click, each with its undo. */
export function useIdeaActs(): IdeaActs {
  const { t } = useTranslation('ideas');
  const today = useToday();
  const open = useMomentPanel((panel) => panel.open);
  const update = useApiMutation('ideas', 'update');
  const archive = useApiMutation('ideas', 'archive');
  return {
    mark: (idea, next) => {
      const { id, status, statusDay, declineReason } = idea;
      if (next === 'declined') {
        open({ type: 'changeIdea', idea, start: { status: next, statusDay: today } });
        return;
      }
      update.mutate(
        { id, changes: { status: next, statusDay: today } },
        {
          onError,
          onSuccess: () =>
            showUndo({
              message: t(`marked.${next}`),
              undo: async () =>
                void (await call('ideas', 'update', { id, changes: { status, statusDay, declineReason } })),
            }),
        },
      );
    },
    giveCredit: (idea) =>
      open({
        type: 'changeIdea',
        idea,
        start: { credit: idea.credit ?? { day: today, place: '', audience: '' } },
      }),
    archive: ({ id }) =>
      archive.mutate(
        { id },
        {
          onError,
          onSuccess: () =>
            showUndo({
              message: t('archived'),
              undo: () => call('ideas', 'restore', { id }),
            }),
        },
      ),
  };
}
