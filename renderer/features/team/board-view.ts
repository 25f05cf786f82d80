import { create } from 'zustand';
import type { RepStatus } from '#shared/domain/rep.ts';

const boardOrders = ['need', 'name', 'region'] as const;
export type BoardOrder = (typeof boardOrders)[number];

/** While somebody else looks on, nothing of the ranking shows: it is for the manager alone. */
export function ordersFor(discreet: boolean): readonly BoardOrder[] {
  return discreet ? boardOrders.filter((order) => order !== 'need') : boardOrders;
}

/** Whom the board shows: everybody in the team, those of one status, or those in the archive. */
export type BoardGroup = 'team' | RepStatus | 'archived';

export interface BoardFilter {
  text: string;
  /** Null for all regions. */
  region: string | null;
  group: BoardGroup;
  /** Only those without a recorded strength for too long. */
  withoutStrength: boolean;
}

interface BoardView extends BoardFilter {
  order: BoardOrder;
  isFilterOpen: boolean;
}

const noFilter: BoardFilter = { text: '', region: null, group: 'team', withoutStrength: false };

/** How the manager last looked at the board; kept while the app runs, so that the way back from a rep leads to it. */
export const useBoardView = create<BoardView>(() => ({ order: 'need', isFilterOpen: false, ...noFilter }));

export function setBoardView(changes: Partial<BoardView>): void {
  useBoardView.setState(changes);
}

export function clearFilter(): void {
  useBoardView.setState({ ...noFilter, isFilterOpen: false });
}

export function isFiltered({ text, region, group, withoutStrength }: BoardFilter): boolean {
  return text.trim() !== '' || region !== null || group !== 'team' || withoutStrength;
}
