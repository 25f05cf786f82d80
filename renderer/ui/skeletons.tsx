import { Skeleton } from '@mantine/core';
import classes from './skeletons.module.css';

/** Grey lines in the place of a list while it loads, so that nothing moves when it comes. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div aria-hidden className={classes['rows']}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes['row']}>
          <Skeleton circle height={32} width={32} />
          <div className={classes['lines']}>
            <Skeleton height={10} width="32%" radius={5} />
            <Skeleton height={8} width="18%" radius={4} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** A screen that is on its way: a title and a card. */
export function SkeletonPage() {
  return (
    <div aria-hidden className={classes['page']}>
      <Skeleton height={24} width={260} radius={7} />
      <Skeleton height={12} width={180} radius={6} mt={12} />
      <Skeleton height={320} radius={14} mt={24} />
    </div>
  );
}
