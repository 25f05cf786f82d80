import { useId } from 'react';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportCheck } from '#shared/domain/rep-import.ts';
import { Card } from '#renderer/ui/card.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './import.module.css';
import { LongList } from './long-list.tsx';
import { ProblemLine } from './problem-line.tsx';
import { UpdateLine } from './update-line.tsx';

/** Line by line: what is left out, what is read differently than it stands, who changes and how. */
export function CheckStep({ check, busy }: { check: ImportCheck; busy: boolean }) {
  const { t } = useTranslation('import');
  const id = useId();
  const { counts, problems, updates } = check;
  return (
    <Card className={classes['step']} aria-labelledby={id} aria-busy={busy}>
      <SectionHeading id={id}>{t('check.heading')}</SectionHeading>
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
    </Card>
  );
}
