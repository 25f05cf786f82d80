import { Button } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import type { ProfileEntry, ProfileEntryType } from '#shared/domain/profile.ts';
import { useEntryPanel } from './entry-panel-store.ts';
import { ProfileEntryItem } from './profile-entry-item.tsx';
import classes from './profile-tab.module.css';

/** Strengths at the left, what is worked on at the right; what is resolved folds away below each. */
export function ProfileTab({ repId }: { repId: RepId }) {
  const { data, error } = useApiQuery('profile', 'list', { repId });
  if (error && data === undefined) return <ErrorText>{error.message}</ErrorText>;
  return (
    <div className={classes['columns']}>
      <Column repId={repId} type="strength" entries={data} />
      <Column repId={repId} type="development" entries={data} />
    </div>
  );
}

interface ColumnProps {
  repId: RepId;
  type: ProfileEntryType;
  entries: ProfileEntry[] | undefined;
}

function Column({ repId, type, entries }: ColumnProps) {
  const { t } = useTranslation('rep');
  const open = useEntryPanel((state) => state.open);
  const own = entries?.filter((entry) => entry.type === type);
  const headingId = `profile-${type}`;
  return (
    <Card className={classes['column']} aria-labelledby={headingId}>
      <SectionHeading
        id={headingId}
        aside={
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}
            aria-label={t(`profile.addLong.${type}`)}
            onClick={() => open({ repId, mode: 'new', type })}
          >
            {t('profile.add')}
          </Button>
        }
      >
        {t(`profile.${type}`)}
      </SectionHeading>
      {own === undefined && <SkeletonRows rows={3} />}
      {own?.length === 0 && <p className={classes['empty']}>{t(`profile.empty.${type}`)}</p>}
      {own && own.length > 0 && (
        <>
          <Entries entries={own.filter(({ status }) => status !== 'resolved')} />
          <Resolved entries={own.filter(({ status }) => status === 'resolved')} />
        </>
      )}
    </Card>
  );
}

function Entries({ entries }: { entries: readonly ProfileEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <ProfileEntryItem key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

/** What was worked out is not lost, and in nobody's way. */
function Resolved({ entries }: { entries: readonly ProfileEntry[] }) {
  const { t } = useTranslation('rep');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <div className={classes['resolved']}>
      <button
        type="button"
        className={classes['fold']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={14} stroke={2} aria-hidden className={classes['chevron']} />
        {t('profile.resolved', { count: entries.length })}
      </button>
      <div id={id} hidden={!isOpen}>
        <Entries entries={entries} />
      </div>
    </div>
  );
}
