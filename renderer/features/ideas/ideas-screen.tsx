import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { Page } from '#renderer/ui/page.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { IdeasView } from './ideas-view.tsx';
import { RecognitionView } from './recognition-view.tsx';
import { TalksView } from './talks-view.tsx';

const views = ['ideas', 'recognition', 'talks'] as const;

/** What the team came up with, who was recognised for what, and with whom the first talk was held. Source: S12. */
export function IdeasScreen() {
  const { t } = useTranslation('ideas');
  const [params, setParams] = useSearchParams();
  const open = useMomentPanel((panel) => panel.open);
  const view = views.find((each) => each === params.get('view')) ?? 'ideas';
  return (
    <Page
      title={t('title')}
      subtitle={t(`subtitle.${view}`)}
      actions={
        <>
          <SegmentedTabs
            label={t('view.label')}
            value={view}
            options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(value) => setParams(value === 'ideas' ? {} : { view: value }, { replace: true })}
          />
          {view !== 'talks' && (
            <Button
              variant="filled"
              leftSection={<IconPlus size={17} stroke={1.8} aria-hidden />}
              onClick={() => open({ type: view === 'ideas' ? 'idea' : 'recognition' })}
            >
              {t(view === 'ideas' ? 'newIdea' : 'newRecognition')}
            </Button>
          )}
        </>
      }
    >
      {view === 'ideas' && <IdeasView />}
      {view === 'recognition' && <RecognitionView />}
      {view === 'talks' && (
        <Private as="block">
          <TalksView />
        </Private>
      )}
    </Page>
  );
}
