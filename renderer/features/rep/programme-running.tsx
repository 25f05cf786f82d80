import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import {
  endKindOn,
  lastDayOf,
  paceOf,
  phaseOf,
  totalWeeks,
  weekNumber,
} from '#shared/domain/programme-rules.ts';
import type { Programme, ProgrammeWeek } from '#shared/domain/programme.ts';
import { ProgrammeGoals } from './programme-goals.tsx';
import type { ProgrammeTarget } from './programme-panel-store.ts';
import classes from './programme-running.module.css';
import { ProgrammeWeeks } from './programme-weeks.tsx';
import { useProgrammeActs } from './use-programme-acts.ts';

interface RunningProgrammeProps {
  programme: Programme;
  onOpen: (target: ProgrammeTarget) => void;
}

/** How far it is, from where to where, what one may do with it, and its weeks. */
export function RunningProgramme({ programme, onOpen }: RunningProgrammeProps) {
  const { t } = useTranslation('programme');
  const today = useToday();
  const weeks = useApiQuery('programmes', 'weeks', { id: programme.id });
  const acts = useProgrammeActs(programme.id);
  const isDue = endKindOn(programme, today) === 'completed';
  const phase = phaseOf(programme, today);
  const about = [
    t(`phase.${phase}`, {
      week: weekNumber(programme.startDay, today),
      weeks: totalWeeks(programme),
      day: formatDay(programme.startDay, 'dayMonth'),
    }),
    t('until', { day: formatDay(lastDayOf(programme), 'dayMonth') }),
    t('perWeek', { count: programme.sessionsPerWeek }),
  ];

  return (
    <>
      <Card className={classes['card']} aria-labelledby="programme-focus">
        <div className={classes['head']}>
          <div className={classes['what']}>
            <h2 id="programme-focus">{programme.focusName}</h2>
            <p className={classes['about']}>{about.join(' · ')}</p>
          </div>
          <div className={classes['acts']}>
            <Button onClick={() => onOpen({ mode: 'extend', programme })}>{t('acts.extend')}</Button>
            <Button
              variant={isDue ? 'filled' : 'default'}
              onClick={() => onOpen({ mode: 'review', programme })}
            >
              {t(isDue ? 'acts.review' : 'acts.endEarly')}
            </Button>
            <Menu>
              <Menu.Target>
                <ActionIcon size={34} aria-label={t('acts.more')}>
                  <IconDots size={18} stroke={1.7} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconPencil size={17} stroke={1.7} aria-hidden />}
                  onClick={() => onOpen({ mode: 'edit', programme })}
                >
                  {t('acts.edit')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconArchive size={17} stroke={1.7} aria-hidden />}
                  onClick={acts.archive}
                >
                  {t('acts.archive')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </div>
        </div>
        {weeks.data && <Pace weeks={weeks.data} programme={programme} today={today} />}
        <ProgrammeGoals programme={programme} />
      </Card>
      <section aria-labelledby="programme-weeks" className={classes['weeks']}>
        <SectionHeading id="programme-weeks">{t('weekByWeek')}</SectionHeading>
        {weeks.error && <ErrorText>{weeks.error.message}</ErrorText>}
        {weeks.isPending && <SkeletonRows rows={4} />}
        {weeks.data && <ProgrammeWeeks programme={programme} weeks={weeks.data} />}
      </section>
    </>
  );
}

interface PaceProps {
  weeks: readonly ProgrammeWeek[];
  programme: Programme;
  today: string;
}

/** Sessions held against those wanted, in words. */
function Pace({ weeks, programme, today }: PaceProps) {
  const { t } = useTranslation('programme');
  const { held, wanted, total, behind } = paceOf(weeks, programme.sessionsPerWeek, today);
  return (
    <p className={classes['pace']}>
      <span>{t('held', { held, total })}</span>
      {behind > 0 && <Chip tone="growth">{t('behind', { count: behind })}</Chip>}
      {behind === 0 && wanted > 0 && <Chip tone="strength">{t('onTrack')}</Chip>}
    </p>
  );
}
