import { TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import type { SessionQuestion } from '#shared/domain/session.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import classes from './side-panel.module.css';
import { SubmitButton } from './submit-button.tsx';
import { useQuestionDraft } from './use-question-draft.ts';

interface AddFollowUpProps {
  sessionId: SessionId;
  to: SessionQuestion;
  /** It was half typed before: it waits, and takes the focus from nothing. */
  isFound: boolean;
  onAdd: (text: string) => Promise<boolean>;
  onClose: () => void;
}

/** One line for what the answer made one ask, on disk while it is typed; Enter keeps it as asked, Escape lets it be. */
export function AddFollowUp({ sessionId, to, isFound, onAdd, onClose }: AddFollowUpProps) {
  const { t } = useTranslation(['ride', 'common']);
  const { value: text, change, flush, error } = useQuestionDraft(sessionId, to.id);
  const [isSending, setSending] = useState(false);

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === '' || isSending) return;
    setSending(true);
    flush();
    if (await onAdd(text)) onClose();
    else setSending(false);
  }

  return (
    <form className={classes['followUp']} onSubmit={(event) => void add(event)}>
      <TextInput
        {...(!isFound && { ref: focusOnMount })}
        size="lg"
        aria-label={t('followUp', { text: to.text })}
        placeholder={t('followUpPlaceholder')}
        maxLength={300}
        value={text}
        rightSection={text.trim() !== '' && <SubmitButton label={t('common:save')} />}
        rightSectionWidth={44}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          change('');
          onClose();
        }}
      />
      {error !== null && <ErrorText>{error}</ErrorText>}
    </form>
  );
}
