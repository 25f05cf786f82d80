import { VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { Private } from '#renderer/ui/private.tsx';
import type { Programme } from '#shared/domain/programme.ts';
import classes from './programme-goals.module.css';

/** From where to where, why, and by how much it was extended. */
export function ProgrammeGoals({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programme');
  const { baseline, baselineLevel, target, targetLevel, why, extensions } = programme;
  return (
    <>
      <dl className={classes['goals']}>
        <Part title={t('baseline')} level={baselineLevel}>
          {baseline}
        </Part>
        <Part title={t('target')} level={targetLevel}>
          {target}
        </Part>
        {why !== '' && (
          <Part title={t('why')} isPrivate>
            {why}
          </Part>
        )}
      </dl>
      {extensions.length > 0 && (
        <ul className={classes['extensions']}>
          {extensions.map(({ id, weeks, reason, extendedAt }) => (
            <li key={id}>
              {t('extendedBy', {
                weeks: t('weeks', { count: weeks }),
                day: formatDay(localDay(extendedAt), 'dayMonth'),
              })}{' '}
              · <Private>{reason}</Private>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface PartProps {
  title: string;
  level?: number | null;
  isPrivate?: boolean;
  children: ReactNode;
}

/** One text of a programme under its title; what is private says so. */
export function Part({ title, level = null, isPrivate = false, children }: PartProps) {
  const { t } = useTranslation('programme');
  return (
    <div className={classes['part']}>
      <dt>
        {title}
        {isPrivate && (
          <span className={classes['lock']} title={t('private')}>
            <IconLock size={13} stroke={1.9} aria-hidden />
            <VisuallyHidden>{t('private')}</VisuallyHidden>
          </span>
        )}
        {level !== null && <Chip>{t('level', { level })}</Chip>}
      </dt>
      <dd>
        <Private when={isPrivate}>{children}</Private>
      </dd>
    </div>
  );
}
