import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { useReportDraft } from '#renderer/lib/use-report-draft.ts';
import classes from './report-screen.module.css';

/** As long as a text is empty and the notes could fill it: one step, and there is only editing left. */
export function DraftOffer({ detail, onWritten }: { detail: SessionDetail; onWritten: () => void }) {
  const { t } = useTranslation('day-end');
  const draft = useReportDraft(detail, onWritten);
  if (!draft.canWrite) return null;
  return (
    <div className={classes['offer']}>
      <p>{t('draft.ready')}</p>
      <Button
        leftSection={<IconWand size={17} stroke={1.7} aria-hidden />}
        loading={draft.isWriting}
        onClick={draft.write}
      >
        {t('draft.write')}
      </Button>
    </div>
  );
}
