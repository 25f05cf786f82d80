import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatPastDay } from '#renderer/lib/format-past.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Bar } from '#renderer/ui/bar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { firstTalkPoints, isHeld } from '#shared/domain/first-talk-rules.ts';
import type { FirstTalk } from '#shared/domain/first-talk.ts';
import classes from './ideas.module.css';

/** With whom the first talk was held and who is left; each name leads to the checklist. Source: S12. */
export function TalksView() {
  const { t } = useTranslation('ideas');
  const { data, error } = useApiQuery('firstTalks', 'overview', undefined);
  if (data === undefined) {
    return error ? (
      <ErrorText>{error.message}</ErrorText>
    ) : (
      <Card>
        <SkeletonRows rows={6} />
      </Card>
    );
  }
  if (data.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={IconMessages}
          action={
            <Button component={Link} to="/team">
              {t('talks.toTeam')}
            </Button>
          }
        >
          {t('talks.noTeam')}
        </EmptyState>
      </Card>
    );
  }
  const held = data.filter(isHeld);
  const figures = { held: held.length, total: data.length };
  return (
    <>
      <Card className={classes['progress']}>
        <Bar label={t('talks.held', figures)} done={held.length} planned={data.length} />
      </Card>
      <div className={classes['columns']}>
        <Talks
          heading={t('talks.left')}
          empty={t('talks.noneLeft')}
          talks={data.filter((talk) => !isHeld(talk))}
        />
        <Talks heading={t('talks.done')} empty={t('talks.noneHeld')} talks={held} />
      </div>
    </>
  );
}

interface TalksProps {
  heading: string;
  empty: string;
  talks: readonly FirstTalk[];
}

function Talks({ heading, empty, talks }: TalksProps) {
  const { t } = useTranslation('ideas');
  const today = useToday();
  return (
    <Card className={classes['card']}>
      <SectionHeading aside={talks.length > 0 && talks.length}>{heading}</SectionHeading>
      {talks.length === 0 && <p className={classes['hint']}>{empty}</p>}
      <ul>
        {talks.map(({ repId, repName, talked, lastDay }) => (
          <li key={repId} className={classes['talk']}>
            <Avatar name={repName} />
            <div className={classes['what']}>
              <Link to={`/team/${repId}?tab=private`} className={classes['name']}>
                {repName}
              </Link>
              {lastDay !== null && (
                <div className={classes['about']}>
                  <span>{t('talks.points', { talked, total: firstTalkPoints.length })}</span>
                  <span>{formatPastDay(lastDay, today)}</span>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
