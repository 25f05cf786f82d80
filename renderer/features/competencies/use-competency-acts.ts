import { useTranslation } from 'react-i18next';
import { call } from '#renderer/lib/api.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import type { AnchoredCompetency } from '#shared/domain/competency.ts';
import type { CompetencyId, FrameworkId } from '#shared/domain/ids.ts';
import { takingBack } from '#shared/lib/changes.ts';
import { attempt } from './attempt.ts';

/** `position` counts from 0 within the group. */
export interface Place {
  groupName: string;
  position: number;
}

type Words = Partial<Pick<AnchoredCompetency, 'name' | 'description' | 'weight'>>;

export interface CompetencyActs {
  /** All answer false when it failed, which is said. */
  add: (groupName: string, name: string) => Promise<boolean>;
  edit: (competency: AnchoredCompetency, changes: Words) => Promise<boolean>;
  /** `level` counts from 1. */
  describe: (competency: AnchoredCompetency, level: number, behaviour: string) => Promise<boolean>;
  move: (id: CompetencyId, from: Place, to: Place) => Promise<boolean>;
  renameGroup: (from: string, to: string) => Promise<boolean>;
  archive: (id: CompetencyId) => Promise<boolean>;
}

/** What can be done to the competencies of a draft; everything can be taken back. */
export function useCompetencyActs(frameworkId: FrameworkId): CompetencyActs {
  const { t } = useTranslation('competencies');

  /** Does it, and offers what takes it back. */
  function change(
    act: () => Promise<void>,
    undo: () => Promise<void>,
    message = t('changed'),
  ): Promise<boolean> {
    return attempt(async () => {
      await act();
      showUndo({ message, undo });
    });
  }

  return {
    add: (groupName, name) =>
      attempt(async () => void (await call('competencies', 'add', { frameworkId, groupName, name }))),
    edit: (competency, changes) =>
      change(
        () => call('competencies', 'update', { id: competency.id, changes }),
        () =>
          call('competencies', 'update', {
            id: competency.id,
            changes: takingBack<Words>(competency, changes),
          }),
      ),
    describe: ({ id, levels }, level, behaviour) =>
      change(
        () => call('competencies', 'describeLevel', { id, level, behaviour }),
        () => call('competencies', 'describeLevel', { id, level, behaviour: levels[level - 1] ?? '' }),
      ),
    move: (id, from, to) =>
      change(
        () => call('competencies', 'move', { id, ...to }),
        () => call('competencies', 'move', { id, ...from }),
        t('moved'),
      ),
    renameGroup: (from, to) =>
      change(
        () => call('competencies', 'renameGroup', { frameworkId, from, to }),
        () => call('competencies', 'renameGroup', { frameworkId, from: to, to: from }),
      ),
    archive: (id) =>
      change(
        () => call('competencies', 'archive', { id }),
        () => call('competencies', 'restore', { id }),
        t('competencyArchived'),
      ),
  };
}
