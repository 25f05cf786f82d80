import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconBraces,
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconMarkdown,
  IconMessageReply,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import type { ReportFileFormat } from '#shared/domain/report.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { useBootstrap, useUpdateSettings } from '#renderer/lib/bootstrap.ts';
import { announceExport } from '#renderer/lib/exported.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import classes from './export-menu.module.css';
import { MailDialog, SendItems } from './send.tsx';

const files = [
  { format: 'docx', Icon: IconFileTypeDocx },
  { format: 'html', Icon: IconFileTypeHtml },
  { format: 'md', Icon: IconMarkdown },
  { format: 'json', Icon: IconBraces },
] as const satisfies { format: ReportFileFormat; Icon: typeof IconBraces }[];

interface ExportMenuProps {
  sessionId: SessionId;
  /** Whether one person can be asked to answer: the report is final and about somebody. */
  answerable: boolean;
}

/** Every form a report leaves in. What the rep answers on stands first, as that is what most reports are for. */
export function ExportMenu({ sessionId, answerable }: ExportMenuProps) {
  const { t } = useTranslation(['report', 'formats']);
  const { settings } = useBootstrap();
  const updateSettings = useUpdateSettings();
  const pdf = useApiMutation('reports', 'exportPdf');
  const file = useApiMutation('reports', 'exportFile');
  const [isMailing, mailDialog] = useDisclosure();

  const done = {
    onSuccess: announceExport,
    onError: (error: Error) => showFailure(error.message),
  };

  function exportPdf(paper: Paper): void {
    if (paper !== settings.paper) updateSettings({ paper });
    pdf.mutate({ sessionId, paper }, done);
  }

  // The paper used last stands first.
  const papers = settings.paper === 'A4' ? (['A4', 'Letter'] as const) : (['Letter', 'A4'] as const);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={pdf.isPending || file.isPending}>{t('export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={!answerable}
          leftSection={<IconMessageReply size={18} stroke={1.7} aria-hidden />}
          onClick={() => file.mutate({ sessionId, format: 'answer' }, done)}
        >
          {t('formats:menu.forRep')}
          <div className={classes['hint']}>
            {answerable ? t('formats:menu.forRepWhy') : t('formats:menu.forRepLater')}
          </div>
        </Menu.Item>
        <Menu.Divider />
        {papers.map((paper) => (
          <Menu.Item
            key={paper}
            leftSection={<IconFileTypePdf size={18} stroke={1.7} aria-hidden />}
            onClick={() => exportPdf(paper)}
          >
            {t('exportPdf', { paper })}
          </Menu.Item>
        ))}
        {files.map(({ format, Icon }) => (
          <Menu.Item
            key={format}
            leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
            onClick={() => file.mutate({ sessionId, format }, done)}
          >
            {t(`formats:menu.${format}`)}
          </Menu.Item>
        ))}
        <SendItems sessionId={sessionId} onMail={mailDialog.open} />
      </Menu.Dropdown>
      <MailDialog sessionId={sessionId} opened={isMailing} onClose={mailDialog.close} />
    </Menu>
  );
}
