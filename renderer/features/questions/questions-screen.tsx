import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconMessageCircleQuestion, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import type { ScriptId } from '#shared/domain/ids.ts';
import { AskTellCard } from './ask-tell-card.tsx';
import classes from './questions-screen.module.css';
import { ScriptCard } from './script-card.tsx';
import { ScriptList } from './script-list.tsx';
import { useQuestionActs } from './use-question-acts.ts';

/** Scripts at the left, the chosen one at the right, edited where it stands. */
export function QuestionsScreen() {
  const { t } = useTranslation('questions');
  const [chosen, choose] = useState<ScriptId | null>(null);
  const { data: scripts, error } = useApiQuery('questions', 'scripts', { repId: null });
  const acts = useQuestionActs();
  const script = scripts?.find(({ id }) => id === chosen) ?? scripts?.[0];
  const newScript = (
    <Button
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
      onClick={() => void acts.newScript(choose)}
    >
      {t('newScript')}
    </Button>
  );
  if (!scripts && !error) return <SkeletonPage />;
  return (
    <Page title={t('title')} subtitle={t('subtitle')} actions={newScript}>
      {error && <ErrorText>{error.message}</ErrorText>}
      {scripts && !script && (
        <Card>
          <EmptyState icon={IconMessageCircleQuestion} action={newScript}>
            {t('empty')}
          </EmptyState>
        </Card>
      )}
      {scripts && script && (
        <div className={classes['columns']}>
          <div className={classes['side']}>
            <ScriptList scripts={scripts} chosen={script.id} onChoose={choose} />
            <AskTellCard />
          </div>
          <ScriptCard key={script.id} script={script} />
        </div>
      )}
    </Page>
  );
}
