import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { ObservationLink } from '#shared/domain/observation-link.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import classes from './observation-links.module.css';

interface ObservationLinksProps {
  links: readonly ObservationLink[];
  repId: RepId;
}

/** What stands on a note, each a way to it: an entry of the profile, a commitment, a rating, an idea, recognition. */
export function ObservationLinks({ links, repId }: ObservationLinksProps) {
  const { t } = useTranslation();
  const discreet = useDiscreet();
  const shown = links.filter(({ type }) => !discreet || (type !== 'strength' && type !== 'development'));
  if (shown.length === 0) return null;
  return (
    <ul className={classes['links']}>
      {shown.map(({ type, label }, index) => (
        // A note may carry two entries of the same title; the list is never reordered.
        <li key={index}>
          <Link to={placeOf(type, repId)} data-type={type} className={classes['link']}>
            <span className={classes['type']}>{t(`standsOn.${type}`)}</span> {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function placeOf(type: ObservationLink['type'], repId: RepId): string {
  switch (type) {
    case 'strength':
    case 'development':
      return `/team/${repId}?tab=profile`;
    case 'commitment':
      return `/team/${repId}?tab=commitments`;
    case 'rating':
      return `/team/${repId}?tab=competencies`;
    case 'idea':
      return '/ideas';
    case 'recognition':
      return '/ideas?view=recognition';
    default:
      return assertNever(type);
  }
}
