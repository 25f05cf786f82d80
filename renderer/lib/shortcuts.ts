import { useEffect, useRef } from 'react';

export const shortcutGroups = ['anywhere', 'goTo', 'ride'] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

interface Shortcut {
  id: string;
  /** `mod` is Ctrl, or Cmd on macOS; two keys with a space are pressed one after the other. */
  keys: string;
  group: ShortcutGroup;
}

/** Every shortcut of the app. The sheet (`?`) reads it; its label is `shortcuts:label.<id>`; `useShortcut` gives it its act. */
export const shortcuts = [
  { id: 'search', keys: 'mod+k', group: 'anywhere' },
  { id: 'plan', keys: 'p', group: 'anywhere' },
  { id: 'discreet', keys: 'mod+shift+h', group: 'anywhere' },
  { id: 'lock', keys: 'mod+shift+l', group: 'anywhere' },
  { id: 'undo', keys: 'mod+z', group: 'anywhere' },
  { id: 'help', keys: '?', group: 'anywhere' },
  { id: 'back', keys: 'escape', group: 'anywhere' },
  { id: 'goToday', keys: 'g t', group: 'goTo' },
  { id: 'goTeam', keys: 'g e', group: 'goTo' },
  { id: 'goPlanner', keys: 'g p', group: 'goTo' },
  { id: 'goQuestions', keys: 'g q', group: 'goTo' },
  { id: 'goReports', keys: 'g r', group: 'goTo' },
  { id: 'goSettings', keys: 'g s', group: 'goTo' },
  { id: 'note', keys: 'n', group: 'ride' },
  { id: 'storeNote', keys: 'enter', group: 'ride' },
  { id: 'storeLines', keys: 'mod+shift+enter', group: 'ride' },
  { id: 'editLast', keys: '↑', group: 'ride' },
  { id: 'noteKind', keys: 'mod+1…7', group: 'ride' },
  { id: 'nextVisit', keys: 'mod+enter', group: 'ride' },
  { id: 'moveVisit', keys: 'alt+↑↓', group: 'ride' },
  { id: 'debrief', keys: 'mod+d', group: 'ride' },
  { id: 'silence', keys: 'mod+shift+s', group: 'ride' },
  { id: 'stepIn', keys: 'mod+i', group: 'ride' },
  { id: 'askNext', keys: 'mod+j', group: 'ride' },
  { id: 'pickQuestion', keys: 'mod+l', group: 'ride' },
  { id: 'followUp', keys: 'mod+shift+j', group: 'ride' },
  { id: 'countTell', keys: 'mod+shift+k', group: 'ride' },
] as const satisfies Shortcut[];

export type ShortcutId = (typeof shortcuts)[number]['id'];

const isMac = /mac/i.test(navigator.platform);

const keyNames: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  escape: 'Esc',
  enter: '↵',
};

/** The keys of a shortcut as printed on the keyboard: `['Ctrl', 'K']`, `['G', 'T']`. */
export function keyLabels(id: ShortcutId): string[] {
  const keys = shortcuts.find((shortcut) => shortcut.id === id)?.keys ?? '';
  return keys.split(/[+ ]/).map((key) => keyNames[key] ?? key.toUpperCase());
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** One key press as the table writes it, such as `mod+k`. */
export function describeKey(event: KeyPress): string {
  const { altKey, shiftKey, key, code } = event;
  const withMod = isMac ? event.metaKey : event.ctrlKey;
  if (!withMod) return `${altKey ? 'alt+' : ''}${key.toLowerCase()}`;
  // On French keyboards the digits of the upper row need Shift; with Ctrl the key is meant, not its sign.
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  // Ctrl+Shift+Z puts back what Ctrl+Z took: another act, not this one.
  return `mod+${altKey ? 'alt+' : ''}${shiftKey ? 'shift+' : ''}${digit ?? key.toLowerCase()}`;
}

const handlers = new Map<ShortcutId, (() => void)[]>();

/**
 * Gives a shortcut of the table its act while the component is on screen; the component mounted last wins. Keys without
 * `mod` are silent while a text field or a dialog has the focus, those of a ride under any dialog. With `active` false another component's act stands.
 */
export function useShortcut(id: ShortcutId, act: () => void, active = true): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!active) return undefined;
    const handler = (): void => latest.current();
    handlers.set(id, [...(handlers.get(id) ?? []), handler]);
    return () => {
      handlers.set(
        id,
        (handlers.get(id) ?? []).filter((each) => each !== handler),
      );
    };
  }, [id, active]);
}

const inputsWithoutText = new Set(['button', 'checkbox', 'file', 'radio', 'range', 'reset', 'submit']);

/** Whether keys write text there. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !inputsWithoutText.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

/** A dialog, a menu or a small panel lies over the screen: plain keys, Escape first of all, and those of the screen wait. */
export function isCovered(): boolean {
  return document.querySelector('[aria-modal="true"], [role="dialog"], [role="menu"]') !== null;
}

/** How long the second of two keys may take, in milliseconds. */
const secondKeyMs = 1000;

/** The first of two keys, pressed just before. */
let first: { key: string; at: number } | null = null;
/** What the key at hand comes after: `g ` or nothing. */
let before = '';

/** The key at hand ends a shortcut of two keys: it means that, whatever it means alone. */
export function isSecondKey(event: KeyPress): boolean {
  return before !== '' && shortcuts.some(({ keys }) => keys === before + describeKey(event));
}

/** Listens on the window for every shortcut of the table; returns the function that stops it. */
export function listenForShortcuts(): () => void {
  let covered = false;

  /* Asked before anybody acts: what Escape closes is gone by the time it arrives here. */
  function onKeyDownFirst(event: KeyboardEvent): void {
    covered = isCovered();
    before = first !== null && event.timeStamp - first.at < secondKeyMs ? `${first.key} ` : '';
    // Any key counts as the second one, also where it is typed or acts by itself.
    first = null;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const key = describeKey(event);
    const isPlain = !key.startsWith('mod+');
    if (isPlain && (isTyping(event.target) || covered)) return;
    // Undo inside a text field belongs to the field.
    if (key === 'mod+z' && isTyping(event.target)) return;
    const pressed = shortcuts.find(({ keys }) => keys === before + key);
    if (!pressed && key === 'g') first = { key, at: event.timeStamp };
    if (pressed?.group === 'ride' && covered) return;
    const handler = pressed && handlers.get(pressed.id)?.at(-1);
    if (!handler) return;
    event.preventDefault();
    handler();
  }

  window.addEventListener('keydown', onKeyDownFirst, { capture: true });
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', onKeyDownFirst, { capture: true });
    window.removeEventListener('keydown', onKeyDown);
  };
}
