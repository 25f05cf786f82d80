import { Button } from '@mantine/core';
import { IconTrendingUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RepId } from '#shared/domain/ids.ts';
import type { CompetencyTrend } from '#shared/domain/rating.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Card } from '#renderer/ui/card.tsx';
import { CitedNotes } from '#renderer/ui/cited-notes.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import classes from './competencies-tab.module.css';
import { TrendLine } from './trend-line.tsx';

/** How the rep came along in each competency, session by session. */
export function CompetenciesTab({ repId }: { repId: RepId }) {
  const { t } = useTranslation(['ratings', 'common']);
  const plan = usePlanPanel((state) => state.open);
  const { data, error } = useApiQuery('ratings', 'trend', { repId });
  if (data === undefined) return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={4} />;
  if (data.length === 0)
    return (
      <Card>
        <EmptyState
          icon={IconTrendingUp}
          action={<Button onClick={() => plan({ repId })}>{t('common:planSession')}</Button>}
        >
          {t('trend.empty')}
        </EmptyState>
      </Card>
    );
  return (
    <div className={classes['parts']}>
      <Card>
        <ul>
          {data.map((trend) => (
            <TrendRow key={trend.competencyId} trend={trend} />
          ))}
        </ul>
      </Card>
      <Private>
        <Link to="/mirror" className={classes['mirror']}>
          {t('trend.mirror')}
        </Link>
      </Private>
    </div>
  );
}

/** One competency: where it stands now and how it came there; what shows it is one click away. */
function TrendRow({ trend: { competencyId, name, groupName, points } }: { trend: CompetencyTrend }) {
  const { t } = useTranslation('ratings');
  const today = useToday();
  const [isOpen, setIsOpen] = useState(false);
  const latest = points.at(-1);
  if (latest === undefined) return null;
  const { level, heldAt, behaviour, evidence } = latest;
  const evidenceId = `evidence-${competencyId}`;
  return (
    <li className={classes['row']}>
      <div className={classes['skill']}>
        <h2 className={classes['name']}>{name}</h2>
        <p className={classes['quiet']}>{groupName}</p>
      </div>
      <div className={classes['now']}>
        <p>
          <b className={classes['level']}>{t('level', { level })}</b>{' '}
          <span className={classes['quiet']}>{formatPast(heldAt, today)}</span>
        </p>
        <p className={classes['behaviour']}>{behaviour}</p>
        {evidence.length === 0 ? (
          <p className={classes['quiet']}>{t('noEvidence')}</p>
        ) : (
          <Button
            size="xs"
            variant="subtle"
            className={classes['show']}
            aria-expanded={isOpen}
            aria-controls={isOpen ? evidenceId : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? t('trend.hideEvidence') : `${t('trend.showEvidence')} (${evidence.length})`}
          </Button>
        )}
      </div>
      <TrendLine name={name} points={points} />
      {isOpen && (
        <div id={evidenceId} className={classes['evidence']}>
          <CitedNotes notes={evidence} />
        </div>
      )}
    </li>
  );
}
