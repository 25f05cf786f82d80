import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useToday } from '#renderer/lib/today.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import type { ProfileEntry, ProfileEntryType } from '#shared/domain/profile.ts';
import { useEntryPanel } from './entry-panel-store.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import classes from './profile-summary.module.css';

const most = 4;

/** The profile in short, beside the timeline. */
export function ProfileSummary({ repId }: { repId: RepId }) {
  const { data, error } = useApiQuery('profile', 'list', { repId });
  if (data === undefined) return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={3} />;
  const standing = data.filter(({ status }) => status !== 'resolved');
  return (
    <>
      <Part repId={repId} type="strength" entries={standing.filter(({ type }) => type === 'strength')} />
      <Part
        repId={repId}
        type="development"
        entries={standing.filter(({ type }) => type === 'development')}
      />
    </>
  );
}

interface PartProps {
  repId: RepId;
  type: ProfileEntryType;
  entries: ProfileEntry[];
}

function Part({ repId, type, entries }: PartProps) {
  const { t } = useTranslation('rep');
  const today = useToday();
  const open = useEntryPanel((state) => state.open);
  return (
    <section className={classes['part']}>
      <SectionHeading>{t(`profile.${type}`)}</SectionHeading>
      {entries.length === 0 && (
        <p className={classes['empty']}>
          {t(`profile.emptyShort.${type}`)}{' '}
          <Button
            variant="subtle"
            size="xs"
            aria-label={t(`profile.addLong.${type}`)}
            onClick={() => open({ repId, mode: 'new', type })}
          >
            {t('profile.add')}
          </Button>
        </p>
      )}
      <ul>
        {entries.slice(0, most).map(({ id, title, evidence }) => (
          <li key={id} className={classes['entry']}>
            <KindBadge kind={type === 'strength' ? 'strength' : 'growth'} decorative />
            <div className={classes['text']}>
              <Link to="?tab=profile">{title}</Link>
              {evidence[0] && (
                <div className={classes['about']}>
                  {t('profile.sightings', {
                    count: evidence.length,
                    day: formatPast(evidence[0].observedAt, today),
                  })}
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      {entries.length > most && (
        <Link to="?tab=profile" className={classes['more']}>
          {t('profile.more', { count: entries.length - most })}
        </Link>
      )}
    </section>
  );
}
