import { createContext, use, useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { create } from 'zustand';
import { i18n } from './language.ts';
import { showUndo } from './undo.tsx';

/** What was changed in the fields of a panel and is not stored, each part under its name. In memory only. */
type Typed = Map<string, unknown>;

export interface FormPanelState<T> {
  /** What the panel is about; null while it is closed. */
  target: T | null;
  typed: Typed;
  open: (target: T) => void;
  /** After saving, or where giving up is meant. */
  close: () => void;
  /** Perhaps a mistake: with something typed, the panel can be had back as it was. */
  leave: () => void;
}

/** The state of a side panel with a form, which `FormPanel` draws. */
export function createFormPanel<T>() {
  return create<FormPanelState<T>>((set, get) => {
    let withdraw: (() => void) | null = null;

    function show(target: T | null, typed: Typed): void {
      withdraw?.();
      withdraw = null;
      set({ target, typed });
    }

    return {
      target: null,
      typed: new Map(),
      open: (target) => show(target, new Map()),
      close: () => show(null, new Map()),
      leave: () => {
        const { target, typed } = get();
        show(null, new Map());
        if (typed.size === 0) return;
        withdraw = showUndo({ message: i18n.t('common:notKept'), undo: () => show(target, typed) });
      },
    };
  });
}

export const TypedContext = createContext<Typed>(new Map());

/** `useState` for the fields of a panel: begins with what was typed before the panel was closed by mistake. */
export function useTyped<V>(name: string, initial: V | (() => V)): [V, Dispatch<SetStateAction<V>>] {
  const typed = use(TypedContext);
  const [untouched] = useState(initial);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this hook writes under this name
  const [value, setValue] = useState(() => (typed.has(name) ? (typed.get(name) as V) : untouched));
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(untouched)) typed.delete(name);
    else typed.set(name, value);
  }, [typed, name, value, untouched]);
  return [value, setValue];
}
