import { lazy, Suspense, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useShortcut } from '#renderer/lib/shortcuts.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import { useSearchPanel } from './search-panel.ts';

const PlanPanel = lazy(async () => ({
  default: (await import('../features/planner/plan-panel.tsx')).PlanPanel,
}));
const SearchPanel = lazy(async () => ({
  default: (await import('../features/search/index.ts')).SearchPanel,
}));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }));

/** What every screen shares: the shortcuts, and the panels that open over it. */
export function Root() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const search = useSearchPanel();
  const plan = usePlanPanel();

  useShortcut('search', search.toggle);
  useShortcut('plan', () => plan.open());
  useShortcut('undo', undoLatest);
  useShortcut('help', () => setSheetOpen(true));
  useShortcut('back', () => void navigate(-1), pathname.split('/').length > 2);
  useShortcut('goToday', () => void navigate('/today'));
  useShortcut('goTeam', () => void navigate('/team'));
  useShortcut('goPlanner', () => void navigate('/planner'));
  useShortcut('goQuestions', () => void navigate('/questions'));
  useShortcut('goReports', () => void navigate('/reports'));
  useShortcut('goSettings', () => void navigate('/settings'));

  return (
    <>
      <Outlet />
      <Suspense>
        {plan.prefill && <PlanPanel />}
        {search.isOpen && <SearchPanel onClose={search.close} />}
        {isSheetOpen && <ShortcutSheet onClose={() => setSheetOpen(false)} />}
      </Suspense>
    </>
  );
}
