import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SessionId } from '#shared/domain/ids.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useRouteId } from '#renderer/lib/route-id.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import { Ride } from './ride.tsx';
import classes from './ride.module.css';

/** A session while it runs: visits, notes and questions in one window. */
export function RideScreen() {
  const id = useRouteId<SessionId>('sessionId');
  const detail = useApiQuery('sessions', 'get', { id });
  const competencies = useApiQuery('competencies', 'list', undefined);
  const error = detail.error ?? competencies.error;

  if (error !== null) return <Unavailable message={error.message} />;
  if (detail.data === undefined || competencies.data === undefined) return <SkeletonPage />;
  return <Ride key={id} detail={detail.data} competencies={competencies.data} />;
}

function Unavailable({ message }: { message: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={classes['unavailable']}>
      <ErrorText>{message}</ErrorText>
      <Button onClick={() => void navigate('/today')}>{t('back')}</Button>
    </div>
  );
}
