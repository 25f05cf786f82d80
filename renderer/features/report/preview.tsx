import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import type { ReadableReport } from '#shared/domain/finalised-report.ts';
import type { ReportExtras } from '#shared/domain/report-extras.ts';
import type { Withheld } from '#shared/domain/report.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { ReportPaper } from './report-paper.tsx';
import classes from './report-screen.module.css';

interface PreviewProps {
  sessionId: SessionId;
  report: ReadableReport;
  extras: ReportExtras;
  withheld: Withheld;
}

/** Exactly what leaves, in the form it leaves in, and how much stays here. */
export function Preview({ sessionId, report, extras, withheld }: PreviewProps) {
  const { t } = useTranslation('report');
  const { repName } = report.document;
  const [form, setForm] = useState<'page' | 'markdown'>('page');
  return (
    <aside className={classes['preview']} aria-labelledby="preview">
      <SectionHeading id="preview" aside={<WithheldList withheld={withheld} />}>
        {repName === '' ? t('whatTheTeamSees') : t('whatRepSees', { name: repName })}
      </SectionHeading>
      <SegmentedTabs
        label={t('form')}
        value={form}
        options={[
          { value: 'page', label: t('page') },
          { value: 'markdown', label: t('markdown') },
        ]}
        onChange={setForm}
      />
      <div className={classes['sheet']} data-form={form}>
        {form === 'page' ? (
          <ReportPaper report={report} extras={extras} />
        ) : (
          <Markdown sessionId={sessionId} />
        )}
      </div>
    </aside>
  );
}

function Markdown({ sessionId }: { sessionId: SessionId }) {
  const { data, error } = useApiQuery('reports', 'markdown', { sessionId });
  if (error) return <ErrorText>{error.message}</ErrorText>;
  return <pre className={classes['markdown']}>{data?.text}</pre>;
}

function WithheldList({ withheld }: { withheld: Withheld }) {
  const { t } = useTranslation('report');
  const { privateNote, goal, privateObservations, plainNotes, debriefWords, privateFiles } = withheld;
  const lines = [
    privateNote && t('withheld.privateNote'),
    goal && t('withheld.goal'),
    privateObservations > 0 && t('withheld.privateObservations', { count: privateObservations }),
    plainNotes > 0 && t('withheld.plainNotes', { count: plainNotes }),
    debriefWords > 0 && t('withheld.debriefWords', { count: debriefWords }),
    privateFiles > 0 && t('withheld.privateFiles', { count: privateFiles }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return <span>{t('nothingWithheld')}</span>;
  const count =
    Number(privateNote) + Number(goal) + privateObservations + plainNotes + debriefWords + privateFiles;
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="subtle">
          {t('thingsWithheld', { count })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes['withheld']}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
