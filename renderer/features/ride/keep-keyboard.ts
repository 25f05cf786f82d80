import type { SyntheticEvent } from 'react';

const prevent = (event: SyntheticEvent): void => event.preventDefault();

/** For a control beside a text: a press must not take the keyboard away from it. */
export const keepKeyboard = { onPointerDown: prevent, onMouseDown: prevent };
