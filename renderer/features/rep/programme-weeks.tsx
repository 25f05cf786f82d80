import { useToday } from '#renderer/lib/today.ts';
import { Card } from '#renderer/ui/card.tsx';
import type { Programme, ProgrammeWeek as Week } from '#shared/domain/programme.ts';
import { ProgrammeWeek } from './programme-week.tsx';
import classes from './programme-weeks.module.css';

interface ProgrammeWeeksProps {
  programme: Programme;
  weeks: readonly Week[];
}

/** One row for each week. */
export function ProgrammeWeeks({ programme, weeks }: ProgrammeWeeksProps) {
  const today = useToday();
  return (
    <Card className={classes['card']}>
      <ol>
        {weeks.map((week) => (
          <ProgrammeWeek key={week.number} programme={programme} week={week} today={today} />
        ))}
      </ol>
    </Card>
  );
}
