import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconAward, IconDots, IconLock, IconPencil, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call, useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { formatDays } from '#renderer/lib/format.ts';
import { formatPastDay } from '#renderer/lib/format-past.ts';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { recognitionGap } from '#shared/domain/idea-rules.ts';
import type { Recognition } from '#shared/domain/recognition.ts';
import classes from './ideas.module.css';

/** Moments of recognition, the newest first, after a quiet word about whom nobody recognised for long. */
export function RecognitionView() {
  const { t } = useTranslation('ideas');
  const open = useMomentPanel((panel) => panel.open);
  const { data, error } = useApiQuery('recognitions', 'list', { repId: null });
  if (error && data === undefined) return <ErrorText>{error.message}</ErrorText>;
  return (
    <div className={classes['groups']}>
      <Quiet />
      <Card className={classes['card']} aria-label={t('view.recognition')}>
        {data === undefined && <SkeletonRows rows={5} />}
        {data?.length === 0 && (
          <EmptyState
            icon={IconAward}
            action={<Button onClick={() => open({ type: 'recognition' })}>{t('newRecognition')}</Button>}
          >
            {t('recognition.empty')}
          </EmptyState>
        )}
        {data && data.length > 0 && (
          <ul>
            {data.map((recognition) => (
              <RecognitionRow key={recognition.id} recognition={recognition} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

function Quiet() {
  const { t } = useTranslation('ideas');
  const today = useToday();
  const open = useMomentPanel((panel) => panel.open);
  const { data = [] } = useApiQuery('recognitions', 'last', undefined);
  const quiet = data
    .map(({ repId, repName, ...last }) => ({ repId, repName, days: recognitionGap(last, today) ?? 0 }))
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days);
  if (quiet.length === 0) return null;
  return (
    <Card className={classes['card']} aria-labelledby="recognition-quiet">
      <SectionHeading id="recognition-quiet">{t('recognition.quiet')}</SectionHeading>
      <div className={classes['people']}>
        {quiet.map(({ repId, repName, days }) => (
          <button
            key={repId}
            type="button"
            className={classes['person']}
            onClick={() => open({ type: 'recognition', repId })}
          >
            {repName} <span>· {formatDays(days)}</span>
          </button>
        ))}
      </div>
    </Card>
  );
}

function RecognitionRow({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation('ideas');
  const today = useToday();
  const open = useMomentPanel((panel) => panel.open);
  const archive = useApiMutation('recognitions', 'archive');
  const { id, repId, repName, day, text, isPublic, sessionId, observationId } = recognition;
  const HowIcon = isPublic ? IconUsers : IconLock;
  return (
    <li className={classes['row']}>
      <Avatar name={repName} />
      <div className={classes['what']}>
        <div>{text}</div>
        <div className={classes['about']}>
          <Link to={`/team/${repId}`}>{repName}</Link>
          <span>{formatPastDay(day, today)}</span>
          <span>
            <HowIcon size={12} stroke={1.9} aria-hidden />{' '}
            {t(isPublic ? 'recognition.public' : 'recognition.private')}
          </span>
          {sessionId !== null && (
            <Link to={`/sessions/${sessionId}/ride?note=${observationId ?? ''}`}>
              {t('recognition.note')}
            </Link>
          )}
        </div>
      </div>
      <Menu>
        <Menu.Target>
          <ActionIcon size={30} aria-label={t('acts', { text })}>
            <IconDots size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={17} stroke={1.7} aria-hidden />}
            onClick={() => open({ type: 'changeRecognition', recognition })}
          >
            {t('edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArchive size={17} stroke={1.7} aria-hidden />}
            onClick={() =>
              archive.mutate(
                { id },
                {
                  onError: ({ message }) => showFailure(message),
                  onSuccess: () =>
                    showUndo({
                      message: t('recognition.archived'),
                      undo: () => call('recognitions', 'restore', { id }),
                    }),
                },
              )
            }
          >
            {t('archive')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
