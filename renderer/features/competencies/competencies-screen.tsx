import { Button } from '@mantine/core';
import { IconPlus, IconStairsUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SkeletonPage, SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { FrameworkId } from '#shared/domain/ids.ts';
import classes from './competencies-screen.module.css';
import { FrameworkCard } from './framework-card.tsx';
import { FrameworkList } from './framework-list.tsx';
import { useFrameworkActs } from './use-framework-acts.ts';

/** Frameworks at the left, the chosen version at the right: a draft is edited where it stands, what is published is read. */
export function CompetenciesScreen() {
  const { t } = useTranslation('competencies');
  const [params, setParams] = useSearchParams();
  const { data, error } = useApiQuery('competencies', 'frameworks', undefined);
  const choose = (id: FrameworkId) => setParams({ framework: id }, { replace: true });
  const acts = useFrameworkActs(choose);
  const chosen =
    data?.frameworks.find(({ id }) => id === params.get('framework')) ??
    data?.frameworks.find(({ isInUse }) => isInUse) ??
    data?.frameworks[0];
  const newFramework = (
    <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => void acts.create()}>
      {t('newFramework')}
    </Button>
  );
  if (!data && !error) return <SkeletonPage />;
  return (
    <Page title={t('title')} subtitle={t('subtitle')} actions={newFramework}>
      {error && <ErrorText>{error.message}</ErrorText>}
      {data && !chosen && (
        <Card>
          <EmptyState icon={IconStairsUp} action={newFramework}>
            {t('empty')}
          </EmptyState>
        </Card>
      )}
      {data && chosen && (
        <div className={classes['columns']}>
          <FrameworkList frameworks={data.frameworks} chosen={chosen.id} onChoose={choose} />
          <Chosen
            key={chosen.id}
            id={chosen.id}
            card={{ versions: data.frameworks, teamRoles: data.roles, acts }}
          />
        </div>
      )}
    </Page>
  );
}

interface ChosenProps {
  id: FrameworkId;
  card: Omit<Parameters<typeof FrameworkCard>[0], 'framework'>;
}

function Chosen({ id, card }: ChosenProps) {
  const { data, error } = useApiQuery('competencies', 'framework', { id });
  if (data === undefined) return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={6} />;
  return <FrameworkCard framework={data} {...card} />;
}
