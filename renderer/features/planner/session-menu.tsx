import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '#renderer/lib/api.ts';
import { formatDay, localSessionDay } from '#renderer/lib/format.ts';
import { useOpenSession } from '#renderer/lib/open-session.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { useToday } from '#renderer/lib/today.ts';
import type { SessionListItem } from '#shared/domain/session.ts';
import { addDays } from '#shared/lib/dates.ts';
import { useSessionActs } from './use-session-acts.ts';

interface SessionMenuProps {
  session: SessionListItem;
  onMove: (day: string) => void;
  className?: string | undefined;
}

/** Everything that can be done to a session, for those who do not drag. */
export function SessionMenu({ session, onMove, className }: SessionMenuProps) {
  const { t } = useTranslation(['planner', 'export', 'common']);
  const navigate = useNavigate();
  const open = useOpenSession();
  const acts = useSessionActs();
  const startNow = useStart(session);
  const { status } = session;
  const isPlanned = status === 'planned';
  const day = localSessionDay(session);
  const today = useToday();
  const targets = [-1, 1, 7].map((count) => addDays(day, count)).filter((target) => target >= today);
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          size={24}
          {...(className !== undefined && { className })}
          aria-label={t('menuFor', { name: session.rep?.name ?? t(`common:sessionKind.${session.kind}`) })}
        >
          <IconDots size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => open(session)}>{t(isPlanned ? 'changePlan' : 'open')}</Menu.Item>
        {(isPlanned || status === 'in_progress') && (
          <Menu.Item onClick={() => void navigate(`/sessions/${session.id}/brief`)}>
            {t('export:brief.title')}
          </Menu.Item>
        )}
        {isPlanned && session.kind === 'ride_along' && (
          <Menu.Item onClick={() => void navigate(`/sessions/${session.id}/ride`)}>
            {t('planVisits')}
          </Menu.Item>
        )}
        {isPlanned && <Menu.Item onClick={startNow}>{t('startNow')}</Menu.Item>}
        {isPlanned && (
          <>
            <Menu.Divider />
            {targets.map((target) => (
              <Menu.Item key={target} onClick={() => onMove(target)}>
                {t('moveTo', { day: formatDay(target, 'weekday') })}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => acts.cancel(session)}>{t('cancelSession')}</Menu.Item>
          </>
        )}
        {status === 'cancelled' && (
          <Menu.Item onClick={() => acts.restore(session)}>{t('restore')}</Menu.Item>
        )}
        <Menu.Item onClick={() => acts.remove(session)}>{t('delete')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useStart({ id }: SessionListItem): () => void {
  const navigate = useNavigate();
  const start = useApiMutation('sessions', 'start');
  return () =>
    start.mutate(
      { id },
      {
        onSuccess: () => void navigate(`/sessions/${id}/ride`),
        onError: ({ message }) => showFailure(message),
      },
    );
}
