import { Tabs } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useRouteId } from '#renderer/lib/route-id.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SkeletonPage, SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { ReturnFocus } from '#renderer/ui/return-focus.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import { useCoachabilityPanel } from './coachability-panel-store.ts';
import { CommitmentsTab } from './commitments-tab.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { useEntryPanel } from './entry-panel-store.ts';
import { PrivateTab } from './private-tab.tsx';
import { ProfileTab } from './profile-tab.tsx';
import { RepHeader } from './rep-header.tsx';
import classes from './rep-screen.module.css';
import { TimelineTab } from './timeline-tab.tsx';

const tabs = ['timeline', 'profile', 'commitments', 'competencies', 'programme', 'private'] as const;
/* Looked at now and then: their code comes when it is. */
const CompetenciesTab = lazy(async () => {
  const module = await import('./competencies-tab.tsx');
  return { default: module.CompetenciesTab };
});
const ProgrammeTab = lazy(async () => {
  const module = await import('./programme-tab.tsx');
  return { default: module.ProgrammeTab };
});
const CoachabilityPanel = lazy(async () => {
  const module = await import('./coachability-panel.tsx');
  return { default: module.CoachabilityPanel };
});

type Tab = (typeof tabs)[number];

/** Everything about one rep. The tab stands in the address, so that search and other screens can link to it. */
export function RepScreen() {
  const { t } = useTranslation('rep');
  const id = useRouteId<RepId>('repId');
  const [params, setParams] = useSearchParams();
  const header = useApiQuery('reps', 'get', { id });
  const entryPanel = useEntryPanel();
  const coachabilityPanel = useCoachabilityPanel();
  const tab: Tab = tabs.find((each) => each === params.get('tab')) ?? 'timeline';

  // A panel does not come up again when one returns to this rep much later.
  const { close: closeEntry } = entryPanel;
  const { close: closeCoachability } = coachabilityPanel;
  useEffect(
    () => () => {
      closeEntry();
      closeCoachability();
    },
    [id, closeEntry, closeCoachability],
  );

  // With something to show, a failure to ask again is no reason to take away what is being written.
  if (header.error && (header.data === undefined || header.error.code === 'not_found')) {
    return (
      <Page title={t('title')}>
        <ErrorText>{header.error.message}</ErrorText>
      </Page>
    );
  }
  if (header.data === undefined) return <SkeletonPage />;

  const { rep } = header.data;
  return (
    <Page title={rep.name} header={<RepHeader header={header.data} />}>
      <Tabs
        value={tab}
        onChange={(value) => setParams({ tab: value ?? 'timeline' }, { replace: true })}
        keepMounted={false}
        classNames={{ list: classes['tabs'] ?? '', tab: classes['tab'] ?? '', panel: classes['panel'] ?? '' }}
      >
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="timeline">
          <TimelineTab key={id} repId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="profile">
          <Private as="block">
            <ProfileTab repId={id} />
          </Private>
        </Tabs.Panel>
        <Tabs.Panel value="commitments">
          <CommitmentsTab repId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="competencies">
          <Suspense fallback={<SkeletonRows rows={4} />}>
            <CompetenciesTab repId={id} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="programme">
          <Suspense fallback={<SkeletonRows rows={5} />}>
            <ProgrammeTab key={id} repId={id} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="private">
          <Private as="block">
            <PrivateTab key={id} rep={rep} />
          </Private>
        </Tabs.Panel>
      </Tabs>
      {entryPanel.target?.repId === id && (
        <ReturnFocus>
          <EntryPanel target={entryPanel.target} />
        </ReturnFocus>
      )}
      {coachabilityPanel.target?.repId === id && (
        <Suspense>
          <ReturnFocus>
            <CoachabilityPanel target={coachabilityPanel.target} />
          </ReturnFocus>
        </Suspense>
      )}
    </Page>
  );
}
