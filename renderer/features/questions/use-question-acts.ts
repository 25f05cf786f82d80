import { useTranslation } from 'react-i18next';
import { call } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import type { QuestionId, ScriptId, StageId } from '#shared/domain/ids.ts';
import type { Script } from '#shared/domain/question.ts';

interface QuestionActs {
  /** With one stage to write into; `onMade` shows it. */
  newScript: (onMade: (id: ScriptId) => void) => Promise<void>;
  /** These answer false when it failed, which is said. */
  editScript: (script: Script, changes: { name?: string; about?: string }) => Promise<boolean>;
  archiveScript: (script: Script) => void;
  addStage: (script: Script) => void;
  renameStage: (id: StageId, name: string) => Promise<boolean>;
  archiveStage: (id: StageId) => void;
  addQuestion: (stageId: StageId, text: string) => Promise<boolean>;
  editQuestion: (id: QuestionId, text: string) => Promise<boolean>;
  moveQuestion: (id: QuestionId, place: { stageId: StageId; position: number }) => void;
  archiveQuestion: (id: QuestionId) => void;
}

async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    showFailure(error instanceof Error ? error.message : String(error));
    return false;
  }
}

async function archive(
  act: () => Promise<unknown>,
  message: string,
  undo: () => Promise<unknown>,
): Promise<void> {
  if (await attempt(act)) showUndo({ message, undo: async () => void (await undo()) });
}

/** What can be done to scripts. Archiving offers undo; a failure is said and changes nothing on the screen. */
export function useQuestionActs(): QuestionActs {
  const { t } = useTranslation('questions');

  return {
    newScript: async (onMade) => {
      await attempt(async () => {
        const { id } = await call('questions', 'createScript', { name: t('newScriptName') });
        await call('questions', 'addStage', { scriptId: id, name: t('newStageName') });
        onMade(id);
      });
    },
    editScript: ({ id, name, about }, changes) =>
      attempt(() => call('questions', 'updateScript', { id, name, about, ...changes })),
    archiveScript: ({ id }) =>
      void archive(
        () => call('questions', 'archiveScript', { id }),
        t('scriptArchived'),
        () => call('questions', 'restoreScript', { id }),
      ),
    addStage: ({ id }) =>
      void attempt(() => call('questions', 'addStage', { scriptId: id, name: t('newStageName') })),
    renameStage: (id, name) => attempt(() => call('questions', 'renameStage', { id, name })),
    archiveStage: (id) =>
      void archive(
        () => call('questions', 'archiveStage', { id }),
        t('stageArchived'),
        () => call('questions', 'restoreStage', { id }),
      ),
    addQuestion: (stageId, text) => attempt(() => call('questions', 'addQuestion', { stageId, text })),
    editQuestion: (id, text) => attempt(() => call('questions', 'updateQuestion', { id, text })),
    moveQuestion: (id, place) => void attempt(() => call('questions', 'moveQuestion', { id, ...place })),
    archiveQuestion: (id) =>
      void archive(
        () => call('questions', 'archiveQuestion', { id }),
        t('questionArchived'),
        () => call('questions', 'restoreQuestion', { id }),
      ),
  };
}
