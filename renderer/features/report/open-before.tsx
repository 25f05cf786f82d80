import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Commitment } from '#shared/domain/commitment.ts';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './next-steps.module.css';

/** What was agreed earlier and is still open: one click says what became of it. */
export function OpenBefore({ commitments }: { commitments: Commitment[] }) {
  const { t } = useTranslation('report');
  const setStatus = useApiMutation('commitments', 'setStatus');
  if (commitments.length === 0) return null;

  function close({ id }: Commitment, status: 'kept' | 'missed'): void {
    setStatus.mutate(
      { id, status },
      {
        onError: ({ message }) => showFailure(message),
        onSuccess: () =>
          showUndo({
            message: t(`closed.${status}`),
            undo: async () => {
              await call('commitments', 'setStatus', { id, status: 'open' });
            },
          }),
      },
    );
  }

  return (
    <section aria-labelledby="open-before">
      <SectionHeading id="open-before">{t('openBefore')}</SectionHeading>
      <ul className={classes['list']}>
        {commitments.map((commitment) => (
          <li key={commitment.id} className={classes['step']}>
            <KindBadge kind="promise" decorative />
            <span className={classes['text']}>
              {commitment.text}
              {commitment.dueDay !== null &&
                ` · ${t('until', { day: formatDay(commitment.dueDay, 'dayMonth') })}`}
            </span>
            <Button size="xs" onClick={() => close(commitment, 'kept')}>
              {t('kept')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => close(commitment, 'missed')}>
              {t('missed')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
