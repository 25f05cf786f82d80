import { Button, Menu } from '@mantine/core';
import { IconFileTypePdf, IconMarkdown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Period } from '#shared/domain/period.ts';
import type { Paper } from '#shared/domain/settings.ts';
import type { SummaryOf } from '#shared/domain/summary.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { useBootstrap, useUpdateSettings } from '#renderer/lib/bootstrap.ts';
import { announceExport } from '#renderer/lib/exported.ts';
import { showFailure } from '#renderer/lib/undo.tsx';

/** The summary as a file. */
export function ExportMenu({ summary, period }: { summary: SummaryOf; period: Period }) {
  const { t } = useTranslation('summary');
  const { settings } = useBootstrap();
  const updateSettings = useUpdateSettings();
  const pdf = useApiMutation('summaries', 'exportPdf');
  const markdown = useApiMutation('summaries', 'exportMarkdown');
  const done = {
    onSuccess: announceExport,
    onError: (error: Error) => showFailure(error.message),
  };

  function exportPdf(paper: Paper): void {
    if (paper !== settings.paper) updateSettings({ paper });
    pdf.mutate({ summary, period, paper }, done);
  }

  // The paper used last stands first.
  const papers = settings.paper === 'A4' ? (['A4', 'Letter'] as const) : (['Letter', 'A4'] as const);
  return (
    <Menu>
      <Menu.Target>
        <Button variant="filled" loading={pdf.isPending || markdown.isPending}>
          {t('export')}
        </Button>
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
          onClick={() => markdown.mutate({ summary, period }, done)}
        >
          {t('exportMarkdown')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
