import { Button } from '@mantine/core';
import { IconArchive, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { clearFilter } from './board-view.ts';

/** The filter leaves nobody, or the archive is empty. */
export function NobodyFound({ isArchive }: { isArchive: boolean }) {
  const { t } = useTranslation('team');
  return (
    <EmptyState
      icon={isArchive ? IconArchive : IconSearch}
      action={<Button onClick={clearFilter}>{t('filter.showAll')}</Button>}
    >
      {t(isArchive ? 'archiveEmpty' : 'nobodyFound')}
    </EmptyState>
  );
}
