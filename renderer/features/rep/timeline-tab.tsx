import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { localSessionDay } from '#renderer/lib/format.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import type { SessionListItem } from '#shared/domain/session.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { Appreciation } from './appreciation.tsx';
import { ArchivedList } from './archived-list.tsx';
import { MomentItem } from './moment-item.tsx';
import { timelineMoments, type Moment } from './moments.ts';
import { ProfileSummary } from './profile-summary.tsx';
import { ProgrammeMoment } from './programme-moment.tsx';
import { TimelineItem } from './timeline-item.tsx';
import { VisitMixSummary } from './visit-mix-summary.tsx';
import classes from './timeline-tab.module.css';

/** The last session of the page before; null on the first page. */
type Cursor = Pick<SessionListItem, 'id' | 'startsAt' | 'allDay'> | null;

const pageSize = 20;

/** What happened with this rep, the newest on top, beside what they are good at and working on. */
export function TimelineTab({ repId }: { repId: RepId }) {
  const { t } = useTranslation(['rep', 'common']);
  const [cursors, setCursors] = useState<Cursor[]>([null]);
  return (
    <div className={classes['columns']}>
      <section aria-label={t('tabs.timeline')} className={classes['main']}>
        {cursors.map((before, index) => (
          <TimelinePage
            key={before?.id ?? ''}
            repId={repId}
            before={before}
            onMore={index === cursors.length - 1 ? (last) => setCursors([...cursors, last]) : undefined}
          />
        ))}
        <ArchivedList repId={repId} />
      </section>
      <Card className={classes['side']}>
        <Private as="block">
          <ProfileSummary repId={repId} />
        </Private>
        <Appreciation repId={repId} />
        <Private as="block">
          <VisitMixSummary repId={repId} />
        </Private>
      </Card>
    </div>
  );
}

interface TimelinePageProps {
  repId: RepId;
  before: Cursor;
  /** Given to the last page only. */
  onMore: ((last: Cursor) => void) | undefined;
}

/* Remembered: with one more page below, the twenty above need not be drawn again. */
const TimelinePage = memo(function TimelinePage({ repId, before, onMore }: TimelinePageProps) {
  const { t } = useTranslation(['rep', 'common']);
  const plan = usePlanPanel((state) => state.open);
  const { data, error } = useApiQuery('reps', 'timeline', {
    repId,
    before: before && { startsAt: before.startsAt, sessionId: before.id },
    limit: pageSize,
  });
  const { data: ideas = [] } = useApiQuery('ideas', 'list', { repId });
  const { data: recognitions = [] } = useApiQuery('recognitions', 'list', { repId });
  if (data === undefined)
    return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={before === null ? 6 : 2} />;
  const sessions = data.filter((entry) => 'session' in entry);
  const last = sessions.at(-1)?.session;
  const isLast = sessions.length < pageSize;
  const moments = timelineMoments(
    data,
    { ideas, recognitions },
    { after: before === null ? null : localSessionDay(before), isLast },
  );
  if (moments.length === 0) {
    if (before !== null) return null;
    return (
      <EmptyState
        icon={IconRoute}
        action={<Button onClick={() => plan({ repId })}>{t('common:planSession')}</Button>}
      >
        {t('timeline.empty')}
      </EmptyState>
    );
  }
  return (
    <>
      <ol className={classes['timeline']}>
        {moments.map((moment) => (
          <MomentOf key={moment.key} moment={moment} repId={repId} />
        ))}
      </ol>
      {onMore && last && !isLast && (
        <Button variant="subtle" className={classes['more']} onClick={() => onMore(last)}>
          {t('timeline.more')}
        </Button>
      )}
    </>
  );
});

function MomentOf({ moment, repId }: { moment: Moment; repId: RepId }) {
  switch (moment.type) {
    case 'session':
      return <TimelineItem item={moment.item} repId={repId} />;
    case 'programme':
      return <ProgrammeMoment moment={moment.programme} />;
    case 'idea':
    case 'recognition':
      return <MomentItem moment={moment} />;
    default:
      return assertNever(moment);
  }
}
