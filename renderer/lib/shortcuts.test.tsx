import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeKey, isSecondKey, keyLabels, listenForShortcuts, useShortcut } from './shortcuts.ts';

let stop: () => void;
beforeEach(() => {
  stop = listenForShortcuts();
});
afterEach(() => stop());

function Screen({ onPlan, onGo, onSearch }: { onPlan: () => void; onGo: () => void; onSearch: () => void }) {
  useShortcut('plan', onPlan);
  useShortcut('goPlanner', onGo);
  useShortcut('search', onSearch);
  return <input aria-label="note" />;
}

function setUp() {
  const acts = { onPlan: vi.fn(), onGo: vi.fn(), onSearch: vi.fn() };
  render(<Screen {...acts} />);
  return acts;
}

test('one key acts, two keys in a row act once and differently', async () => {
  const { onPlan, onGo } = setUp();
  await userEvent.keyboard('p');
  expect(onPlan).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('gp');
  expect(onGo).toHaveBeenCalledTimes(1);
  expect(onPlan).toHaveBeenCalledTimes(1);
});

test('the first of two keys counts for a second, and only for the very next key', async () => {
  const { onPlan, onGo } = setUp();
  pressAt(0, 'g');
  pressAt(1000, 'p');
  expect(onPlan).toHaveBeenCalledTimes(1);
  pressAt(2000, 'g');
  pressAt(2999, 'p');
  expect(onGo).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('g');
  await userEvent.type(screen.getByLabelText('note'), 'x');
  await userEvent.click(document.body);
  await userEvent.keyboard('p');
  expect(onPlan).toHaveBeenCalledTimes(2);
  expect(onGo).toHaveBeenCalledTimes(1);
});

test('who hears a key first can ask whether it is the second of two', async () => {
  const heard = vi.fn();
  setUp();
  render(
    <button type="button" onKeyDown={({ key, nativeEvent }) => void heard(key, isSecondKey(nativeEvent))}>
      rate
    </button>,
  );
  screen.getByRole('button').focus();
  await userEvent.keyboard('pgpgx');
  expect(heard.mock.calls).toEqual([
    ['p', false],
    ['g', false],
    ['p', true],
    ['g', false],
    ['x', false],
  ]);
});

function pressAt(timeStamp: number, key: string): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  fireEvent(document.body, event);
}

test('typing is never taken for a shortcut, except with Ctrl', async () => {
  const { onPlan, onSearch } = setUp();
  await userEvent.type(screen.getByLabelText('note'), 'gp{Control>}k{/Control}');
  expect(screen.getByLabelText('note')).toHaveValue('gp');
  expect(onPlan).not.toHaveBeenCalled();
  expect(onSearch).toHaveBeenCalledTimes(1);
});

test('plain keys are silent while a dialog is open', async () => {
  const { onPlan } = setUp();
  render(<dialog open aria-modal="true" aria-label="sheet" />);
  await userEvent.keyboard('p');
  expect(onPlan).not.toHaveBeenCalled();
});

test('what belongs to the screen under a dialog waits, also with Ctrl; the search does not', async () => {
  const { onSearch } = setUp();
  const onNext = vi.fn();
  function Ride() {
    useShortcut('nextVisit', onNext);
    return null;
  }
  render(<Ride />);
  const { unmount } = render(<dialog open aria-modal="true" aria-label="sheet" />);
  await userEvent.keyboard('{Control>}{Enter}k{/Control}');
  expect(onNext).not.toHaveBeenCalled();
  expect(onSearch).toHaveBeenCalledTimes(1);
  unmount();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onNext).toHaveBeenCalledTimes(1);
});

test('Escape closes what lies over the screen, and only that', async () => {
  const onBack = vi.fn();
  function WithMenu() {
    const [isOpen, setOpen] = useState(true);
    useShortcut('back', onBack);
    return (
      isOpen && (
        <div role="menu" tabIndex={-1} onKeyDown={() => setOpen(false)} ref={(menu) => menu?.focus()} />
      )
    );
  }
  render(<WithMenu />);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(onBack).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(onBack).toHaveBeenCalledTimes(1);
});

test('the component mounted last has the key, and gives it back', async () => {
  const { onPlan } = setUp();
  const inner = vi.fn();
  function Inner() {
    useShortcut('plan', inner);
    return null;
  }
  const { unmount } = render(<Inner />);
  await userEvent.keyboard('p');
  expect(inner).toHaveBeenCalledTimes(1);
  expect(onPlan).not.toHaveBeenCalled();
  unmount();
  await userEvent.keyboard('p');
  expect(onPlan).toHaveBeenCalledTimes(1);
});

test('keys are named as they are printed', () => {
  expect(keyLabels('search')).toEqual(['Ctrl', 'K']);
  expect(keyLabels('goTeam')).toEqual(['G', 'E']);
  expect(keyLabels('moveVisit')).toEqual(['Alt', '↑↓']);
  expect(keyLabels('nextVisit')).toEqual(['Ctrl', '↵']);
});

test('a digit with Ctrl is its key, also where the sign above it comes first; redo is not undo', () => {
  const press = (init: KeyboardEventInit) => describeKey(new KeyboardEvent('keydown', init));
  expect(press({ key: '&', code: 'Digit1', ctrlKey: true })).toBe('mod+1');
  expect(press({ key: '1', code: 'Numpad1', ctrlKey: true })).toBe('mod+1');
  expect(press({ key: 'z', code: 'KeyZ', ctrlKey: true })).toBe('mod+z');
  expect(press({ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true })).not.toBe('mod+z');
  expect(press({ key: '?', code: 'Slash', shiftKey: true })).toBe('?');
});
