import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import { formatTime } from '#renderer/lib/format.ts';
import { useToday } from '#renderer/lib/today.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SettingsCard } from './settings-card.tsx';
import classes from './settings.module.css';

/** What ended unexpectedly, written on this computer only: read here, deleted here. */
export function ProblemReports() {
  const { t } = useTranslation(['settings', 'common']);
  const today = useToday();
  const { data: reports = [] } = useApiQuery('problems', 'list', undefined);
  const { mutate: remove, error } = useApiMutation('problems', 'remove');
  return (
    <SettingsCard title={t('problems.title')}>
      <p>{t('problems.text')}</p>
      {reports.length === 0 ? (
        <p className={classes['quiet']}>{t('problems.none')}</p>
      ) : (
        <ul className={classes['problems']}>
          {reports.map(({ name, kind, at, version, electronVersion, platform, detail }) => {
            const when = `${formatPast(at, today)}, ${formatTime(at)}`;
            return (
              <li key={name}>
                <details>
                  <summary className={classes['summary']}>
                    {when} · {t(`problems.kind.${kind}`)}
                  </summary>
                  <pre className={classes['path']}>
                    {`Curbside ${version}, Electron ${electronVersion}, ${platform}\n${at}\n${detail}`}
                  </pre>
                </details>
                <ActionIcon
                  variant="subtle"
                  size={24}
                  color="gray"
                  aria-label={t('problems.remove', { when })}
                  onClick={() => remove({ name })}
                >
                  <IconTrash size={17} stroke={1.7} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      {error && <ErrorText>{error.message}</ErrorText>}
    </SettingsCard>
  );
}
