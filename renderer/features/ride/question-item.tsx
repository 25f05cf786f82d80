import { ActionIcon, Textarea } from '@mantine/core';
import { IconCheck, IconCornerDownRight } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionQuestion } from '#shared/domain/session.ts';
import { call } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { describeKey } from '#renderer/lib/shortcuts.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import { isAsked } from './question-sections.ts';
import { markSaved } from './saved-time.ts';
import classes from './side-panel.module.css';

interface QuestionItemProps {
  /** What the arrow keys find it by. */
  askKey: string;
  text: string;
  /** How often this person was asked it before; empty where that is not known. */
  record: string;
  entry: SessionQuestion | null;
  /** The one to ask now. */
  isNext: boolean;
  /** It was asked a moment ago: the answer is awaited. */
  isAnswering: boolean;
  readOnly: boolean;
  /** Asked, or asked by mistake. */
  onToggle: () => void;
  onFollowUp: () => void;
  onDone: () => void;
}

export function QuestionItem(props: QuestionItemProps) {
  const { askKey, text, record, entry, isNext, readOnly, onToggle } = props;
  const asked = isAsked(entry);
  return (
    <div className={classes['item']} data-asked={asked} data-next={isNext}>
      <button
        type="button"
        data-ask={askKey}
        aria-pressed={asked}
        disabled={readOnly}
        className={classes['ask']}
        onClick={onToggle}
      >
        <span aria-hidden className={classes['tick']}>
          {asked && <IconCheck size={14} stroke={2.6} />}
        </span>
        <span>{text}</span>
      </button>
      {!asked && record !== '' && <p className={classes['record']}>{record}</p>}
      {entry !== null && asked && <Answer {...props} key={entry.id} entry={entry} />}
    </div>
  );
}

interface AnswerProps extends QuestionItemProps {
  entry: SessionQuestion;
}

/** The answer, in the rep's own words, kept on disk while it is typed. */
function Answer({ entry, isAnswering, readOnly, onToggle, onFollowUp, onDone }: AnswerProps) {
  const { t } = useTranslation('ride');
  const wasTyped = useRef(entry.answer !== '');
  const words = useAutosave(entry.answer, async (answer) => {
    await call('sessions', 'askQuestion', { id: entry.id, asked: true, answer });
    markSaved(new Date().toISOString());
  });
  return (
    <>
      <div className={classes['answerLine']}>
        <Textarea
          autosize
          {...(isAnswering && { ref: focusOnMount })}
          readOnly={readOnly}
          aria-label={t('inTheirWords')}
          placeholder={t('inTheirWords')}
          classNames={{ root: classes['answer'], input: classes['answerText'] }}
          value={words.value}
          onChange={(event) => {
            wasTyped.current = true;
            words.change(event.currentTarget.value);
          }}
          onBlur={words.flush}
          onKeyDown={(event) => {
            const key = describeKey(event);
            if (event.nativeEvent.isComposing) return;
            if (key === 'enter' && !event.shiftKey) {
              event.preventDefault();
              words.flush();
              onDone();
            } else if (key === 'mod+z' && !wasTyped.current) {
              // Nothing of its own to undo: what is taken back is that it was asked.
              event.preventDefault();
              onToggle();
              onDone();
            }
          }}
        />
        {!readOnly && (
          <ActionIcon
            size={44}
            aria-label={t('followUp', { text: entry.text })}
            title={t('followUp', { text: entry.text })}
            onClick={onFollowUp}
          >
            <IconCornerDownRight size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {words.error !== null && <ErrorText>{words.error}</ErrorText>}
    </>
  );
}
