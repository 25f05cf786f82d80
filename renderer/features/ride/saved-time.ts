import { create } from 'zustand';

/** When the disk last confirmed something written in this session: a note, an answer, the unfinished line. */
export const useSavedTime = create<{ at: string | null }>(() => ({ at: null }));

/** `at` is what the main process answered after the row was on disk. */
export function markSaved(at: string): void {
  useSavedTime.setState({ at });
}
