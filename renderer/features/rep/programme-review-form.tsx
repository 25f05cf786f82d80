import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { endKindOn, lastDayOf } from '#shared/domain/programme-rules.ts';
import type { ExitReview, Programme, ProgrammeResult } from '#shared/domain/programme.ts';
import classes from './programme-form.module.css';
import { OnlyYou } from './programme-only-you.tsx';

const results = ['reached', 'partly', 'not_reached'] as const satisfies ProgrammeResult[];

interface ExitReviewFormProps {
  programme: Programme;
  onDone: () => void;
}

/** Result, what changed, what comes next; before the last week also why it ends now. Rewrites the review of one that has ended. */
export function ExitReviewForm({ programme, onDone }: ExitReviewFormProps) {
  const { t } = useTranslation(['programme', 'common']);
  const today = useToday();
  const discreet = useDiscreet();
  const before = reviewOf(programme);
  const [review, setReview] = useTyped<ExitReview>(
    'review',
    before ?? { result: 'partly', whatChanged: '', whatNext: '', endReason: '' },
  );
  const save = useApiMutation('programmes', 'review');
  const isEarly = (programme.endKind ?? endKindOn(programme, today)) === 'exited_early';
  const { id } = programme;

  function change(changes: Partial<ExitReview>): void {
    setReview({ ...review, ...changes });
    // What was wrong is being mended.
    if (save.isError) save.reset();
  }

  function onSubmit(event: React.SubmitEvent): void {
    event.preventDefault();
    save.mutate(
      { id, review },
      {
        onError: (error) => {
          if (discreet || error.at('endReason') === undefined) showFailure(error.message);
        },
        onSuccess: () => {
          onDone();
          showUndo({
            message: t(before === null ? 'done.ended' : 'done.changed'),
            undo: async () => {
              await (before === null
                ? call('programmes', 'reopen', { id })
                : call('programmes', 'review', { id, review: before }));
            },
          });
        },
      },
    );
  }

  return (
    <form noValidate className={classes['form']} onSubmit={onSubmit}>
      {isEarly && before === null && (
        <p className={classes['notice']}>
          {t('exit.early', { day: formatDay(lastDayOf(programme), 'full') })}
        </p>
      )}
      <Field label={t('exit.result')} why={t('exit.resultWhy')}>
        <SegmentedTabs
          wide
          label={t('exit.result')}
          value={review.result}
          options={results.map((value) => ({ value, label: t(`results.${value}`) }))}
          onChange={(result) => change({ result })}
        />
      </Field>
      <Private as="fields">
        {isEarly && (
          <Textarea
            label={t('endReason')}
            description={<OnlyYou>{t('exit.reasonWhy')}</OnlyYou>}
            placeholder={t('exit.reasonExample')}
            autosize
            minRows={2}
            value={review.endReason}
            error={save.error?.at('endReason')}
            onChange={({ currentTarget }) => change({ endReason: currentTarget.value })}
          />
        )}
        <Textarea
          label={t('whatChanged')}
          description={<OnlyYou>{t('exit.changedWhy')}</OnlyYou>}
          autosize
          minRows={3}
          value={review.whatChanged}
          onChange={({ currentTarget }) => change({ whatChanged: currentTarget.value })}
        />
        <Textarea
          label={t('whatNext')}
          description={<OnlyYou>{t('exit.nextWhy')}</OnlyYou>}
          autosize
          minRows={3}
          value={review.whatNext}
          onChange={({ currentTarget }) => change({ whatNext: currentTarget.value })}
        />
      </Private>
      <div className={classes['acts']}>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="submit" variant="filled" loading={save.isPending}>
          {before === null ? t('exit.submit') : t('common:save')}
        </Button>
      </div>
    </form>
  );
}

/** The review as it stands; null while the programme runs. */
function reviewOf({ result, whatChanged, whatNext, endReason }: Programme): ExitReview | null {
  return result === null ? null : { result, whatChanged, whatNext, endReason };
}
