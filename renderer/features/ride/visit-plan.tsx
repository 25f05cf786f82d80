import { Button, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#shared/domain/session.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { call } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { formatTime } from '#renderer/lib/format.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { TimeField } from '#renderer/ui/time-field.tsx';
import { markSaved } from './saved-time.ts';
import classes from './side-panel.module.css';

/** The pre-call plan, in the order one thinks of it. Source: domain.md, "pre-call plan". */
const parts = [
  'objective',
  'advanceSought',
  'questionsToAsk',
  'questionsExpected',
  'points',
  'objections',
  'outcomeNote',
] as const satisfies (keyof Visit)[];

interface VisitPlanProps {
  visit: Visit;
  session: Session;
  readOnly: boolean;
  onRemove: (visit: Visit) => Promise<void>;
}

export function VisitPlan({ visit, session, readOnly, onRemove }: VisitPlanProps) {
  const { t } = useTranslation('ride');
  const { id, customer, plannedAt } = visit;
  const plan = useAutosave(
    { ...textsOf(visit), customer, plannedAt: plannedAt === null ? '' : formatTime(plannedAt) },
    async ({ plannedAt: time, ...texts }) => {
      await call('visits', 'update', { id, changes: { ...texts, plannedAt: instantOf(session, time) } });
      markSaved(new Date().toISOString());
    },
  );

  return (
    <>
      <SectionHeading>{t('visitPlan')}</SectionHeading>
      <div className={classes['when']}>
        <TextInput
          label={t('customer')}
          value={plan.value.customer}
          readOnly={readOnly}
          onChange={(event) => plan.change({ ...plan.value, customer: event.currentTarget.value })}
          onBlur={plan.flush}
        />
        <TimeField
          label={t('plannedTime')}
          value={plan.value.plannedAt}
          disabled={readOnly}
          onChange={(time) => plan.change({ ...plan.value, plannedAt: time })}
        />
      </div>
      {parts.map((part) => (
        <Textarea
          key={part}
          autosize
          minRows={1}
          label={t(`plan.${part}`)}
          placeholder={t(`planHint.${part}`)}
          classNames={{ root: classes['part'], input: classes['partText'] }}
          readOnly={readOnly}
          value={plan.value[part]}
          onChange={(event) => plan.change({ ...plan.value, [part]: event.currentTarget.value })}
          onBlur={plan.flush}
        />
      ))}
      {plan.error !== null && <ErrorText>{plan.error}</ErrorText>}
      {!readOnly && (
        <Button
          size="lg"
          variant="subtle"
          leftSection={<IconTrash size={16} stroke={1.7} aria-hidden />}
          onClick={() => void onRemove(visit)}
        >
          {t('removeVisit')}
        </Button>
      )}
    </>
  );
}

type Texts = Pick<Visit, (typeof parts)[number]>;

function textsOf({
  objective,
  advanceSought,
  questionsToAsk,
  questionsExpected,
  points,
  objections,
  outcomeNote,
}: Visit): Texts {
  return { objective, advanceSought, questionsToAsk, questionsExpected, points, objections, outcomeNote };
}

/** A time of the session's own day; null while it is empty or half typed. */
function instantOf({ startedAt, startsAt }: Session, time: string): string | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const instant = new Date(startedAt ?? startsAt);
  instant.setHours(hours, minutes, 0, 0);
  return instant.toISOString();
}
