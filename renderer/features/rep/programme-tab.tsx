import { Button } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { ReturnFocus } from '#renderer/ui/return-focus.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import { useProgrammePanel } from './programme-panel-store.ts';
import { ProgrammePanel } from './programme-panel.tsx';
import { PastProgramme } from './programme-past.tsx';
import { RunningProgramme } from './programme-running.tsx';
import classes from './programme-tab.module.css';

/** The programme that runs, week by week; then those that have ended, with their result. Source: S4. */
export function ProgrammeTab({ repId }: { repId: RepId }) {
  const { t } = useTranslation('programme');
  const { data, error } = useApiQuery('programmes', 'list', { repId });
  const { target, open, close } = useProgrammePanel();
  // A panel does not come up again when one returns to this tab later.
  useEffect(() => close, [close]);
  if (data === undefined) return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={5} />;
  const running = data.find(({ endedAt }) => endedAt === null);
  const past = data.filter(({ endedAt }) => endedAt !== null);
  const start = (
    <Button variant="filled" onClick={() => open({ mode: 'start', repId })}>
      {t('start')}
    </Button>
  );
  return (
    <div className={classes['parts']}>
      {running && <RunningProgramme key={running.id} programme={running} onOpen={open} />}
      {data.length === 0 && (
        <Card>
          <EmptyState icon={IconTargetArrow} action={start}>
            {t('empty')}
          </EmptyState>
        </Card>
      )}
      {past.length > 0 && (
        <section aria-labelledby="programmes-past" className={classes['past']}>
          <SectionHeading id="programmes-past" aside={running ? undefined : start}>
            {t('past')}
          </SectionHeading>
          {past.map((programme) => (
            <PastProgramme
              key={programme.id}
              programme={programme}
              canReopen={running === undefined}
              onOpen={open}
            />
          ))}
        </section>
      )}
      {target && (
        <ReturnFocus>
          <ProgrammePanel target={target} />
        </ReturnFocus>
      )}
    </div>
  );
}
