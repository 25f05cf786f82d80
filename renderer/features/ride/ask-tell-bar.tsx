import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import { call, messageOf, useApiQuery } from '#renderer/lib/api.ts';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { useShortcut } from '#renderer/lib/shortcuts.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { AskTellLine } from '#renderer/ui/ask-tell.tsx';
import { Private } from '#renderer/ui/private.tsx';
import classes from './side-panel.module.css';

/** The toast stands over the chips, and the next note comes soon. */
const toastSeconds = 2.5;

/** How much was asked and told so far, for the manager only; one tap counts a piece of advice (S1). */
export function AskTellBar({ sessionId }: { sessionId: SessionId }) {
  const { t } = useTranslation('balance');
  const discreet = useDiscreet();
  const { data: balance } = useApiQuery('sessions', 'balance', { id: sessionId });

  async function count(): Promise<void> {
    try {
      const { id } = await call('sessions', 'tell', { id: sessionId });
      showUndo({
        message: t('counted'),
        undo: () => call('sessions', 'untell', { id }),
        seconds: toastSeconds,
      });
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  useShortcut('countTell', () => void count(), !discreet);

  return (
    <Private as="line">
      <div className={classes['balance']}>
        {balance !== undefined && <AskTellLine balance={balance} />}
        <Button
          size="lg"
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
          onClick={() => void count()}
        >
          {t('countTell')}
        </Button>
      </div>
    </Private>
  );
}
