import '@mantine/core/styles/Group.layer.css';
import { Button, Group } from '@mantine/core';
import { IconCalendarDown, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exportLists } from '#shared/domain/list-export.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { announceExport } from '#renderer/lib/exported.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { SettingsCard } from './settings-card.tsx';

/** What can be taken along as a list: for a spreadsheet, or for a calendar. */
export function Lists() {
  const { t } = useTranslation('formats');
  const list = useApiMutation('lists', 'export');
  const sessions = useApiMutation('lists', 'exportSessionCalendar');
  const commitments = useApiMutation('commitments', 'exportCalendar');
  const done = { onSuccess: announceExport, onError: (error: Error) => showFailure(error.message) };
  const table = <IconTable size={18} stroke={1.7} aria-hidden />;
  const calendar = <IconCalendarDown size={18} stroke={1.7} aria-hidden />;
  return (
    <SettingsCard title={t('lists.title')}>
      <p>{t('lists.why')}</p>
      <Field label={t('lists.csv')}>
        <Group gap="xs">
          {exportLists.map((name) => (
            <Button
              key={name}
              leftSection={table}
              loading={list.isPending && list.variables.list === name}
              onClick={() => list.mutate({ list: name }, done)}
            >
              {t(`lists.${name}`)}
            </Button>
          ))}
        </Group>
      </Field>
      <Field label={t('lists.calendar')}>
        <Group gap="xs">
          <Button
            leftSection={calendar}
            loading={sessions.isPending}
            onClick={() => sessions.mutate(undefined, done)}
          >
            {t('lists.sessionsAhead')}
          </Button>
          <Button
            leftSection={calendar}
            loading={commitments.isPending}
            onClick={() => commitments.mutate({ repId: null }, done)}
          >
            {t('lists.openCommitments')}
          </Button>
        </Group>
      </Field>
    </SettingsCard>
  );
}
