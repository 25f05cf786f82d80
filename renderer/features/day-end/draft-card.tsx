import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DayEnd } from '#shared/ipc/day-end.ts';
import { useReportDraft } from '#renderer/lib/use-report-draft.ts';
import { Card } from '#renderer/ui/card.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './day-end.module.css';

/** One step from here to a report that is already written. */
export function DraftCard({ day, left }: { day: DayEnd; left: number }) {
  const { t } = useTranslation('day-end');
  const navigate = useNavigate();
  const { session } = day;
  const draft = useReportDraft(day, () => void navigate(`/sessions/${session.id}/report`));
  const texts = [draft.texts.whatWorked, draft.texts.workOn].filter((text) => text !== '');
  const isWritten = session.whatWorked.trim() !== '' || session.workOn.trim() !== '';
  const sentence = texts.length > 0 ? 'draft.ready' : isWritten ? 'draft.written' : 'draft.nothing';

  return (
    <Card className={classes['draft']} aria-labelledby="draft-title">
      <SectionHeading id="draft-title" aside={left > 0 && t('left', { count: left })}>
        {t('draft.title')}
      </SectionHeading>
      <p className={classes['why']}>{t(sentence)}</p>
      {texts.length > 0 && (
        <div className={classes['preview']} dir="auto">
          {texts.join('\n')}
        </div>
      )}
      {draft.canWrite && (
        <Button
          size="lg"
          variant="filled"
          leftSection={<IconWand size={18} stroke={1.7} aria-hidden />}
          loading={draft.isWriting}
          onClick={draft.write}
        >
          {t('draft.write')}
        </Button>
      )}
    </Card>
  );
}
