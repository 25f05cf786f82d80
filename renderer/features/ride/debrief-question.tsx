import { Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebriefQuestion as Question } from '#shared/domain/debrief.ts';
import type { VisitId } from '#shared/domain/ids.ts';
import { call } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { describeKey } from '#renderer/lib/shortcuts.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import { markSaved } from './saved-time.ts';
import classes from './debrief.module.css';

interface DebriefQuestionProps {
  visitId: VisitId;
  question: Question;
  repName: string | null;
  readOnly: boolean;
  onNext: () => void;
}

/** One question: the rep's words first, the manager's second. Enter goes on, also with nothing written. */
export function DebriefQuestion({ visitId, question, repName, readOnly, onNext }: DebriefQuestionProps) {
  const { t } = useTranslation(['debrief', 'ride']);
  const { questionId, entryId, repWords, managerWords } = question;
  const own = useRef<HTMLTextAreaElement>(null);
  const said = useAutosave({ repWords, managerWords }, async (words) => {
    await call('debriefs', 'say', { visitId, questionId, entryId, ...words });
    markSaved(new Date().toISOString());
  });

  function onEnter(event: KeyboardEvent, go: () => void): void {
    if (describeKey(event) !== 'enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    said.flush();
    go();
  }

  return (
    <>
      <h2 className={classes['question']}>{question.text}</h2>
      <Textarea
        ref={focusOnMount}
        autosize
        readOnly={readOnly}
        minRows={3}
        label={repName === null ? t('ride:inTheirWords') : t('wordsOf', { name: repName })}
        classNames={{ input: classes['words'] }}
        value={said.value.repWords}
        onChange={({ currentTarget: { value } }) => said.change({ ...said.value, repWords: value })}
        onBlur={said.flush}
        onKeyDown={(event) => onEnter(event, own.current === null ? onNext : () => own.current?.focus())}
      />
      <Private as="fields">
        <Textarea
          ref={own}
          autosize
          readOnly={readOnly}
          minRows={2}
          label={
            <span className={classes['own']}>
              {t('yourWords')}
              <IconLock size={14} stroke={1.7} aria-hidden />
            </span>
          }
          description={t('yourWordsWhy')}
          value={said.value.managerWords}
          onChange={({ currentTarget: { value } }) => said.change({ ...said.value, managerWords: value })}
          onBlur={said.flush}
          onKeyDown={(event) => onEnter(event, onNext)}
        />
      </Private>
      {said.error !== null && <ErrorText>{said.error}</ErrorText>}
    </>
  );
}
