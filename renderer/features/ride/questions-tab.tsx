import { TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionQuestionId } from '#shared/domain/ids.ts';
import { isEditable, takesNotes } from '#shared/domain/session-rules.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { keyLabels, useShortcut } from '#renderer/lib/shortcuts.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { QuestionItem } from './question-item.tsx';
import { markSaved } from './saved-time.ts';
import classes from './side-panel.module.css';

interface QuestionsTabProps {
  detail: SessionDetail;
  /** Brings this tab to the front. */
  onShow: () => void;
  onDone: () => void;
}

/** The questions of the session and what the rep answered (S1). */
export function QuestionsTab({ detail, onShow, onDone }: QuestionsTabProps) {
  const { t } = useTranslation('ride');
  const { questions, session } = detail;
  const [answering, setAnswering] = useState<SessionQuestionId | null>(null);
  const canAsk = isEditable(session.status);
  const asked = questions.filter(({ askedAt }) => askedAt !== null).length;
  const next = questions.find(({ askedAt }) => askedAt === null);

  async function toggle(id: SessionQuestionId): Promise<void> {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) return;
    const isAsked = question.askedAt === null;
    try {
      // Without the answer: the one read last may be older than what was just typed.
      await call('sessions', 'askQuestion', { id, asked: isAsked });
      markSaved(new Date().toISOString());
      setAnswering(isAsked ? id : null);
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  useShortcut(
    'askNext',
    () => {
      onShow();
      if (next !== undefined) void toggle(next.id);
    },
    canAsk,
  );

  return (
    <>
      <SectionHeading aside={questions.length > 0 && t('askedOf', { asked, total: questions.length })}>
        {t('tab.questions')}
      </SectionHeading>
      {questions.length === 0 && <p className={classes['quiet']}>{t('noQuestions')}</p>}
      <ul className={classes['questions']}>
        {questions.map((question) => (
          <QuestionItem
            key={question.id}
            question={question}
            isNext={question.id === next?.id}
            isAnswering={question.id === answering}
            readOnly={!canAsk}
            onToggle={() => void toggle(question.id)}
            onDone={onDone}
          />
        ))}
      </ul>
      {canAsk && <AddQuestion detail={detail} />}
      {takesNotes(session.status) && next !== undefined && (
        <p className={classes['hint']}>
          <Kbd keys={keyLabels('askNext')} /> {t('askNext')}
        </p>
      )}
    </>
  );
}

/** A question that came up on the spot. */
function AddQuestion({ detail: { session } }: { detail: SessionDetail }) {
  const { t } = useTranslation('ride');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === '') return;
    // Empty at once: Enter pressed twice is one question. What is typed meanwhile counts more than what failed.
    setText('');
    try {
      await call('sessions', 'addQuestion', { sessionId: session.id, text });
      markSaved(new Date().toISOString());
      setError(null);
    } catch (failure) {
      setText((now) => now || text);
      setError(messageOf(failure));
    }
  }

  return (
    <form className={classes['add']} onSubmit={(event) => void add(event)}>
      <TextInput
        size="lg"
        aria-label={t('addQuestion')}
        placeholder={t('addQuestion')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {error !== null && <ErrorText>{error}</ErrorText>}
    </form>
  );
}
