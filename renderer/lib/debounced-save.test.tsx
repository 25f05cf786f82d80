import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBridge } from '../../test/render.tsx';
import { useDebouncedSave } from './debounced-save.ts';
import { listenForLeaving } from './leaving.ts';

const save = vi.fn<(text: string) => void>();
let stop: () => void;
beforeEach(() => {
  vi.clearAllMocks();
  fakeBridge({});
  stop = listenForLeaving();
});
afterEach(() => stop());

function Name() {
  const saveLater = useDebouncedSave(save, 60_000);
  return <input aria-label="name" onChange={(event) => saveLater(event.currentTarget.value)} />;
}

test('what waits is saved once when the window goes away', async () => {
  const { unmount } = render(<Name />);
  await userEvent.type(screen.getByLabelText('name'), 'Anna');
  expect(save).not.toHaveBeenCalled();
  fireEvent(window, new Event('pagehide'));
  unmount();
  expect(save).toHaveBeenCalledExactlyOnceWith('Anna');
});
