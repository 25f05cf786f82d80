import { useState, type KeyboardEvent } from 'react';
import { Textarea } from '@mantine/core';
import { useStoreOnLeave } from '#renderer/lib/leaving.ts';
import classes from './editable-text.module.css';

interface EditableTextProps {
  value: string;
  /** What the text is, for screen readers: "Question". */
  label: string;
  /** Called with a text that is neither empty nor the same as before; false opens it again with that text. */
  onSave: (text: string) => Promise<boolean>;
  /** Stands there while the text is empty. */
  placeholder?: string;
  /** May be saved empty. */
  optional?: boolean;
  /** Keys pressed while the text is not being edited. */
  onKeyDown?: (event: KeyboardEvent) => void;
  className?: string | undefined;
}

/** A text that is edited where it stands: click or Enter to edit, Enter or leaving it or the app to save, Esc to leave it as it was. */
export function EditableText({
  value,
  label,
  onSave,
  placeholder = '',
  optional = false,
  onKeyDown,
  className,
}: EditableTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isReturning, setReturning] = useState(false);

  function finish(text: string | null): void {
    const clean = text?.trim();
    setDraft(null);
    if (clean !== undefined && clean !== value && (clean !== '' || optional)) void save(clean);
  }

  useStoreOnLeave(() => {
    if (draft === null) return;
    setReturning(true);
    finish(draft);
  });

  async function save(clean: string): Promise<void> {
    // What is typed meanwhile counts more.
    if (!(await onSave(clean))) setDraft((now) => now ?? clean);
  }

  function onEditKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      setReturning(true);
      finish(draft);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setReturning(true);
      finish(null);
    }
  }

  if (draft === null) {
    return (
      <button
        // After Enter or Esc the focus comes back to where it was; after a click elsewhere it does not.
        ref={isReturning ? focus : undefined}
        type="button"
        className={[classes['text'], className].filter(Boolean).join(' ')}
        data-empty={value === ''}
        onClick={() => setDraft(value)}
        onKeyDown={onKeyDown}
      >
        {value || placeholder}
      </button>
    );
  }
  return (
    <Textarea
      ref={focusAtEnd}
      autosize
      maxLength={300}
      aria-label={label}
      className={className}
      classNames={{ input: classes['input'] ?? '' }}
      value={draft}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onKeyDown={onEditKey}
      onBlur={() => {
        setReturning(false);
        finish(draft);
      }}
    />
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}

function focusAtEnd(input: HTMLTextAreaElement | null): void {
  input?.focus();
  input?.setSelectionRange(input.value.length, input.value.length);
}
