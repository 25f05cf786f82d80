import { TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { markSaved } from './saved-time.ts';
import classes from './side-panel.module.css';

/** A question that came up on the spot. */
export function AddQuestion({ sessionId }: { sessionId: SessionId }) {
  const { t } = useTranslation('ride');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === '') return;
    // Empty at once: Enter pressed twice is one question. What is typed meanwhile counts more than what failed.
    setText('');
    try {
      await call('sessions', 'addQuestion', { sessionId, text });
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
