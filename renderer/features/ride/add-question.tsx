import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { markSaved } from './saved-time.ts';
import classes from './side-panel.module.css';
import { SubmitButton } from './submit-button.tsx';
import { useQuestionDraft } from './use-question-draft.ts';

/** A question that came up on the spot, on disk while it is typed. */
export function AddQuestion({ sessionId }: { sessionId: SessionId }) {
  const { t } = useTranslation('ride');
  const draft = useQuestionDraft(sessionId, null);
  const [error, setError] = useState<string | null>(null);
  const typed = useRef(draft.value);
  useEffect(() => {
    typed.current = draft.value;
  });

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const text = draft.value;
    if (text.trim() === '') return;
    // On disk as a draft until it is there as a question.
    draft.flush();
    // Empty at once: Enter pressed twice is one question. What is typed meanwhile counts more than what failed.
    draft.change('');
    try {
      await call('sessions', 'addQuestion', { sessionId, text });
      markSaved(new Date().toISOString());
      setError(null);
    } catch (failure) {
      if (typed.current === '') draft.change(text);
      setError(messageOf(failure));
    }
  }

  const problem = error ?? draft.error;
  return (
    <form className={classes['add']} onSubmit={(event) => void add(event)}>
      <TextInput
        size="lg"
        aria-label={t('addQuestion')}
        placeholder={t('addQuestion')}
        value={draft.value}
        rightSection={draft.value.trim() !== '' && <SubmitButton label={t('addQuestion')} />}
        rightSectionWidth={44}
        onChange={({ currentTarget }) => draft.change(currentTarget.value)}
        onBlur={draft.flush}
      />
      {problem !== null && <ErrorText>{problem}</ErrorText>}
    </form>
  );
}
