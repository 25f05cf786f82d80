import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
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
}

/** The visits of the day, in order, and the whole day above them. */
export function VisitList({ detail, visits, onWrite }: VisitListProps) {
  const { t } = useTranslation('ride');
  const { session, observations } = detail;
  const runs = session.status === 'in_progress';
  const countOf = (id: string | null) => observations.filter(({ visitId }) => visitId === id).length;
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
        {detail.visits.map((visit) => (
          <VisitCard
            key={visit.id}
            visit={visit}
            noteCount={countOf(visit.id)}
            isSelected={visit.id === visits.selected?.id}
            runs={runs}
            visits={visits}
            onWrite={onWrite}
          />
        ))}
      </ul>
      {isEditable(session.status) &&
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
