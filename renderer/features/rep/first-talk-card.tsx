import { Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { formatPastDay } from '#renderer/lib/format-past.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { firstTalkPoints, type FirstTalkPoint } from '#shared/domain/first-talk-rules.ts';
import type { FirstTalkPointState } from '#shared/domain/first-talk.ts';
import type { RepId } from '#shared/domain/ids.ts';
import classes from './first-talk-card.module.css';

/** What a new manager asks a rep in private: each point with the day it was talked about and what was said. Source: S12. */
export function FirstTalkCard({ repId }: { repId: RepId }) {
  const { t } = useTranslation('first-talk');
  const { data, error } = useApiQuery('firstTalks', 'get', { repId });
  const talked = data?.filter(({ talkedDay }) => talkedDay !== null).length ?? 0;
  return (
    <Card className={classes['card']} aria-labelledby="first-talk">
      <SectionHeading id="first-talk" aside={t('talked', { talked, total: firstTalkPoints.length })}>
        {t('title')}
      </SectionHeading>
      <p className={classes['why']}>{t('why')}</p>
      {error && <ErrorText>{error.message}</ErrorText>}
      {data === undefined && !error && <SkeletonRows rows={6} />}
      {data && (
        <ol>
          {firstTalkPoints.map((point) => (
            <Point
              key={point}
              repId={repId}
              point={point}
              state={data.find((each) => each.point === point)}
            />
          ))}
        </ol>
      )}
    </Card>
  );
}

interface PointProps {
  repId: RepId;
  point: FirstTalkPoint;
  /** Undefined while nothing was said or written. */
  state: FirstTalkPointState | undefined;
}

function Point({ repId, point, state }: PointProps) {
  const { t } = useTranslation('first-talk');
  const today = useToday();
  const set = useApiMutation('firstTalks', 'set');
  const note = useAutosave(state?.note ?? '', (text) =>
    call('firstTalks', 'set', { repId, point, changes: { note: text } }),
  );
  const talkedDay = state?.talkedDay ?? null;
  const question = t(`point.${point}`);
  return (
    <li className={classes['point']}>
      <Checkbox
        label={question}
        description={talkedDay === null ? undefined : t('talkedOn', { day: formatPastDay(talkedDay, today) })}
        checked={talkedDay !== null}
        onChange={(event) =>
          set.mutate(
            { repId, point, changes: { talkedDay: event.currentTarget.checked ? today : null } },
            { onError: ({ message }) => showFailure(message) },
          )
        }
      />
      <Textarea
        autosize
        minRows={1}
        className={classes['note']}
        aria-label={t('noteOn', { question })}
        placeholder={t('note')}
        value={note.value}
        error={note.error}
        onChange={(event) => note.change(event.currentTarget.value)}
        onBlur={note.flush}
      />
    </li>
  );
}
