import { useId } from 'react';
import { Button, Progress } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { lineActions, type ImportCheck } from '#shared/domain/rep-import.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './import.module.css';
import { LongList } from './long-list.tsx';
import { ProblemLine } from './problem-line.tsx';
import { UpdateLine } from './update-line.tsx';
import type { ImportFlow } from './use-import.ts';

interface CheckStepProps {
  flow: ImportFlow;
  check: ImportCheck;
}

const tones = {
  create: 'strength',
  update: 'accent',
  unchanged: 'plain',
  skip: 'growth',
  other_team: 'plain',
} as const;

/** What would happen, counted and line by line, and the button that makes it happen. */
export function CheckStep({ flow, check }: CheckStepProps) {
  const { t } = useTranslation('import');
  const id = useId();
  const { counts, problems, updates } = check;
  const writes = counts.create + counts.update;
  return (
    <Card className={classes['step']} aria-labelledby={id} aria-busy={flow.checking}>
      <SectionHeading id={id}>{t('check.heading')}</SectionHeading>
      <output className={classes['counts']}>
        {lineActions
          .filter((action) => counts[action] > 0)
          .map((action) => (
            <Chip key={action} tone={tones[action]}>
              {t(`check.${action}`, { count: counts[action] })}
            </Chip>
          ))}
      </output>
      {problems.length === 0 ? (
        <p className={classes['clean']}>
          <IconCircleCheck size={18} stroke={1.7} aria-hidden />
          {t('check.clean')}
        </p>
      ) : (
        <LongList title={t('check.problems')} beyond={check.problemCount - problems.length}>
          {problems.map((problem) => (
            <ProblemLine
              key={`${problem.line} ${problem.code} ${problem.params['field'] ?? ''}`}
              problem={problem}
            />
          ))}
        </LongList>
      )}
      {updates.length > 0 && (
        <LongList title={t('check.updates')} beyond={counts.update - updates.length}>
          {updates.map((update) => (
            <UpdateLine key={update.line} update={update} />
          ))}
        </LongList>
      )}
      <div className={classes['foot']}>
        {flow.running === null ? (
          <Button variant="filled" size="lg" disabled={writes === 0 || flow.checking} onClick={flow.run}>
            {t('import', { count: writes })}
          </Button>
        ) : (
          <Running done={flow.running.done} total={Math.max(flow.running.total, writes)} onStop={flow.stop} />
        )}
      </div>
    </Card>
  );
}

function Running({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const { t } = useTranslation('import');
  const text = t('importing', { done: formatNumber(done), total: formatNumber(total) });
  return (
    <div className={classes['running']}>
      <Progress
        value={total === 0 ? 0 : (done / total) * 100}
        aria-label={text}
        className={classes['progress']}
      />
      <span>{text}</span>
      <Button size="xs" onClick={onStop}>
        {t('stop')}
      </Button>
    </div>
  );
}
