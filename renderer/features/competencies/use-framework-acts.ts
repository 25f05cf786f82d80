import { useTranslation } from 'react-i18next';
import { call } from '#renderer/lib/api.ts';
import { showAction, showToast, showUndo } from '#renderer/lib/undo.tsx';
import { wholeTeam } from '#shared/domain/competency-rules.ts';
import type { Framework, FrameworkSummary } from '#shared/domain/competency.ts';
import type { FrameworkId } from '#shared/domain/ids.ts';
import { takingBack, withChanges } from '#shared/lib/changes.ts';
import { attempt } from './attempt.ts';

export interface FrameworkActs {
  create: () => Promise<void>;
  /** These answer false when it failed, which is said. */
  edit: (framework: Framework, changes: { name?: string; about?: string }) => Promise<boolean>;
  /** `predecessor` is the version that reps are rated by until now, if there is one. */
  publish: (framework: Framework, predecessor: FrameworkSummary | undefined) => Promise<boolean>;
  newVersion: (id: FrameworkId) => Promise<void>;
  archive: (id: FrameworkId) => Promise<void>;
  restore: (id: FrameworkId) => Promise<void>;
  /** For these roles; `''` is the whole team. */
  assign: (id: FrameworkId, roles: readonly string[]) => Promise<void>;
  /** The role is rated as the whole team is again. */
  release: (role: string) => Promise<void>;
}

/** The roles, the whole team among them, that are rated by this framework. */
export function usesOf({ isInUse, roles }: Pick<Framework, 'isInUse' | 'roles'>): string[] {
  return isInUse ? [wholeTeam, ...roles] : roles;
}

/** What can be done to whole frameworks; `onMade` shows one that was made. A failure is said and changes nothing. */
export function useFrameworkActs(onMade: (id: FrameworkId) => void): FrameworkActs {
  const { t } = useTranslation('competencies');

  async function reassign(uses: { role: string; frameworkId: FrameworkId | null }[]): Promise<void> {
    await attempt(async () => {
      const before = await call('competencies', 'assign', { uses });
      showUndo({
        message: t('assigned'),
        undo: async () => void (await call('competencies', 'assign', { uses: before })),
      });
    });
  }

  const assign = (id: FrameworkId, roles: readonly string[]) =>
    reassign(roles.map((role) => ({ role, frameworkId: id })));

  return {
    create: async () => {
      await attempt(async () => {
        const { id } = await call('competencies', 'createFramework', {
          name: t('newFrameworkName'),
          groupName: t('newGroupName'),
          competencyName: t('newCompetencyName'),
        });
        onMade(id);
      });
    },
    edit: ({ id, name, about }, changes) =>
      attempt(async () => {
        await call('competencies', 'updateFramework', { id, name, about, ...changes });
        showUndo({
          message: t('changed'),
          undo: async () => {
            const now = await call('competencies', 'framework', { id, repId: null });
            const words = withChanges(
              { name: now.name, about: now.about },
              takingBack({ name, about }, changes),
            );
            await call('competencies', 'updateFramework', { id, ...words });
          },
        });
      }),
    publish: ({ id, version }, predecessor) =>
      attempt(async () => {
        await call('competencies', 'publishFramework', { id });
        if (predecessor === undefined) showToast(t('published', { version }));
        else {
          showAction({
            message: t('published', { version }),
            label: t('useNow'),
            act: () => assign(id, usesOf(predecessor)),
          });
        }
      }),
    newVersion: async (id) => {
      await attempt(async () => onMade((await call('competencies', 'newVersion', { id })).id));
    },
    archive: async (id) => {
      await attempt(async () => {
        await call('competencies', 'archiveFramework', { id });
        showUndo({
          message: t('frameworkArchived'),
          undo: () => call('competencies', 'restoreFramework', { id }),
        });
      });
    },
    restore: async (id) => {
      await attempt(async () => {
        await call('competencies', 'restoreFramework', { id });
        showToast(t('frameworkRestored'));
      });
    },
    assign,
    release: (role) => reassign([{ role, frameworkId: null }]),
  };
}
