import { create } from 'zustand';

interface SearchPanelState {
  isOpen: boolean;
  toggle: () => void;
  close: () => void;
}

/** Whether "Find anything" is open: by Ctrl/Cmd+K or by its box in the navigation. */
export const useSearchPanel = create<SearchPanelState>((set) => ({
  isOpen: false,
  toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
  close: () => set({ isOpen: false }),
}));
