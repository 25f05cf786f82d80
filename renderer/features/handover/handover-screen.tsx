import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/page.tsx';
import { ReportViews } from '#renderer/ui/report-views.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { Give } from './give.tsx';
import { Take } from './take.tsx';

/** Reps go to another manager, or come from one. */
export function HandoverScreen() {
  const { t } = useTranslation('handover');
  const [side, setSide] = useState<'give' | 'take'>('give');
  return (
    <Page
      title={t('title')}
      subtitle={t('lead')}
      actions={
        <SegmentedTabs
          label={t('title')}
          value={side}
          options={[
            { value: 'give', label: t('give') },
            { value: 'take', label: t('take') },
          ]}
          onChange={setSide}
        />
      }
    >
      <ReportViews current="handover" />
      {side === 'give' ? <Give /> : <Take />}
    </Page>
  );
}
