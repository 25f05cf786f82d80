import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/domain/fields.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, localSessionDay } from '#renderer/lib/format.ts';
import { useToday } from '#renderer/lib/today.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import type { Visits } from './use-visits.ts';
import classes from './visits.module.css';

interface MoveVisitProps {
  visit: Visit;
  visits: Visits;
  onClose: () => void;
}

/** Asks for the other day: a ride-along with the same rep that is there, or one planned for this visit. */
export function MoveVisit({ visit, visits, onClose }: MoveVisitProps) {
  const { t } = useTranslation(['visit', 'common']);
  const today = useToday();
  const [day, setDay] = useState<Day | null>(null);
  const { data: targets } = useApiQuery('visits', 'targets', { id: visit.id });
  const wasThere = visit.arrivedAt !== null;

  async function move(to: { sessionId: SessionId } | { day: Day }): Promise<void> {
    if (await visits.moveTo(visit, to)) onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('moveTitle', { customer: visit.customer })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes['targets']}>
        {targets?.length === 0 && <p className={classes['facts']}>{t(wasThere ? 'noDayHeld' : 'noDay')}</p>}
        {targets?.map(({ sessionId, startsAt, allDay, status }) => (
          <Button key={sessionId} size="lg" justify="space-between" onClick={() => void move({ sessionId })}>
            {t('toDay', {
              day: formatDay(localSessionDay({ startsAt, allDay }), 'weekday'),
              status: t(`common:sessionStatus.${status}`),
            })}
          </Button>
        ))}
        {!wasThere && (
          <div className={classes['newDay']}>
            <DayField
              label={t('otherDay')}
              why={t('otherDayWhy')}
              value={day}
              min={today}
              onChange={setDay}
            />
            <Button
              size="lg"
              variant="filled"
              disabled={day === null}
              onClick={() => day !== null && void move({ day })}
            >
              {t('planDay')}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}
