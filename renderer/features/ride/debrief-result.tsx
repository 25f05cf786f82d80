import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '#shared/domain/debrief.ts';
import { ApiError, call, messageOf } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { describeKey } from '#renderer/lib/shortcuts.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import { markSaved } from './saved-time.ts';
import classes from './debrief.module.css';

interface DebriefResultProps {
  debrief: Debrief;
  readOnly: boolean;
  onDone: () => void;
}

const parts = ['strength', 'development', 'nextStep'] as const;

/** What the talk comes to: one of each, or none. Ended, they stand among the notes and the next steps. */
export function DebriefResult({ debrief, readOnly, onDone }: DebriefResultProps) {
  const { t } = useTranslation('debrief');
  const { visitId, strength, development, nextStep, nextStepDue } = debrief;
  const [failure, setFailure] = useState<unknown>(null);
  const second = useRef<HTMLTextAreaElement>(null);
  const third = useRef<HTMLTextAreaElement>(null);
  const next: Record<(typeof parts)[number], RefObject<HTMLTextAreaElement | null> | null> = {
    strength: second,
    development: third,
    nextStep: null,
  };
  const result = useAutosave({ strength, development, nextStep, nextStepDue }, async (changes) => {
    await call('debriefs', 'save', { visitId, changes });
    markSaved(new Date().toISOString());
  });

  async function end(): Promise<void> {
    // What is on its way arrives first.
    result.flush();
    try {
      await call('debriefs', 'end', { visitId });
      showUndo({ message: t('ended'), undo: () => call('debriefs', 'reopen', { visitId }) });
      onDone();
    } catch (error) {
      setFailure(error);
    }
  }

  function onEnter(event: KeyboardEvent, part: (typeof parts)[number]): void {
    if (describeKey(event) !== 'enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const target = next[part];
    if (target === null && readOnly) onDone();
    else if (target === null) void end();
    else target.current?.focus();
  }

  const dueError = failure instanceof ApiError ? failure.at('nextStepDue') : undefined;
  return (
    <>
      <h2 className={classes['question']}>{t('result')}</h2>
      {parts.map((part) => (
        <Textarea
          key={part}
          ref={part === 'strength' ? focusOnMount : part === 'development' ? second : third}
          autosize
          readOnly={readOnly}
          minRows={1}
          maxLength={part === 'nextStep' ? 300 : undefined}
          label={t(part)}
          description={t(`why.${part}`)}
          value={result.value[part]}
          onChange={({ currentTarget: { value } }) => result.change({ ...result.value, [part]: value })}
          onBlur={result.flush}
          onKeyDown={(event) => onEnter(event, part)}
        />
      ))}
      {!readOnly && (
        <DayField
          label={t('due')}
          clearable
          error={dueError}
          value={result.value.nextStepDue}
          onChange={(day) => result.change({ ...result.value, nextStepDue: day })}
        />
      )}
      {failure !== null && dueError === undefined && <ErrorText>{messageOf(failure)}</ErrorText>}
      {result.error !== null && <ErrorText>{result.error}</ErrorText>}
      {!readOnly && (
        <Button size="lg" variant="filled" className={classes['end']} onClick={() => void end()}>
          {t('end')}
        </Button>
      )}
    </>
  );
}
