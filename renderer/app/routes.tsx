import { lazy, type ComponentType } from 'react';
import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import { TodayScreen } from '../features/today/index.ts';
import { CrashScreen } from './crash-screen.tsx';
import { FullWindow } from './full-window.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';
import { Root } from './root.tsx';
import { Shell } from './shell.tsx';

/** A screen whose code is fetched when it is first shown. */
function screen<Module>(load: () => Promise<Module>, pick: (module: Module) => ComponentType) {
  return lazy(async () => ({ default: pick(await load()) }));
}

const TeamScreen = screen(
  () => import('../features/team/index.ts'),
  (feature) => feature.TeamScreen,
);
const RepScreen = screen(
  () => import('../features/rep/index.ts'),
  (feature) => feature.RepScreen,
);
const PersonalDataScreen = screen(
  () => import('../features/personal-data/index.ts'),
  (feature) => feature.PersonalDataScreen,
);
const ImportScreen = screen(
  () => import('../features/import/index.ts'),
  (feature) => feature.ImportScreen,
);
const PlannerScreen = screen(
  () => import('../features/planner/index.ts'),
  (feature) => feature.PlannerScreen,
);
const CommitmentsScreen = screen(
  () => import('../features/commitments/index.ts'),
  (feature) => feature.CommitmentsScreen,
);
const IdeasScreen = screen(
  () => import('../features/ideas/index.ts'),
  (feature) => feature.IdeasScreen,
);
const SkillWillScreen = screen(
  () => import('../features/skill-will/index.ts'),
  (feature) => feature.SkillWillScreen,
);
const QuestionsScreen = screen(
  () => import('../features/questions/index.ts'),
  (feature) => feature.QuestionsScreen,
);
const CompetenciesScreen = screen(
  () => import('../features/competencies/index.ts'),
  (feature) => feature.CompetenciesScreen,
);
const ReportsScreen = screen(
  () => import('../features/reports/index.ts'),
  (feature) => feature.ReportsScreen,
);
const SummaryScreen = screen(
  () => import('../features/summary/index.ts'),
  (feature) => feature.SummaryScreen,
);
const BatchScreen = screen(
  () => import('../features/batch/index.ts'),
  (feature) => feature.BatchScreen,
);
const HandoverScreen = screen(
  () => import('../features/handover/index.ts'),
  (feature) => feature.HandoverScreen,
);
const MirrorScreen = screen(
  () => import('../features/mirror/index.ts'),
  (feature) => feature.MirrorScreen,
);
const SettingsScreen = screen(
  () => import('../features/settings/index.ts'),
  (feature) => feature.SettingsScreen,
);
const BackupsScreen = screen(
  () => import('../features/backups/index.ts'),
  (feature) => feature.BackupsScreen,
);
const RideScreen = screen(
  () => import('../features/ride/index.ts'),
  (feature) => feature.RideScreen,
);
const BriefScreen = screen(
  () => import('../features/brief/index.ts'),
  (feature) => feature.BriefScreen,
);
const DayEndScreen = screen(
  () => import('../features/day-end/index.ts'),
  (feature) => feature.DayEndScreen,
);
const ExchangeScreen = screen(
  () => import('../features/exchange/index.ts'),
  (feature) => feature.ExchangeScreen,
);
const ReportScreen = screen(
  () => import('../features/report/index.ts'),
  (feature) => feature.ReportScreen,
);

/** Every screen of the app. Today is what the app opens with, so its code comes with the shell. A failure is caught as close to it as possible, so that the navigation stays usable. */
export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <CrashScreen />,
    children: [
      { index: true, element: <Navigate to="/today" replace /> },
      {
        element: <Shell />,
        children: [
          {
            errorElement: <CrashScreen />,
            children: [
              { path: 'today', Component: TodayScreen },
              { path: 'team', Component: TeamScreen },
              { path: 'team/import', Component: ImportScreen },
              { path: 'team/skill-will', Component: SkillWillScreen },
              { path: 'team/:repId', Component: RepScreen },
              { path: 'team/:repId/personal-data', Component: PersonalDataScreen },
              { path: 'planner', Component: PlannerScreen },
              { path: 'commitments', Component: CommitmentsScreen },
              { path: 'ideas', Component: IdeasScreen },
              { path: 'questions', Component: QuestionsScreen },
              { path: 'competencies', Component: CompetenciesScreen },
              { path: 'reports', Component: ReportsScreen },
              { path: 'reports/summaries', Component: SummaryScreen },
              { path: 'reports/export', Component: BatchScreen },
              { path: 'reports/handover', Component: HandoverScreen },
              { path: 'mirror', Component: MirrorScreen },
              { path: 'settings', Component: SettingsScreen },
              { path: 'settings/backups', Component: BackupsScreen },
              { path: '*', Component: NotFoundScreen },
            ],
          },
        ],
      },
      {
        path: 'sessions/:sessionId',
        element: <FullWindow />,
        children: [
          {
            errorElement: <CrashScreen />,
            children: [
              { path: 'brief', Component: BriefScreen },
              { path: 'ride', Component: RideScreen },
              { path: 'exchange', Component: ExchangeScreen },
              { path: 'day-end', Component: DayEndScreen },
              { path: 'report', Component: ReportScreen },
            ],
          },
        ],
      },
    ],
  },
];

/** Places after a `#`, because the page itself is one file under `app://`. */
export const router = createHashRouter(routes);
