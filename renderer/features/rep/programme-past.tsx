import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconChevronRight, IconDots, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { Programme } from '#shared/domain/programme.ts';
import { totalWeeks } from '#shared/domain/programme-rules.ts';
import { Part, ProgrammeGoals } from './programme-goals.tsx';
import goals from './programme-goals.module.css';
import type { ProgrammeTarget } from './programme-panel-store.ts';
import classes from './programme-past.module.css';
import { resultTones } from './programme-tones.ts';
import { ProgrammeWeeks } from './programme-weeks.tsx';
import { useProgrammeActs } from './use-programme-acts.ts';

interface PastProgrammeProps {
  programme: Programme;
  /** While none runs. */
  canReopen: boolean;
  onOpen: (target: ProgrammeTarget) => void;
}

/** One that has ended: its result and review; all of it with one click. */
export function PastProgramme({ programme, canReopen, onOpen }: PastProgrammeProps) {
  const { t } = useTranslation('programme');
  const [isOpen, setOpen] = useState(false);
  const detailId = useId();
  const acts = useProgrammeActs(programme.id);
  const { focusName, startDay, endedAt, endKind, result, endReason, whatChanged, whatNext } = programme;
  const about = [
    `${formatDay(startDay, 'dated')} – ${endedAt === null ? '' : formatDay(localDay(endedAt), 'dated')}`,
    t('weeks', { count: totalWeeks(programme) }),
  ];
  return (
    <Card className={classes['card']}>
      <div className={classes['head']}>
        <button
          type="button"
          className={classes['title']}
          aria-expanded={isOpen}
          aria-controls={detailId}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight size={15} stroke={2} aria-hidden className={classes['chevron']} />
          <span>
            <b>{focusName}</b>
            <span className={classes['about']}>{about.join(' · ')}</span>
          </span>
        </button>
        {endKind === 'exited_early' && <Chip>{t('leftEarly')}</Chip>}
        {result !== null && <Chip tone={resultTones[result]}>{t(`results.${result}`)}</Chip>}
        <Menu>
          <Menu.Target>
            <ActionIcon size={30} aria-label={t('acts.more')}>
              <IconDots size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPencil size={17} stroke={1.7} aria-hidden />}
              onClick={() => onOpen({ mode: 'review', programme })}
            >
              {t('acts.editReview')}
            </Menu.Item>
            {canReopen && (
              <Menu.Item
                leftSection={<IconPlayerPlay size={17} stroke={1.7} aria-hidden />}
                onClick={acts.reopen}
              >
                {t('acts.reopen')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconArchive size={17} stroke={1.7} aria-hidden />}
              onClick={acts.archive}
            >
              {t('acts.archive')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {(endReason || whatChanged || whatNext) && (
        <dl className={goals['goals']}>
          {endReason && (
            <Part title={t('endReason')} isPrivate>
              {endReason}
            </Part>
          )}
          {whatChanged && (
            <Part title={t('whatChanged')} isPrivate>
              {whatChanged}
            </Part>
          )}
          {whatNext && (
            <Part title={t('whatNext')} isPrivate>
              {whatNext}
            </Part>
          )}
        </dl>
      )}
      <div id={detailId} hidden={!isOpen}>
        {isOpen && <Detail programme={programme} />}
      </div>
    </Card>
  );
}

function Detail({ programme }: { programme: Programme }) {
  const weeks = useApiQuery('programmes', 'weeks', { id: programme.id });
  return (
    <>
      <ProgrammeGoals programme={programme} />
      {weeks.error && <ErrorText>{weeks.error.message}</ErrorText>}
      {weeks.isPending && <SkeletonRows rows={3} />}
      {weeks.data && <ProgrammeWeeks programme={programme} weeks={weeks.data} />}
    </>
  );
}
