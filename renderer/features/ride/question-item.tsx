import { Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionQuestion } from '#shared/domain/session.ts';
import { call } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { describeKey } from '#renderer/lib/shortcuts.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import { markSaved } from './saved-time.ts';
import classes from './side-panel.module.css';

interface QuestionItemProps {
  question: SessionQuestion;
  /** The one to ask now. */
  isNext: boolean;
  /** It was asked a moment ago: the answer is awaited. */
  isAnswering: boolean;
  readOnly: boolean;
  onToggle: () => void;
  onDone: () => void;
}

export function QuestionItem(props: QuestionItemProps) {
  const { question, isNext, readOnly, onToggle } = props;
  const isAsked = question.askedAt !== null;
  return (
    <li className={classes['question']} data-asked={isAsked} data-next={isNext}>
      <button
        type="button"
        aria-pressed={isAsked}
        disabled={readOnly}
        className={classes['ask']}
        onClick={onToggle}
      >
        <span aria-hidden className={classes['tick']}>
          {isAsked && <IconCheck size={14} stroke={2.6} />}
        </span>
        <span>{question.text}</span>
      </button>
      {isAsked && <Answer {...props} />}
    </li>
  );
}

/** The answer, in the rep's own words. */
function Answer({ question: { id, answer }, isAnswering, readOnly, onDone }: QuestionItemProps) {
  const { t } = useTranslation('ride');
  const words = useAutosave(answer, async (text) => {
    await call('sessions', 'askQuestion', { id, asked: true, answer: text });
    markSaved(new Date().toISOString());
  });
  return (
    <>
      <Textarea
        autosize
        {...(isAnswering && { ref: focusOnMount })}
        readOnly={readOnly}
        aria-label={t('inTheirWords')}
        placeholder={t('inTheirWords')}
        classNames={{ root: classes['answer'], input: classes['answerText'] }}
        value={words.value}
        onChange={(event) => words.change(event.currentTarget.value)}
        onBlur={words.flush}
        onKeyDown={(event) => {
          if (describeKey(event) !== 'enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          words.flush();
          onDone();
        }}
      />
      {words.error !== null && <ErrorText>{words.error}</ErrorText>}
    </>
  );
}
