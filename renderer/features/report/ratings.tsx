import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetencyId } from '#shared/domain/ids.ts';
import type { Rateable } from '#shared/domain/rating.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { RatingCard } from './rating-card.tsx';
import classes from './ratings.module.css';

interface RatingsProps {
  detail: SessionDetail;
  readOnly: boolean;
}

/** How far the rep has come in what was seen. Nothing where there is nobody to rate, or nothing was rated. */
export function Ratings({ detail, readOnly }: RatingsProps) {
  const { data, error } = useApiQuery('ratings', 'list', { sessionId: detail.session.id });
  if (data === undefined) return error ? <ErrorText>{error.message}</ErrorText> : null;
  const shown = readOnly ? data.filter(({ rating }) => rating !== null) : data;
  return shown.length === 0 ? null : <RatingList rateable={shown} detail={detail} readOnly={readOnly} />;
}

/** The focus first, then what is rated or what the notes speak of; the others on demand. */
function RatingList({ rateable, detail, readOnly }: RatingsProps & { rateable: readonly Rateable[] }) {
  const { t } = useTranslation('ratings');
  const { focusCompetencyId } = detail.session;
  const [open, setOpen] = useState<CompetencyId | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  // Kept while the others are shown: what is rated there stays where it is, and with it the focus.
  const [first, setFirst] = useState(() => foremost(rateable, detail));
  const rated = rateable.filter(({ rating }) => rating !== null).length;
  const isFocus = ({ id }: Rateable) => id === focusCompetencyId;
  const others = rateable.filter(({ id }) => !first.has(id));

  function toggleOthers(): void {
    setFirst(foremost(rateable, detail));
    setShowsAll(!showsAll);
  }

  const card = (each: Rateable) => (
    <RatingCard
      key={each.id}
      rateable={each}
      detail={detail}
      isFocus={isFocus(each)}
      isOpen={open === each.id}
      readOnly={readOnly}
      onToggle={() => setOpen(open === each.id ? null : each.id)}
    />
  );

  return (
    <section aria-labelledby="ratings">
      <SectionHeading id="ratings" aside={rated > 0 && t('rated', { count: rated })}>
        {t('title')}
      </SectionHeading>
      {!readOnly && <p className={classes['why']}>{t('why')}</p>}
      {first.size > 0 && (
        <ul className={classes['list']}>
          {rateable
            .filter(({ id }) => first.has(id))
            .toSorted((a, b) => Number(isFocus(b)) - Number(isFocus(a)))
            .map(card)}
        </ul>
      )}
      {(showsAll || others.length > 0) && (
        <Button variant="subtle" aria-expanded={showsAll} onClick={toggleOthers}>
          {showsAll ? t('fewer') : t('more')}
        </Button>
      )}
      {showsAll &&
        [...groupBy(others, ({ groupName }) => groupName)].map(([group, members]) => (
          <div key={group}>
            <h3 className={classes['group']}>{group}</h3>
            <ul className={classes['list']}>{members.map(card)}</ul>
          </div>
        ))}
    </section>
  );
}

/** The focus, what is rated, and what a note of this session is about. */
function foremost(
  rateable: readonly Rateable[],
  { session, observations }: SessionDetail,
): ReadonlySet<CompetencyId> {
  const noted = new Set(observations.map(({ competencyName }) => competencyName));
  const stands = ({ id, name, rating }: Rateable) =>
    id === session.focusCompetencyId || rating !== null || noted.has(name);
  return new Set(rateable.filter(stands).map(({ id }) => id));
}
