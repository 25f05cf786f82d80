import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#renderer/lib/api.ts';
import classes from './report-life.module.css';

interface LifeFormProps {
  label: string;
  why: string;
  /** The act as a verb. */
  act: string;
  isBusy: boolean;
  error: ApiError | null;
  onSubmit: (text: string) => void;
  onDone: () => void;
}

/** One text and one act: an addendum, the reason of a recall, what the rep said. */
export function LifeForm({ label, why, act, isBusy, error, onSubmit, onDone }: LifeFormProps) {
  const { t } = useTranslation('common');
  const [text, setText] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    onSubmit(text);
  }

  return (
    <form className={classes['form']} onSubmit={submit}>
      <Textarea
        ref={input}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
        label={label}
        description={why}
        autosize
        minRows={2}
        value={text}
        error={error?.message}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes['acts']}>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="submit" variant="filled" loading={isBusy}>
          {act}
        </Button>
      </div>
    </form>
  );
}
