import { useTranslation } from 'react-i18next';
import { formatDay, formatSpan } from '#renderer/lib/format.ts';
import type { Due } from '#shared/domain/cadence-rules.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { daysBetween } from '#shared/lib/dates.ts';
import classes from './coverage.module.css';

/** Where a rep stands with one kind of session, in a few words: "12 days overdue", "planned Thu 26". */
export function DueText({ due: { state, day }, today }: { due: Due; today: string }) {
  const { t } = useTranslation('team');
  return (
    <span className={classes['due']} data-state={state}>
      {words()}
    </span>
  );

  function words(): string {
    if (day === null) return t('coverage.due.none');
    const near = formatDay(day, Math.abs(daysBetween(today, day)) < 7 ? 'short' : 'brief');
    switch (state) {
      case 'overdue':
        return t('coverage.due.overdue', { span: formatSpan(daysBetween(day, today)) });
      case 'planned':
        return t('coverage.due.planned', { day: near });
      case 'due':
        return t('coverage.due.due', { day: near });
      case 'later':
        return t('coverage.due.later', { day: near });
      case 'none':
        return t('coverage.due.none');
      default:
        return assertNever(state);
    }
  }
}
