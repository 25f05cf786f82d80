import {
  IconBulb,
  IconCalendar,
  IconCalendarPlus,
  IconChecklist,
  IconEye,
  IconEyeOff,
  IconFileImport,
  IconFileText,
  IconFolderDown,
  IconKeyboard,
  IconLanguage,
  IconLayoutGrid,
  IconMessageCircleQuestion,
  IconMoon,
  IconReportAnalytics,
  IconScale,
  IconSettings,
  IconSun,
  IconSunHigh,
  IconTransfer,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages } from '#shared/domain/languages.ts';
import { useNavigate } from 'react-router';
import { useUpdateSettings } from '#renderer/lib/bootstrap.ts';
import { useDiscreet, useToggleDiscreet } from '#renderer/lib/discreet.ts';
import { fold } from '#renderer/lib/fold.ts';
import { currentLanguage, languageNames } from '#renderer/lib/language.ts';
import { useShortcutSheet } from '#renderer/lib/panels.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import type { Result } from './result.ts';

/** Things to do whose words hold every word typed; without text only the most usual ones. */
export function useActions(text: string): Result[] {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const openPlan = usePlanPanel((state) => state.open);
  const openShortcuts = useShortcutSheet((state) => state.open);
  const update = useUpdateSettings();
  const discreet = useDiscreet();
  const toggleDiscreet = useToggleDiscreet();

  const go = (path: string) => () => void navigate(path);
  const usual: [Icon, string, () => void][] = [
    [IconCalendarPlus, t('action.plan'), () => openPlan({})],
    [IconSun, t('action.today'), go('/today')],
    [IconUsers, t('action.team'), go('/team')],
    [IconCalendar, t('action.planner'), go('/planner')],
    [IconChecklist, t('action.commitments'), go('/commitments')],
    [IconMessageCircleQuestion, t('action.questions'), go('/questions')],
    [IconBulb, t('action.ideas'), go('/ideas')],
    [IconFileText, t('action.reports'), go('/reports')],
  ];
  const rare: [Icon, string, () => void][] = [
    [IconReportAnalytics, t('action.summaries'), go('/reports/summaries')],
    [IconFolderDown, t('action.batch'), go('/reports/export')],
    [IconTransfer, t('action.handover'), go('/reports/handover')],
    [IconScale, t('action.mirror'), go('/mirror')],
    [IconSettings, t('action.settings'), go('/settings')],
    [IconLayoutGrid, t('action.skillWill'), go('/team/skill-will')],
    [IconFileImport, t('action.import'), go('/team/import')],
    [IconKeyboard, t('action.shortcuts'), openShortcuts],
    discreet
      ? [IconEye, t('action.showPrivate'), toggleDiscreet]
      : [IconEyeOff, t('action.hidePrivate'), toggleDiscreet],
    [IconSunHigh, t('action.light'), () => update({ appearance: 'light' })],
    [IconMoon, t('action.dark'), () => update({ appearance: 'dark' })],
    ...languages
      .filter((language) => language !== currentLanguage())
      .map((language): [Icon, string, () => void] => [
        IconLanguage,
        t('action.language', { name: languageNames[language] }),
        () => update({ language }),
      ]),
  ];

  const words = fold(text).split(/\s+/).filter(Boolean);
  const shown =
    words.length === 0 ? usual : [...usual, ...rare].filter(([, label]) => holdsAll(fold(label), words));
  return shown.map(([icon, label, open]) => ({
    id: `action-${fold(label).replaceAll(/\W+/g, '-')}`,
    mark: { type: 'icon', icon },
    title: [{ text: label, match: false }],
    detail: '',
    open,
  }));
}

function holdsAll(label: string, words: readonly string[]): boolean {
  return words.every((word) => label.includes(word));
}
