import type { QuestionId, SessionId, SessionQuestionId } from '#shared/domain/ids.ts';
import type { SessionQuestion } from '#shared/domain/session.ts';
import { AddFollowUp } from './add-follow-up.tsx';
import { QuestionItem } from './question-item.tsx';
import { isAsked, type AskLine } from './question-sections.ts';
import classes from './side-panel.module.css';
import type { Asking } from './use-asking.ts';

interface QuestionLineProps {
  line: AskLine;
  /** The one to ask now. */
  isNext: boolean;
  /** How often the person was asked a question of the scripts before, and what followed. */
  recordOf: (id: QuestionId | null) => string;
  asking: Asking;
  sessionId: SessionId;
  /** The question a follow-up is being written to. */
  followingUp: SessionQuestionId | null;
  /** It was half typed before. */
  isFound: boolean;
  readOnly: boolean;
  onFollowUp: (to: SessionQuestionId | null) => void;
  onDone: () => void;
}

/** A question with its answer, and under it what the answer made one ask. */
export function QuestionLine({ line, isNext, ...rest }: QuestionLineProps) {
  return (
    <li className={classes['question']}>
      <Asked {...rest} line={line} entry={line.entry} isNext={isNext} />
      {line.followUps.length > 0 && (
        <ul className={classes['followUps']}>
          {line.followUps.map((entry) => (
            <li key={entry.id}>
              <Asked {...rest} line={lineOf(entry)} entry={entry} isNext={false} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface AskedProps extends QuestionLineProps {
  entry: SessionQuestion | null;
}

function Asked({
  line,
  entry,
  isNext,
  recordOf,
  asking,
  sessionId,
  followingUp,
  isFound,
  readOnly,
  onFollowUp,
  onDone,
}: AskedProps) {
  return (
    <>
      <QuestionItem
        askKey={line.key}
        text={line.text}
        record={recordOf(line.questionId)}
        entry={entry}
        isNext={isNext}
        isAnswering={entry !== null && entry.id === asking.answering}
        readOnly={readOnly}
        onToggle={() => (entry !== null && isAsked(entry) ? asking.takeBack(entry) : asking.ask(line))}
        onFollowUp={() => onFollowUp(entry?.id ?? null)}
        onDone={onDone}
      />
      {entry !== null && entry.id === followingUp && (
        <AddFollowUp
          // Asked for by its key, it takes the focus, whether it stood there or not.
          key={isFound ? 'found' : 'asked for'}
          sessionId={sessionId}
          to={entry}
          isFound={isFound}
          onAdd={(text) => asking.followUp(entry.id, text)}
          onClose={() => onFollowUp(null)}
        />
      )}
    </>
  );
}

function lineOf(entry: SessionQuestion): AskLine {
  return { key: entry.id, text: entry.text, questionId: null, entry, followUps: [] };
}
