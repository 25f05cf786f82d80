import { Button, Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadableReport } from '#shared/domain/finalised-report.ts';
import type { ReportExtras } from '#shared/domain/report-extras.ts';
import type { Withheld } from '#shared/domain/report.ts';
import type { ReportForm } from '#renderer/lib/use-report-form.ts';
import { ErrorText } from './error-text.tsx';
import { ReportPaper } from './report-paper.tsx';
import classes from './report-preview.module.css';
import { SectionHeading } from './section-heading.tsx';
import { SegmentedTabs } from './segmented-tabs.tsx';

export interface PreviewedReport {
  report: ReadableReport;
  extras: ReportExtras;
  withheld: Withheld;
}

interface ReportPreviewProps extends PreviewedReport, ReportForm {
  /** Names the place it stands in. */
  headingId: string;
}

/** Exactly what leaves, in the form it leaves in, and how much stays here. */
export function ReportPreview({ headingId, report, extras, withheld, ...shown }: ReportPreviewProps) {
  const { t } = useTranslation('report');
  const { repName } = report.document;
  const { form, setForm, markdown, failure } = shown;
  return (
    <div className={classes['preview']}>
      <SectionHeading id={headingId} aside={<WithheldList withheld={withheld} />}>
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
        {form === 'page' && <ReportPaper report={report} extras={extras} />}
        {form === 'markdown' && failure !== undefined && <ErrorText>{failure}</ErrorText>}
        {form === 'markdown' && failure === undefined && (
          <pre className={classes['markdown']}>{markdown}</pre>
        )}
      </div>
    </div>
  );
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
