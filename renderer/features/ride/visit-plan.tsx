import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Session } from '#shared/domain/session.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { call, useApiQuery } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { formatTime } from '#renderer/lib/format.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { TimeField } from '#renderer/ui/time-field.tsx';
import { markSaved } from './saved-time.ts';
import type { Visits } from './use-visits.ts';
import { VisitFacts } from './visit-facts.tsx';
import { instantOf } from './visit-time.ts';
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
  change: Visits['change'];
}

/** The pre-call plan, made the evening before or in the car, and the facts of the visit. All of it is stored as it is typed. */
export function VisitPlan({ visit, session, readOnly, change }: VisitPlanProps) {
  const { t } = useTranslation(['ride', 'visit']);
  const { id, customer, segment, plannedAt } = visit;
  const { data: segments = [] } = useApiQuery('visits', 'segments', undefined);
  const plan = useAutosave(
    { ...textsOf(visit), customer, segment, plannedAt: plannedAt === null ? '' : formatTime(plannedAt) },
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
      <Autocomplete
        label={t('visit:segment')}
        placeholder={t('visit:segmentHint')}
        classNames={{ root: classes['part'], input: classes['partText'] }}
        data={segments}
        readOnly={readOnly}
        maxDropdownHeight={200}
        value={plan.value.segment}
        onChange={(next) => plan.change({ ...plan.value, segment: next })}
        onBlur={plan.flush}
      />
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
      <VisitFacts visit={visit} session={session} readOnly={readOnly} change={change} />
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
