import { create } from 'zustand';
import { currentLocale } from '#renderer/lib/format.ts';
import type { CoverageRow } from '#shared/domain/coverage.ts';
import { assertNever } from '#shared/lib/assert-never.ts';

export const coverageOrders = ['time', 'due', 'name'] as const;
export type CoverageOrder = (typeof coverageOrders)[number];

export const coveragePeriods = ['quarter', 'year'] as const satisfies (keyof CoverageRow['minutes'])[];
export type CoveragePeriod = (typeof coveragePeriods)[number];

interface CoverageView {
  order: CoverageOrder;
  period: CoveragePeriod;
}

/** How the manager last looked at the coverage; kept while the app runs. */
export const useCoverageView = create<CoverageView>(() => ({ order: 'time', period: 'quarter' }));

export function setCoverageView(changes: Partial<CoverageView>): void {
  useCoverageView.setState(changes);
}

/** Rows by least time, by the day that is due first, or by name; who is away stands below. */
export function arrangeCoverage(
  rows: readonly CoverageRow[],
  { order, period }: CoverageView,
): CoverageRow[] {
  const { compare } = new Intl.Collator(currentLocale(), { sensitivity: 'base', numeric: true });
  const byName = rows.toSorted((a, b) => compare(a.name, b.name));
  switch (order) {
    case 'name':
      return byName;
    case 'time':
      return byName.toSorted((a, b) => away(a) - away(b) || a.minutes[period] - b.minutes[period]);
    case 'due':
      return byName.toSorted((a, b) => away(a) - away(b) || compareDays(firstDue(a), firstDue(b)));
    default:
      return assertNever(order);
  }
}

function away({ status }: CoverageRow): number {
  return Number(status !== 'active');
}

const never = '9999-12-31';

/** What is planned is taken care of: only days still open count. */
function firstDue({ oneToOne, rideAlong }: CoverageRow): string {
  const days = [oneToOne, rideAlong].map(({ state, day }) => (state === 'planned' ? never : (day ?? never)));
  return days.toSorted(compareDays)[0] ?? never;
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
