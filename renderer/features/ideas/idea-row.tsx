import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconDots, IconMicrophone2, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatPastDay } from '#renderer/lib/format-past.ts';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import type { Idea, IdeaStatus } from '#shared/domain/idea.ts';
import classes from './ideas.module.css';
import { useIdeaActs } from './use-idea-acts.ts';

/** Where an idea may go from where it stands; the rest stands in the menu. */
const nextSteps: Record<IdeaStatus, readonly IdeaStatus[]> = {
  heard: ['tried', 'adopted', 'declined'],
  tried: ['adopted', 'declined'],
  adopted: [],
  declined: [],
};

/** One idea with its author, what became of it and the credit given; the next step is one click. */
export function IdeaRow({ idea }: { idea: Idea }) {
  const { t } = useTranslation('ideas');
  const today = useToday();
  const open = useMomentPanel((panel) => panel.open);
  const acts = useIdeaActs();
  const { repId, repName, text, status, statusDay, heardDay, declineReason, credit } = idea;
  const heardOn = t('heardOn', { day: formatPastDay(heardDay, today) });
  return (
    <li className={classes['row']}>
      <KindBadge kind="idea" decorative />
      <div className={classes['what']}>
        <div>{text}</div>
        <div className={classes['about']}>
          <Link to={`/team/${repId}`}>{repName}</Link>
          {idea.sessionId === null ? (
            <span>{heardOn}</span>
          ) : (
            <Link to={`/sessions/${idea.sessionId}/ride?note=${idea.observationId ?? ''}`}>{heardOn}</Link>
          )}
          {status !== 'heard' && (
            <span>{t(`statusOn.${status}`, { day: formatPastDay(statusDay, today) })}</span>
          )}
        </div>
        {status === 'declined' && <div className={classes['reason']}>{declineReason}</div>}
        {credit !== null && (
          <div className={classes['credit']}>
            <IconMicrophone2 size={14} stroke={1.8} aria-hidden />
            {[t('creditedOn', { day: formatPastDay(credit.day, today) }), credit.place, credit.audience]
              .filter(Boolean)
              .join(' · ')}
          </div>
        )}
      </div>
      <div className={classes['acts']}>
        {nextSteps[status].map((next) => (
          <Button
            key={next}
            size="xs"
            {...(next === 'declined' && { variant: 'subtle' })}
            aria-label={t(`markLong.${next}`, { text })}
            onClick={() => acts.mark(idea, next)}
          >
            {t(`mark.${next}`)}
          </Button>
        ))}
        {status === 'adopted' && credit === null && (
          <Button
            size="xs"
            variant="light"
            aria-label={t('giveCreditLong', { text })}
            onClick={() => acts.giveCredit(idea)}
          >
            {t('giveCredit')}
          </Button>
        )}
        <Menu>
          <Menu.Target>
            <ActionIcon size={30} aria-label={t('acts', { text })}>
              <IconDots size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPencil size={17} stroke={1.7} aria-hidden />}
              onClick={() => open({ type: 'changeIdea', idea })}
            >
              {t('edit')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconMicrophone2 size={17} stroke={1.7} aria-hidden />}
              onClick={() => acts.giveCredit(idea)}
            >
              {t('giveCredit')}
            </Menu.Item>
            {status !== 'heard' && (
              <Menu.Item
                leftSection={<IconArrowBackUp size={17} stroke={1.7} aria-hidden />}
                onClick={() => acts.mark(idea, 'heard')}
              >
                {t('mark.heard')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconArchive size={17} stroke={1.7} aria-hidden />}
              onClick={() => acts.archive(idea)}
            >
              {t('archive')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}
