import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import { useToday } from '#renderer/lib/today.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { ProfileChange, ProfileEntry } from '#shared/domain/profile.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import classes from './entry-history.module.css';

/** What became of an entry since it was noted, each line with its day, the newest first. */
export function EntryHistory({ entry }: { entry: ProfileEntry }) {
  const { t } = useTranslation('rep');
  const today = useToday();
  const { data, error } = useApiQuery('profile', 'history', { repId: entry.repId });
  if (data === undefined) return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={1} />;
  const lines = data
    .filter(({ entryId }) => entryId === entry.id)
    .map((change) => ({ key: change.id, at: change.changedAt, text: textOf(t, change) }));
  return (
    <section className={classes['history']}>
      <h3>{t('history.title')}</h3>
      <ol>
        {[...lines, { key: 'noted', at: entry.createdAt, text: t('history.noted') }].map(
          ({ key, at, text }) => (
            <li key={key} className={classes['line']}>
              <time dateTime={at}>{formatPast(at, today)}</time>
              <span>{text}</span>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

function textOf(t: TFunction<'rep'>, { kind, before, after, observationText }: ProfileChange): string {
  switch (kind) {
    case 'status':
      return t('history.status', {
        before: t(`entry.statuses.${status(before)}`),
        after: t(`entry.statuses.${status(after)}`),
      });
    case 'title':
      return t('history.renamed', { before });
    case 'type':
      return t(after === 'strength' ? 'history.nowStrength' : 'history.nowDevelopment');
    case 'evidence_added':
    case 'evidence_removed':
      return t(`history.${kind}`, { text: observationText ?? '' });
    case 'archived':
    case 'restored':
      return t(`history.${kind}`);
    default:
      return assertNever(kind);
  }
}

/** The file holds any text; an unknown word is one of a later version. */
function status(value: string): ProfileEntry['status'] {
  return value === 'confirmed' || value === 'resolved' ? value : 'emerging';
}
