import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionQuestionId } from '#shared/domain/ids.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { call, messageOf, useApiQuery } from '#renderer/lib/api.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { DebriefQuestion } from './debrief-question.tsx';
import { DebriefResult } from './debrief-result.tsx';
import { DebriefTimer } from './debrief-timer.tsx';
import { useKeys } from './use-keys.ts';
import classes from './debrief.module.css';

interface DebriefProps {
  visit: Visit;
  repName: string | null;
  /** The answer to begin with; one of another visit, or null, begins with the first question. */
  questionId: SessionQuestionId | null;
  /** Once the report is final it is only read. */
  readOnly: boolean;
  onClose: () => void;
}

/** The talk at the kerb, question by question, then what it comes to. Everything can be left out (S3). */
export function Debrief({ visit, repName, questionId, readOnly, onClose }: DebriefProps) {
  const { t } = useTranslation(['debrief', 'common']);
  const { data: debrief, error } = useApiQuery('debriefs', 'get', { visitId: visit.id });
  const [chosen, setStep] = useState<number | null>(null);
  const frame = useRef<HTMLElement>(null);

  useEffect(() => {
    if (readOnly) return;
    call('debriefs', 'start', { visitId: visit.id }).catch((failure: unknown) =>
      showFailure(messageOf(failure)),
    );
  }, [visit.id, readOnly]);

  useKeys(frame, (event) => {
    // An open calendar closes itself first.
    if (event.key !== 'Escape' || document.querySelector('[role="dialog"]') !== null) return;
    event.preventDefault();
    onClose();
  });

  const questions = debrief?.questions ?? [];
  const linked = questions.findIndex(({ entryId }) => entryId !== null && entryId === questionId);
  const step = chosen ?? Math.max(0, linked);
  const question = questions[step];
  const stages = [...questions.map(({ stage }) => stage), t('result')];
  return (
    <section ref={frame} aria-label={t('title', { customer: visit.customer })} className={classes['debrief']}>
      <header className={classes['head']}>
        <p className={classes['title']}>{t('title', { customer: visit.customer })}</p>
        {!readOnly && debrief?.endedAt === null && debrief.startedAt !== null && (
          <DebriefTimer startedAt={debrief.startedAt} />
        )}
        <ActionIcon size={44} aria-label={t('common:close')} onClick={onClose}>
          <IconX size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </header>
      <ol className={classes['steps']}>
        {stages.map((stage, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={index === step ? 'step' : undefined}
              data-said={questions[index] !== undefined && questions[index].repWords !== ''}
              className={classes['step']}
              onClick={() => setStep(index)}
            >
              {stage}
            </button>
          </li>
        ))}
      </ol>
      {error !== null && debrief === undefined && <p className={classes['content']}>{error.message}</p>}
      {debrief !== undefined && (
        <div className={classes['content']}>
          {question === undefined ? (
            <DebriefResult debrief={debrief} readOnly={readOnly} onDone={onClose} />
          ) : (
            <>
              <DebriefQuestion
                key={question.questionId ?? question.entryId}
                visitId={visit.id}
                question={question}
                repName={repName}
                readOnly={readOnly}
                onNext={() => setStep(step + 1)}
              />
              <div className={classes['buttons']}>
                {step > 0 && (
                  <Button size="lg" variant="subtle" onClick={() => setStep(step - 1)}>
                    {t('back')}
                  </Button>
                )}
                <Button size="lg" onClick={() => setStep(step + 1)}>
                  {t('next')}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </section>
  );
}
