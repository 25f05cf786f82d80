import { Children, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';

interface LongListProps {
  title: string;
  /** How many there are beyond those given. */
  beyond: number;
  children: ReactNode;
}

const FIRST_SHOWN = 6;

/** A list that shows its beginning, the rest on demand, and says what even then is not shown. */
export function LongList({ title, beyond, children }: LongListProps) {
  const { t } = useTranslation('import');
  const [showAll, setShowAll] = useState(false);
  const items = Children.toArray(children);
  const shown = showAll ? items : items.slice(0, FIRST_SHOWN);
  const waiting = items.length - shown.length;
  return (
    <div className={classes['list']}>
      <h3>{title}</h3>
      <ul>{shown}</ul>
      {waiting > 0 ? (
        <Button variant="subtle" size="xs" onClick={() => setShowAll(true)}>
          {t('check.all', { count: waiting })}
        </Button>
      ) : (
        beyond > 0 && <p className={classes['beyond']}>{t('check.beyond', { count: beyond })}</p>
      )}
    </div>
  );
}
