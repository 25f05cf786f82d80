import { fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { holdTyping } from './held-typing.ts';

/** Whether the page behind hears the key. */
function isHeard(key: string, modifiers: KeyboardEventInit = {}): boolean {
  return fireEvent.keyDown(document.body, { key, ...modifiers });
}

test('what is typed is held, and no longer once the panel is given up or another act is meant', () => {
  for (const end of [{ key: 'Escape' }, { key: 'k', ctrlKey: true }]) {
    holdTyping();
    expect(isHeard('p')).toBe(false);
    expect(isHeard('Shift')).toBe(true);
    expect(isHeard('Control', { ctrlKey: true })).toBe(true);
    expect(isHeard('g')).toBe(false);
    expect(isHeard(end.key, end)).toBe(true);
    expect(isHeard('p')).toBe(true);
  }
});
