import { VisuallyHidden } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useApiMutation } from '#renderer/lib/api.ts';
import { holdTyping } from '#renderer/lib/held-typing.ts';
import { useSearchPanel, useShortcutSheet } from '#renderer/lib/panels.ts';
import { useDiscreet, useToggleDiscreet } from '#renderer/lib/discreet.ts';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useRepPanel } from '#renderer/lib/rep-panel.ts';
import { useShortcut } from '#renderer/lib/shortcuts.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import { ReturnFocus } from '#renderer/ui/return-focus.tsx';
import { useArrive } from './focus-on-change.ts';

const PlanPanel = lazy(async () => ({
  default: (await import('../features/planner/plan-panel.tsx')).PlanPanel,
}));
const MomentPanel = lazy(async () => ({
  default: (await import('../features/ideas/moment-panel.tsx')).MomentPanel,
}));
const RepPanel = lazy(async () => ({ default: (await import('../features/rep/rep-panel.tsx')).RepPanel }));
const SearchPanel = lazy(async () => ({
  default: (await import('../features/search/index.ts')).SearchPanel,
}));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }));

/** What every screen shares: the shortcuts, and the panels that open over it. */
export function Root() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const search = useSearchPanel();
  const sheet = useShortcutSheet();
  const plan = usePlanPanel();
  const rep = useRepPanel();
  const moment = useMomentPanel();
  const arrive = useArrive();

  useShortcut('search', () => {
    if (!search.isOpen) holdTyping();
    search.toggle();
  });
  useShortcut('plan', () => {
    holdTyping();
    plan.open({});
  });
  useShortcut('discreet', useToggleDiscreet());
  useShortcut('lock', useApiMutation('lock', 'lockNow').mutate);
  useShortcut('undo', undoLatest);
  useShortcut('help', sheet.open);
  useShortcut('back', () => void navigate(-1), pathname.split('/').length > 2);
  useShortcut('goToday', () => void navigate('/today'));
  useShortcut('goTeam', () => void navigate('/team'));
  useShortcut('goPlanner', () => void navigate('/planner'));
  useShortcut('goQuestions', () => void navigate('/questions'));
  useShortcut('goReports', () => void navigate('/reports'));
  useShortcut('goSettings', () => void navigate('/settings'));

  return (
    <>
      {/* Around the screens of the whole window, and there before them: a boundary that came with them would show its skeleton, and React keeps that for 300 ms. */}
      <Suspense fallback={<SkeletonPage />}>
        <Outlet context={arrive} />
      </Suspense>
      <DiscreetState />
      <Suspense>
        {plan.target && (
          <ReturnFocus>
            <PlanPanel target={plan.target} />
          </ReturnFocus>
        )}
        {rep.target && (
          <ReturnFocus>
            <RepPanel target={rep.target} />
          </ReturnFocus>
        )}
        {moment.target && (
          <ReturnFocus>
            <MomentPanel target={moment.target} />
          </ReturnFocus>
        )}
        {search.isOpen && (
          <ReturnFocus>
            <SearchPanel onClose={search.close} />
          </ReturnFocus>
        )}
        {sheet.isOpen && (
          <ReturnFocus>
            <ShortcutSheet onClose={sheet.close} />
          </ReturnFocus>
        )}
      </Suspense>
    </>
  );
}

/** Says to screen readers, when there is a pause, that private things went or came; nothing at the start. */
function DiscreetState() {
  const { t } = useTranslation('shell');
  const discreet = useDiscreet();
  const [initial] = useState(discreet);
  const [changed, setChanged] = useState(false);
  if (!changed && discreet !== initial) setChanged(true);
  return (
    <VisuallyHidden component="output">
      {changed && t(discreet ? 'discreetOn' : 'discreetOff')}
    </VisuallyHidden>
  );
}
