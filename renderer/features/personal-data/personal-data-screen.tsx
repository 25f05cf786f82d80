import { Button } from '@mantine/core';
import { IconDownload, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { announceExport } from '#renderer/lib/exported.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { useRouteId } from '#renderer/lib/route-id.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import type { PersonalData } from '#shared/domain/personal-data.ts';
import { ErasePerson } from './erase-person.tsx';
import classes from './personal-data-screen.module.css';

/** Everything the file holds about one rep, as it was written; taken along as a file, or erased. */
export function PersonalDataScreen() {
  const { t } = useTranslation('personal');
  const repId = useRouteId<RepId>('repId');
  const { data, error } = useApiQuery('personalData', 'get', { repId });
  const save = useApiMutation('personalData', 'export');
  return (
    <Page
      title={data === undefined ? t('heading') : t('title', { name: data.name })}
      subtitle={<Link to={`/team/${repId}`}>{t('back')}</Link>}
      actions={
        data && (
          <>
            <Button
              leftSection={<IconDownload size={17} stroke={1.7} aria-hidden />}
              loading={save.isPending}
              onClick={() => save.mutate({ repId }, { onSuccess: announceExport })}
            >
              {t('export')}
            </Button>
            <ErasePerson person={data} />
          </>
        )
      }
    >
      {save.error && <ErrorText>{save.error.message}</ErrorText>}
      <Private as="block">
        <p className={classes['private']}>
          <IconLock size={15} stroke={1.8} aria-hidden />
          {t('about')}
        </p>
        {data === undefined ? (
          <Card className={classes['card']}>
            {error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={8} />}
          </Card>
        ) : (
          <Records data={data} />
        )}
      </Private>
    </Page>
  );
}

function Records({ data: { groups, mentions } }: { data: PersonalData }) {
  const { t } = useTranslation('personal');
  return (
    <Card className={classes['card']}>
      {groups.map(({ group, records }) => (
        <details key={group} className={classes['group']} open={group === 'person'}>
          <summary>
            <h2>{t(`group.${group}`)}</h2>
            <span className={classes['count']}>{t('records', { count: records.length })}</span>
          </summary>
          <ul>
            {records.map(({ at, words }, index) => (
              <li key={index}>
                <span className={classes['at']}>{at === null ? '' : dayOf(at)}</span>
                <span className={classes['words']}>{words.join(' · ')}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {mentions.length > 0 && (
        <details className={classes['group']}>
          <summary>
            <h2>{t('mentions')}</h2>
            <span className={classes['count']}>{t('records', { count: mentions.length })}</span>
          </summary>
          <p className={classes['hint']}>{t('mentionsWhy')}</p>
          <ul>
            {mentions.map(({ sessionId, at, text, repName }, index) => (
              <li key={index}>
                <span className={classes['at']}>{dayOf(at)}</span>
                <Link to={`/sessions/${sessionId}/ride`} className={classes['words']}>
                  {repName === null ? text : `${repName}: ${text}`}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

/** Of a day or an instant. */
function dayOf(at: string): string {
  return formatDay(at.length === 10 ? at : localDay(at), 'dated');
}
