import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  onClose: () => void;
}

/** The talk at the kerb, question by question, then what it comes to. Everything can be left out (S3). */
export function Debrief({ visit, repName, onClose }: DebriefProps) {
  const { t } = useTranslation(['debrief', 'common']);
  const { data: debrief, error } = useApiQuery('debriefs', 'get', { visitId: visit.id });
  const [step, setStep] = useState(0);
  const frame = useRef<HTMLElement>(null);

  useEffect(() => {
    call('debriefs', 'start', { visitId: visit.id }).catch((failure: unknown) =>
      showFailure(messageOf(failure)),
    );
  }, [visit.id]);

  useKeys(frame, (event) => {
    // An open calendar closes itself first.
    if (event.key !== 'Escape' || document.querySelector('[role="dialog"]') !== null) return;
    event.preventDefault();
    onClose();
  });

  const questions = debrief?.questions ?? [];
  const question = questions[step];
  const stages = [...questions.map(({ stage }) => stage), t('result')];
  return (
    <section ref={frame} aria-label={t('title', { customer: visit.customer })} className={classes['debrief']}>
      <header className={classes['head']}>
        <p className={classes['title']}>{t('title', { customer: visit.customer })}</p>
        {debrief?.endedAt === null && debrief.startedAt !== null && (
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
            <DebriefResult debrief={debrief} onDone={onClose} />
          ) : (
            <>
              <DebriefQuestion
                key={question.questionId ?? question.entryId}
                visitId={visit.id}
                question={question}
                repName={repName}
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
