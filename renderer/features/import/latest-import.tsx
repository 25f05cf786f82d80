import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import classes from './import.module.css';
import { useUndoImport } from './use-undo-import.ts';

/** The last import can be taken back long after its toast has gone. Shows nothing when there is none. */
export function LatestImport() {
  const { t } = useTranslation('import');
  const undoImport = useUndoImport();
  const { data: latest } = useApiQuery('imports', 'latest', undefined);
  if (!latest) return null;
  const { batchId, fileName, importedAt, people } = latest;
  return (
    <div className={classes['latest']}>
      <IconHistory size={18} stroke={1.7} aria-hidden />
      <span className={classes['latestText']}>
        {t('latest', { fileName, day: formatDay(localDay(importedAt), 'full'), count: people })}
      </span>
      <Button size="xs" onClick={() => void undoImport(batchId)}>
        {t('takeBack')}
      </Button>
    </div>
  );
}
