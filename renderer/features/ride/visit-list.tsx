import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VisitId } from '#shared/domain/ids.ts';
import { isEditable } from '#shared/domain/session-rules.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { keyLabels } from '#renderer/lib/shortcuts.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { AddVisit } from './add-visit.tsx';
import type { Visits } from './use-visits.ts';
import { VisitCard } from './visit-card.tsx';
import classes from './visits.module.css';

interface VisitListProps {
  detail: SessionDetail;
  visits: Visits;
  /** Back to the box. */
  onWrite: () => void;
  onDebrief: (id: VisitId) => void;
}

/** The visits of the day, in order, and the whole day above them. */
export function VisitList({ detail, visits, onWrite, onDebrief }: VisitListProps) {
  const { t } = useTranslation('ride');
  const { session, observations } = detail;
  const runs = session.status === 'in_progress';
  const canEdit = isEditable(session.status);
  const noteCounts = countBy(observations);
  const interventions = countBy(detail.interventions);
  return (
    <>
      <ul className={classes['list']}>
        <li className={classes['visit']} data-on={visits.selected === null}>
          <button
            type="button"
            aria-pressed={visits.selected === null}
            className={classes['head']}
            onClick={() => visits.select(null)}
          >
            <span className={classes['line']}>
              <b>{t('wholeDay')}</b>
            </span>
            <span className={classes['facts']}>{t('noteCount', { count: observations.length })}</span>
          </button>
        </li>
        {detail.visits.map((visit, index) => (
          <VisitCard
            key={visit.id}
            visit={visit}
            noteCount={noteCounts.get(visit.id) ?? 0}
            isSelected={visit.id === visits.selected?.id}
            isFirst={index === 0}
            isLast={index === detail.visits.length - 1}
            runs={runs}
            canEdit={canEdit}
            debrief={detail.debriefs.find(({ visitId }) => visitId === visit.id) ?? null}
            steppedIn={interventions.get(visit.id) ?? 0}
            visits={visits}
            onWrite={onWrite}
            onDebrief={onDebrief}
          />
        ))}
      </ul>
      {canEdit &&
        (visits.adding === null ? (
          <Button
            size="lg"
            variant="subtle"
            className={classes['add']}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => visits.setAdding('plan')}
          >
            {t('addVisit')}
          </Button>
        ) : (
          <AddVisit visits={visits} onDone={onWrite} />
        ))}
      {runs && (
        <p className={classes['hint']}>
          <Kbd keys={keyLabels('nextVisit')} /> {t('nextVisit')}
        </p>
      )}
    </>
  );
}

function countBy(rows: readonly { visitId: VisitId | null }[]): ReadonlyMap<VisitId | null, number> {
  const counts = new Map<VisitId | null, number>();
  for (const { visitId } of rows) counts.set(visitId, (counts.get(visitId) ?? 0) + 1);
  return counts;
}
