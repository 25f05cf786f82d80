import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Commitment } from '#shared/domain/commitment.ts';
import type { CommitmentId } from '#shared/domain/ids.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { placeIds } from './go-to.ts';
import { NextStepForm } from './next-step-form.tsx';
import classes from './next-steps.module.css';

interface NextStepsProps {
  detail: SessionDetail;
  readOnly: boolean;
}

/** What was agreed: who does what until when. A line is edited where it stands. */
export function NextSteps({ detail, readOnly }: NextStepsProps) {
  const { t } = useTranslation('report');
  const [editing, setEditing] = useState<CommitmentId | 'new' | null>(null);
  const archive = useApiMutation('commitments', 'archive');
  const addButton = useRef<HTMLButtonElement>(null);

  function close(): void {
    setEditing(null);
    keepFocus();
  }

  /* The line or the form that had the focus is gone in the next frame; the one thing to do next is there. */
  function keepFocus(): void {
    requestAnimationFrame(() => addButton.current?.focus());
  }

  function remove({ id }: Commitment): void {
    archive.mutate(
      { id },
      {
        onError: ({ message }) => showFailure(message),
        onSuccess: () => {
          keepFocus();
          showUndo({ message: t('stepRemoved'), undo: () => call('commitments', 'restore', { id }) });
        },
      },
    );
  }

  return (
    <section aria-labelledby="next-steps">
      <SectionHeading id="next-steps">{t('nextSteps')}</SectionHeading>
      <ul className={classes['list']}>
        {detail.commitments.map((step) =>
          editing === step.id ? (
            <li key={step.id}>
              <NextStepForm detail={detail} step={step} onDone={close} />
            </li>
          ) : (
            <li key={step.id} className={classes['step']}>
              <KindBadge kind="promise" decorative />
              <div className={classes['body']}>
                {readOnly ? (
                  <span className={classes['text']}>{step.text}</span>
                ) : (
                  <button type="button" className={classes['text']} onClick={() => setEditing(step.id)}>
                    {step.text}
                  </button>
                )}
                <Chip>{step.owner === 'other' ? step.ownerName : t(`owner.${step.owner}`)}</Chip>
                {step.dueDay !== null && (
                  <Chip>{t('until', { day: formatDay(step.dueDay, 'dayMonth') })}</Chip>
                )}
              </div>
              {!readOnly && (
                <ActionIcon aria-label={t('removeStep', { text: step.text })} onClick={() => remove(step)}>
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ),
        )}
      </ul>
      {editing === 'new' && <NextStepForm detail={detail} onDone={close} />}
      {!readOnly && editing !== 'new' && (
        <Button
          ref={addButton}
          id={placeIds.nextSteps}
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('addStep')}
        </Button>
      )}
    </section>
  );
}
