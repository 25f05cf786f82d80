import { IconHeartHandshake } from '@tabler/icons-react';
import { useId } from 'react';
import type { CustomerPromise } from '#shared/domain/promise.ts';
import { useSavePromise } from '#renderer/lib/save-promise.ts';
import { Card } from '#renderer/ui/card.tsx';
import { PromiseRow } from '#renderer/ui/promise-row.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { AllDone } from './all-done.tsx';
import classes from './day-end.module.css';

interface PromisesProps {
  title: string;
  /** What stands there when there are none. */
  empty: string;
  promises: readonly CustomerPromise[];
}

/** What customers were promised: who keeps it, by when, and whether it was kept. */
export function Promises({ title, empty, promises }: PromisesProps) {
  const id = useId();
  const save = useSavePromise();
  const open = promises.filter(({ state }) => state === 'open').length;
  return (
    <Card className={classes['card']} aria-labelledby={id}>
      <SectionHeading id={id} aside={open > 0 && open}>
        {title}
      </SectionHeading>
      {promises.length === 0 ? (
        <AllDone icon={IconHeartHandshake}>{empty}</AllDone>
      ) : (
        <ul className={classes['list']}>
          {promises.map((promise) => (
            <PromiseRow
              key={promise.observationId}
              promise={promise}
              onChange={(changes) => void save(promise, changes)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
