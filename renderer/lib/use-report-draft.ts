import { useTranslation } from 'react-i18next';
import { draftReportTexts } from '#shared/domain/report-draft.ts';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, useApiMutation } from './api.ts';
import { showFailure, showUndo } from './undo.tsx';

interface ReportDraft {
  /** What it would write: the notes' sentences where the report has none, otherwise empty. */
  texts: { whatWorked: string; workOn: string };
  canWrite: boolean;
  isWriting: boolean;
  write: () => void;
}

/** The first version of a report from the notes of its session; what stands in it is never overwritten. */
export function useReportDraft(
  detail: Pick<SessionDetail, 'session' | 'observations' | 'visits' | 'focusName'>,
  onWritten: () => void,
): ReportDraft {
  const { t, i18n } = useTranslation('day-end');
  const draft = useApiMutation('dayEnd', 'draft');
  const { session, observations, visits, focusName } = detail;
  const drafted = draftReportTexts(
    { observations, visits, focus: focusName },
    { group: (name, text) => t('draft.group', { name, text }), language: i18n.language },
  );
  const texts = {
    whatWorked: session.whatWorked.trim() === '' ? drafted.whatWorked : '',
    workOn: session.workOn.trim() === '' ? drafted.workOn : '',
  };

  return {
    texts,
    canWrite: takesNotes(session.status) && (texts.whatWorked !== '' || texts.workOn !== ''),
    isWriting: draft.isPending,
    write: () =>
      draft.mutate(
        { sessionId: session.id, ...texts },
        {
          onSuccess: (filled) => {
            onWritten();
            showUndo({
              message: t('draft.done'),
              undo: () => call('dayEnd', 'withdrawDraft', { sessionId: session.id, ...filled }),
            });
          },
          onError: (error) => showFailure(error.message),
        },
      ),
  };
}
