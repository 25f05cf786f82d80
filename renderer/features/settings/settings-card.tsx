import { useId, type ReactNode } from 'react';
import { Card } from '#renderer/ui/card.tsx';
import classes from './settings.module.css';

/** One subject of the settings: its name at the left, its choices at the right. */
export function SettingsCard({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Card aria-labelledby={id} className={classes['card']}>
      <h2 id={id}>{title}</h2>
      <div className={classes['choices']}>{children}</div>
    </Card>
  );
}
