import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Output } from '#shared/ipc/contract.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { HabitCard } from './habit-card.tsx';
import classes from './mirror-screen.module.css';
import { useHabits } from './use-habits.ts';

/** How the manager rates: four habits, each with its figures, in words. For nobody else. */
export function MirrorScreen() {
  const { t } = useTranslation('ratings');
  const { data, error } = useApiQuery('ratings', 'mirror', undefined);
  const subtitle =
    data === undefined
      ? ' '
      : data.ratings === 0
        ? t('mirror.none', { day: formatDay(data.since, 'full') })
        : t('mirror.subtitle', { count: data.ratings, day: formatDay(data.since, 'full') });
  return (
    <Page
      title={t('mirror.title')}
      subtitle={subtitle}
      actions={<Link to="/reports">{t('mirror.rate')}</Link>}
    >
      <Private as="block">
        <p className={classes['private']}>
          <IconLock size={15} stroke={1.8} aria-hidden />
          {t('mirror.private')} {t('mirror.about')}
        </p>
        {data === undefined ? (
          <Card>{error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={4} />}</Card>
        ) : (
          <Habits mirror={data} />
        )}
      </Private>
    </Page>
  );
}

function Habits({ mirror }: { mirror: Output<'ratings', 'mirror'> }) {
  const habits = useHabits(mirror);
  return (
    <div className={classes['habits']}>
      {habits.map((habit) => (
        <HabitCard key={habit.name} habit={habit} />
      ))}
    </div>
  );
}
