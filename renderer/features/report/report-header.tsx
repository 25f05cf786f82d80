import { Button, Menu } from '@mantine/core';
import { IconChevronLeft, IconFileTypePdf, IconMarkdown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ReportDocument } from '#shared/domain/report.ts';
import { readingSeconds } from '#shared/domain/report-document.ts';
import type { Session } from '#shared/domain/session.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { useBootstrap, useUpdateSettings } from '#renderer/lib/bootstrap.ts';
import { announceExport } from '#renderer/lib/exported.ts';
import { formatDuration } from '#renderer/lib/format.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import classes from './report-screen.module.css';

interface ReportHeaderProps {
  title: string;
  session: Session;
  report: ReportDocument;
}

export function ReportHeader({ title, session, report }: ReportHeaderProps) {
  const { t } = useTranslation(['report', 'common']);
  const navigate = useNavigate();
  return (
    <header className={classes['header']}>
      <Button
        variant="subtle"
        leftSection={<IconChevronLeft size={16} aria-hidden />}
        onClick={() => void navigate(`/sessions/${session.id}/ride`)}
      >
        {t('backToNotes')}
      </Button>
      <h1 className={classes['title']}>{title}</h1>
      <Chip>{t(`common:sessionStatus.${session.status}`)}</Chip>
      <span className={classes['spring']} />
      <span className={classes['reads']}>
        {t('readsIn', { time: formatDuration(readingSeconds(report)) })}
      </span>
      <Export session={session} />
      <Button variant="filled" onClick={() => void navigate('/today')}>
        {t('done')}
      </Button>
    </header>
  );
}

function Export({ session }: { session: Session }) {
  const { t } = useTranslation(['report', 'common']);
  const { settings } = useBootstrap();
  const updateSettings = useUpdateSettings();
  const pdf = useApiMutation('reports', 'exportPdf');
  const markdown = useApiMutation('reports', 'exportMarkdown');

  const done = {
    onSuccess: announceExport,
    onError: (error: Error) => showFailure(error.message),
  };

  function exportPdf(paper: Paper): void {
    if (paper !== settings.paper) updateSettings({ paper });
    pdf.mutate({ sessionId: session.id, paper }, done);
  }

  // The paper used last stands first.
  const papers = settings.paper === 'A4' ? (['A4', 'Letter'] as const) : (['Letter', 'A4'] as const);
  return (
    <Menu>
      <Menu.Target>
        <Button loading={pdf.isPending || markdown.isPending}>{t('export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.map((paper) => (
          <Menu.Item
            key={paper}
            leftSection={<IconFileTypePdf size={18} stroke={1.7} aria-hidden />}
            onClick={() => exportPdf(paper)}
          >
            {t('exportPdf', { paper })}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<IconMarkdown size={18} stroke={1.7} aria-hidden />}
          onClick={() => markdown.mutate({ sessionId: session.id }, done)}
        >
          {t('exportMarkdown')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
