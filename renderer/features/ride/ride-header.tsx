import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconMoon, IconSunrise } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { LastSaved } from './last-saved.tsx';
import { RideLinks } from './ride-links.tsx';
import type { Silence } from './use-silence.ts';
import classes from './ride-header.module.css';

interface RideHeaderProps {
  detail: SessionDetail;
  silence: Silence;
  onBack: () => void;
  onConclude: () => void;
}

/** Who, what, the one focus, and that everything is saved. */
export function RideHeader({ detail, silence, onBack, onConclude }: RideHeaderProps) {
  const { t } = useTranslation(['ride', 'visit', 'export', 'common']);
  const { session, rep, focusName } = detail;
  const kind = t(`common:sessionKind.${session.kind}`);
  const format = session.rideFormat === null ? '' : ` · ${t(`common:rideFormat.${session.rideFormat}`)}`;
  return (
    <header className={classes['header']} data-status={session.status}>
      <ActionIcon size={44} aria-label={t('common:back')} onClick={onBack}>
        <IconChevronLeft size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
      {rep !== null && <Avatar name={rep.name} />}
      <div className={classes['who']}>
        <h1 className={classes['name']}>{rep?.name ?? kind}</h1>
        <div className={classes['what']}>
          {rep === null ? '' : kind}
          {format}
        </div>
      </div>
      {focusName !== null && (
        <Chip tone="accent" className={classes['focus']}>
          {t('focus', { name: focusName })}
        </Chip>
      )}
      <span className={classes['spring']} />
      <LastSaved />
      {silence.visit !== null && (
        <ActionIcon
          size={44}
          aria-label={t('visit:silence')}
          title={t('visit:silence')}
          onClick={silence.toggle}
        >
          <IconMoon size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon
        size={44}
        component={Link}
        to={`/sessions/${session.id}/brief`}
        aria-label={t('export:brief.title')}
        title={t('export:brief.title')}
      >
        <IconSunrise size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
      <RideLinks session={session} />
      <Chip className={classes['offline']}>{t('noNetwork')}</Chip>
      <NextStep detail={detail} onConclude={onConclude} />
    </header>
  );
}

/** The one way on from the state the session is in. */
function NextStep({ detail: { session }, onConclude }: Pick<RideHeaderProps, 'detail' | 'onConclude'>) {
  const { t } = useTranslation('ride');
  const navigate = useNavigate();
  const reopen = useApiMutation('sessions', 'reopen');
  if (session.status === 'planned' || session.status === 'cancelled') return null;
  if (session.status === 'in_progress') {
    return (
      <Button size="lg" onClick={onConclude}>
        {session.kind === 'ride_along' ? t('endOfDay') : t('conclude')}
      </Button>
    );
  }
  return (
    <>
      {session.status === 'draft' && (
        <Button
          size="lg"
          variant="subtle"
          onClick={() =>
            reopen.mutate({ id: session.id }, { onError: (error) => showFailure(error.message) })
          }
        >
          {t('goOn')}
        </Button>
      )}
      <Button size="lg" onClick={() => void navigate(`/sessions/${session.id}/report`)}>
        {t('report')}
      </Button>
    </>
  );
}
