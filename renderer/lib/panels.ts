import { create } from 'zustand';

interface Panel {
  isOpen: boolean;
  open: () => void;
  toggle: () => void;
  close: () => void;
}

function createPanel() {
  return create<Panel>((set) => ({
    isOpen: false,
    open: () => set({ isOpen: true }),
    toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
    close: () => set({ isOpen: false }),
  }));
}

/** "Find anything": Ctrl/Cmd+K, or its box in the navigation. */
export const useSearchPanel = createPanel();

/** The sheet of keyboard shortcuts: `?`, or from the settings. */
export const useShortcutSheet = createPanel();
