import { ActionIcon } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rep } from '#shared/domain/rep.ts';
import type { Session } from '#shared/domain/session.ts';
import { formatDay, localSessionDay } from '#renderer/lib/format.ts';
import { useShortcut } from '#renderer/lib/shortcuts.ts';
import { useWindowTitle } from '#renderer/lib/window-title.ts';
import { Avatar } from './avatar.tsx';
import classes from './session-page.module.css';

interface SessionPageProps {
  title: string;
  session: Pick<Session, 'kind' | 'startsAt' | 'allDay'>;
  rep: Pick<Rep, 'name'> | null;
  goBack: () => void;
  /** What the way back is called, where it always leads to the same place. */
  backLabel?: string;
  /** What comes next, at the end of the head. */
  next?: ReactNode;
  children: ReactNode;
}

/** A page of the whole window about one session in the field, for thumbs: whose and when in the head, what is done below. */
export function SessionPage({ title, session, rep, goBack, backLabel, next, children }: SessionPageProps) {
  const { t } = useTranslation('common');
  const kind = t(`sessionKind.${session.kind}`);
  const name = rep?.name ?? kind;
  const back = backLabel ?? t('back');
  useWindowTitle(`${title} · ${name}`);
  useShortcut('back', goBack);
  return (
    <div className={classes['screen']} data-field-mode>
      <header className={classes['header']}>
        <ActionIcon size={44} aria-label={back} title={back} onClick={goBack}>
          <IconChevronLeft size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
        {rep !== null && <Avatar name={rep.name} />}
        <div className={classes['who']}>
          <h1 className={classes['name']}>{title}</h1>
          <div className={classes['what']}>
            {[name, kind, formatDay(localSessionDay(session), 'dayMonth')].join(' · ')}
          </div>
        </div>
        {next}
      </header>
      <div className={classes['body']}>
        <div className={classes['page']}>{children}</div>
      </div>
    </div>
  );
}
