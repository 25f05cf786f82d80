import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { LastTimeTab } from './last-time-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import { QuestionsTab } from './questions-tab.tsx';
import type { RideLink } from './ride-link.ts';
import type { Visits } from './use-visits.ts';
import classes from './side-panel.module.css';

const tabs = ['questions', 'plan', 'lastTime'] as const;
type Tab = (typeof tabs)[number];

interface SidePanelProps {
  detail: SessionDetail;
  visits: Visits;
  link: RideLink;
  /** Brings this panel to the front where the window has no room for all. */
  onShow: () => void;
  onDone: () => void;
}

/** What helps to coach: questions first, then the plan, then what was seen last time. */
export function SidePanel({ detail, visits, link, onShow, onDone }: SidePanelProps) {
  const { t } = useTranslation('ride');
  const [chosen, setTab] = useState<Tab | null>(link.wantsPlan ? 'plan' : null);
  // Before the day the visits are planned, during it the questions are asked.
  const isAhead = detail.session.status === 'planned' && detail.session.kind === 'ride_along';
  const tab = chosen ?? (isAhead ? 'plan' : 'questions');
  return (
    <>
      <div className={classes['tabs']}>
        <SegmentedTabs
          wide
          label={t('helpWith')}
          value={tab}
          options={tabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
          onChange={setTab}
        />
      </div>
      <div className={classes['content']} hidden={tab !== 'questions'}>
        <QuestionsTab
          detail={detail}
          onShow={() => {
            setTab('questions');
            onShow();
          }}
          onDone={onDone}
        />
      </div>
      {tab === 'plan' && (
        <div className={classes['content']}>
          <PlanTab detail={detail} visits={visits} />
        </div>
      )}
      {tab === 'lastTime' && (
        <div className={classes['content']}>
          <LastTimeTab detail={detail} />
        </div>
      )}
    </>
  );
}
