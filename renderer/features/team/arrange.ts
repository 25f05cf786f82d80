import { fold } from '#renderer/lib/fold.ts';
import type { BoardRow } from '#shared/domain/rep.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { BoardFilter, BoardOrder } from './board-view.ts';

/** A line of the board: a rep, or the heading of a region. */
export type BoardItem =
  | { type: 'rep'; key: string; row: BoardRow }
  | { type: 'region'; key: string; region: string; count: number };

/**
 * Rows that pass the filter. Every word typed must occur in the name, role, region or focus area, or in the profile
 * unless that is hidden.
 */
export function filterRows(
  rows: readonly BoardRow[],
  filter: BoardFilter & { discreet: boolean },
): BoardRow[] {
  const words = fold(filter.text).split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    if (filter.region !== null && row.region !== filter.region) return false;
    if (filter.group !== 'team' && filter.group !== 'archived' && row.status !== filter.group) return false;
    if (filter.withoutStrength && !filter.discreet && row.strengthGap === null) return false;
    if (words.length === 0) return true;
    const entries = filter.discreet ? [] : [...row.strengths, ...row.developments];
    const titles = entries.map(({ title }) => title);
    const text = fold([row.name, row.role, row.region, row.focus?.name ?? '', ...titles].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Rows in their order, with a heading before each region where they are grouped. `locale` is a BCP 47 tag. */
export function arrange(rows: readonly BoardRow[], order: BoardOrder, locale: string): BoardItem[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const byName = rows.toSorted((a, b) => compare(a.name, b.name));
  switch (order) {
    case 'name':
      return byName.map(toItem);
    case 'need':
      return byName.toSorted((a, b) => rankOf(a) - rankOf(b)).map(toItem);
    case 'region':
      return [...groupBy(byName, ({ region }) => region)]
        .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b))
        .flatMap(([region, group]): BoardItem[] => [
          { type: 'region', key: `region ${region}`, region, count: group.length },
          ...group.map(toItem),
        ]);
    default:
      return assertNever(order);
  }
}

/** The regions there are, in the order of the language. */
export function regionsOf(rows: readonly BoardRow[], locale: string): string[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  return [...new Set(rows.map(({ region }) => region))].filter(Boolean).toSorted(compare);
}

/** Whoever should not wait: the board tints these rows and says why. */
export function isUrgent({ need }: BoardRow): boolean {
  return need !== null && (need.reason === 'ride_along_overdue' || need.reason === 'commitment_missed');
}

function toItem(row: BoardRow): BoardItem {
  return { type: 'rep', key: row.id, row };
}

/** Those outside of the ranking, on leave or gone, stand below the others. */
function rankOf({ need }: BoardRow): number {
  return need?.rank ?? Number.MAX_SAFE_INTEGER;
}
