import { create } from 'zustand';
import type { RepId } from '#shared/domain/ids.ts';

interface RepPanelState {
  /** `new` adds somebody; an id changes that rep; null while the panel is closed. */
  target: 'new' | RepId | null;
  add: () => void;
  edit: (id: RepId) => void;
  close: () => void;
}

/** The one panel with a rep's details, opened from anywhere; the rep feature draws it, the shell mounts it. */
export const useRepPanel = create<RepPanelState>((set) => ({
  target: null,
  add: () => set({ target: 'new' }),
  edit: (id) => set({ target: id }),
  close: () => set({ target: null }),
}));
