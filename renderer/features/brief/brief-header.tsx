import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { announceExport } from '#renderer/lib/exported.ts';
import { localSessionDay } from '#renderer/lib/format.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import type { MorningBrief } from '#shared/domain/brief.ts';
import classes from './brief-screen.module.css';

interface BriefHeaderProps {
  title: string;
  session: MorningBrief['session'];
}

/** Where one came from, the plan, the paper, and the one next step. */
export function BriefHeader({ title, session }: BriefHeaderProps) {
  const { t } = useTranslation(['brief', 'common', 'planner']);
  const goBack = useGoBack();
  const openPlan = usePlanPanel((state) => state.open);
  const { settings } = useBootstrap();
  const pdf = useApiMutation('briefs', 'exportPdf');
  return (
    <header className={classes['header']}>
      <ActionIcon size={44} aria-label={t('common:back')} onClick={goBack}>
        <IconChevronLeft size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
      <p className={classes['title']}>{title}</p>
      <span className={classes['spring']} />
      {session.status === 'planned' && (
        <Button variant="subtle" onClick={() => openPlan({ sessionId: session.id })}>
          {t('planner:changePlan')}
        </Button>
      )}
      <Button
        loading={pdf.isPending}
        onClick={() =>
          pdf.mutate(
            { sessionId: session.id, paper: settings.paper },
            { onSuccess: announceExport, onError: ({ message }) => showFailure(message) },
          )
        }
      >
        {t('savePdf')}
      </Button>
      <NextStep session={session} />
    </header>
  );
}

/** Begins the session on its day; on another one only opens it, so that reading ahead moves nothing. */
function NextStep({ session }: Pick<BriefHeaderProps, 'session'>) {
  const { id, kind, status } = session;
  const { t } = useTranslation(['brief', 'today', 'ride']);
  const navigate = useNavigate();
  const today = useToday();
  const start = useApiMutation('sessions', 'start');
  const go = (screen: 'ride' | 'report'): void => void navigate(`/sessions/${id}/${screen}`);

  if (status === 'cancelled') return null;
  if (status === 'planned' && localSessionDay(session) === today) {
    return (
      <Button
        variant="filled"
        loading={start.isPending}
        onClick={() =>
          start.mutate(
            { id },
            { onSuccess: () => go('ride'), onError: ({ message }) => showFailure(message) },
          )
        }
      >
        {kind === 'ride_along' ? t('today:startRide') : t('today:start')}
      </Button>
    );
  }
  if (status === 'planned' || status === 'in_progress') {
    return (
      <Button variant="filled" onClick={() => go('ride')}>
        {status === 'planned' ? t('open') : t('today:resume')}
      </Button>
    );
  }
  return (
    <Button variant="filled" onClick={() => go('report')}>
      {t('ride:report')}
    </Button>
  );
}
