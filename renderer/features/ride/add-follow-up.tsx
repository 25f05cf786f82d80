import { TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionQuestion } from '#shared/domain/session.ts';
import { focusOnMount } from './focus-on-mount.ts';
import classes from './side-panel.module.css';

interface AddFollowUpProps {
  to: SessionQuestion;
  onAdd: (text: string) => Promise<boolean>;
  onClose: () => void;
}

/** One line for what the answer made one ask; Enter keeps it as asked, Escape lets it be. */
export function AddFollowUp({ to, onAdd, onClose }: AddFollowUpProps) {
  const { t } = useTranslation('ride');
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === '' || isSending) return;
    setSending(true);
    if (await onAdd(text)) onClose();
    else setSending(false);
  }

  return (
    <form className={classes['followUp']} onSubmit={(event) => void add(event)}>
      <TextInput
        ref={focusOnMount}
        size="lg"
        aria-label={t('followUp', { text: to.text })}
        placeholder={t('followUpPlaceholder')}
        maxLength={300}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
        }}
      />
    </form>
  );
}
