import { ActionIcon } from '@mantine/core';
import { IconHeartHandshake, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Session } from '#shared/domain/session.ts';

/** From the notes to what belongs to the same day: guests from operations, and its end. */
export function RideLinks({ session: { id, kind, status } }: { session: Session }) {
  const { t } = useTranslation(['exchange', 'day-end']);
  const isDay = kind === 'ride_along' || kind === 'exchange';
  return (
    <>
      {isDay && (
        <ActionIcon
          size={44}
          component={Link}
          to={`/sessions/${id}/exchange`}
          aria-label={t('title')}
          title={t('title')}
        >
          <IconHeartHandshake size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      )}
      {status === 'draft' && (
        <ActionIcon
          size={44}
          component={Link}
          to={`/sessions/${id}/day-end`}
          aria-label={t('day-end:title')}
          title={t('day-end:title')}
        >
          <IconListCheck size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
