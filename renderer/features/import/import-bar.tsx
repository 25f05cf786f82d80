import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lineActions, type ImportCheck } from '#shared/domain/rep-import.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import classes from './import.module.css';
import type { ImportFlow } from './use-import.ts';

const tones = {
  create: 'strength',
  update: 'accent',
  unchanged: 'plain',
  skip: 'growth',
  other_team: 'plain',
} as const;

/** Always in sight at the foot of the page: what would happen, counted, and the button that makes it happen. */
export function ImportBar({ flow, check }: { flow: ImportFlow; check: ImportCheck }) {
  const { t } = useTranslation('import');
  const { counts } = check;
  const writes = counts.create + counts.update;
  return (
    <div className={classes['foot']}>
      <Card className={classes['bar']}>
        {flow.running === null ? (
          <>
            <output className={classes['counts']}>
              {lineActions
                .filter((action) => counts[action] > 0)
                .map((action) => (
                  <Chip key={action} tone={tones[action]}>
                    {t(`check.${action}`, { count: counts[action] })}
                  </Chip>
                ))}
            </output>
            <Button variant="filled" size="lg" disabled={writes === 0 || flow.checking} onClick={flow.run}>
              {t('import', { count: writes })}
            </Button>
          </>
        ) : (
          <Running done={flow.running.done} total={Math.max(flow.running.total, writes)} onStop={flow.stop} />
        )}
      </Card>
    </div>
  );
}

function Running({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const { t } = useTranslation('import');
  const text = t('importing', { done: formatNumber(done), total: formatNumber(total) });
  return (
    <>
      <Progress
        value={total === 0 ? 0 : (done / total) * 100}
        aria-label={text}
        className={classes['progress']}
      />
      <span>{text}</span>
      <Button size="lg" onClick={onStop}>
        {t('stop')}
      </Button>
    </>
  );
}
