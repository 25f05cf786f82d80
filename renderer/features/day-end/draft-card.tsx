import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { draftReportTexts } from '#shared/domain/report-draft.ts';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { DayEnd } from '#shared/ipc/day-end.ts';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './day-end.module.css';

/** One step from here to a report that is already written; what stands in it is never overwritten. */
export function DraftCard({ day, left }: { day: DayEnd; left: number }) {
  const { t, i18n } = useTranslation('day-end');
  const navigate = useNavigate();
  const draft = useApiMutation('dayEnd', 'draft');
  const { session } = day;
  const texts = draftReportTexts(
    { observations: day.observations, visits: day.visits, focus: day.focusName },
    { group: (name, text) => t('draft.group', { name, text }), language: i18n.language },
  );
  const fills = {
    whatWorked: session.whatWorked.trim() === '' && texts.whatWorked !== '',
    workOn: session.workOn.trim() === '' && texts.workOn !== '',
  };
  const hasSomething = fills.whatWorked || fills.workOn;
  const isWritten = session.whatWorked.trim() !== '' || session.workOn.trim() !== '';
  const sentence = hasSomething ? 'draft.ready' : isWritten ? 'draft.written' : 'draft.nothing';

  function write(): void {
    draft.mutate(
      { sessionId: session.id, ...texts },
      {
        onSuccess: (filled) => {
          void navigate(`/sessions/${session.id}/report`);
          showUndo({
            message: t('draft.done'),
            undo: () => call('dayEnd', 'withdrawDraft', { sessionId: session.id, ...filled }),
          });
        },
        onError: (error) => showFailure(error.message),
      },
    );
  }

  return (
    <Card className={classes['draft']} aria-labelledby="draft-title">
      <SectionHeading id="draft-title" aside={t('left', { count: left })}>
        {t('draft.title')}
      </SectionHeading>
      <p className={classes['why']}>{t(sentence)}</p>
      {hasSomething && (
        <div className={classes['preview']} dir="auto">
          {[fills.whatWorked ? texts.whatWorked : '', fills.workOn ? texts.workOn : '']
            .filter((text) => text !== '')
            .join('\n')}
        </div>
      )}
      {takesNotes(session.status) && hasSomething && (
        <Button
          size="lg"
          variant="filled"
          leftSection={<IconWand size={18} stroke={1.7} aria-hidden />}
          loading={draft.isPending}
          onClick={write}
        >
          {t('draft.write')}
        </Button>
      )}
    </Card>
  );
}
