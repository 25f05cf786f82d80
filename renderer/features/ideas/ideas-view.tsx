import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { useTakeUpIdea } from '#renderer/lib/take-up-idea.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { HeardIdea, Idea, IdeaStatus } from '#shared/domain/idea.ts';
import { IdeaRow } from './idea-row.tsx';
import classes from './ideas.module.css';

const statuses = ['tried', 'heard', 'adopted', 'declined'] as const satisfies IdeaStatus[];

/** Ideas by what became of them, after those that were only noted so far. */
export function IdeasView() {
  const { t } = useTranslation('ideas');
  const open = useMomentPanel((panel) => panel.open);
  const { data: ideas, error } = useApiQuery('ideas', 'list', { repId: null });
  const { data: heard = [] } = useApiQuery('ideas', 'heard', undefined);
  if (ideas === undefined) {
    return error ? (
      <ErrorText>{error.message}</ErrorText>
    ) : (
      <Card>
        <SkeletonRows rows={5} />
      </Card>
    );
  }
  if (ideas.length === 0 && heard.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={IconBulb}
          action={<Button onClick={() => open({ type: 'idea' })}>{t('newIdea')}</Button>}
        >
          {t('empty')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className={classes['groups']}>
      {heard.length > 0 && <Heard heard={heard} />}
      {statuses.map((status) => (
        <Group key={status} status={status} ideas={ideas.filter((idea) => idea.status === status)} />
      ))}
    </div>
  );
}

/** Said in a session and noted there: one click keeps it. */
function Heard({ heard }: { heard: readonly HeardIdea[] }) {
  const { t } = useTranslation('ideas');
  const today = useToday();
  const takeUp = useTakeUpIdea();
  return (
    <Card className={classes['card']} aria-labelledby="ideas-noted">
      <SectionHeading id="ideas-noted" aside={heard.length}>
        {t('noted')}
      </SectionHeading>
      <ul>
        {heard.map(({ observationId, sessionId, repId, repName, text, observedAt }) => (
          <li key={observationId} className={classes['row']}>
            <KindBadge kind="idea" decorative />
            <div className={classes['what']}>
              <div>{text}</div>
              <div className={classes['about']}>
                <Link to={`/team/${repId}`}>{repName}</Link>
                <Link to={`/sessions/${sessionId}/ride?note=${observationId}`}>
                  {t('heardOn', { day: formatPast(observedAt, today) })}
                </Link>
              </div>
            </div>
            <Button size="xs" aria-label={t('takeUpLong', { text })} onClick={() => takeUp(observationId)}>
              {t('takeUp')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Group({ status, ideas }: { status: IdeaStatus; ideas: readonly Idea[] }) {
  const { t } = useTranslation('ideas');
  const id = `ideas-${status}`;
  if (ideas.length === 0) return null;
  return (
    <Card className={classes['card']} aria-labelledby={id}>
      <SectionHeading id={id} aside={ideas.length}>
        {t(`status.${status}`)}
      </SectionHeading>
      <ul>
        {ideas.map((idea) => (
          <IdeaRow key={idea.id} idea={idea} />
        ))}
      </ul>
    </Card>
  );
}
