import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { listenForLeaving } from '#renderer/lib/leaving.ts';
import { fakeBridge } from '../../test/render.tsx';
import { EditableText } from './editable-text.tsx';

const onSave = vi.fn<(text: string) => Promise<boolean>>();

beforeEach(() => {
  vi.clearAllMocks();
  onSave.mockResolvedValue(true);
});

function open(optional = false) {
  render(
    <MantineProvider env="test">
      <EditableText label="Question" value="What changed?" onSave={onSave} optional={optional} />
      <button type="button">Elsewhere</button>
    </MantineProvider>,
  );
}

const text = () => screen.getByRole('button', { name: 'What changed?' });

test('Enter opens it and Enter saves; the focus stays', async () => {
  open();
  text().focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('textbox', { name: 'Question' })).toHaveFocus();
  await userEvent.keyboard(' Why?{Enter}');
  expect(onSave).toHaveBeenCalledExactlyOnceWith('What changed? Why?');
  expect(text()).toHaveFocus();
});

test('Esc leaves it as it was', async () => {
  open();
  await userEvent.click(text());
  await userEvent.keyboard(' Why?{Escape}');
  expect(onSave).not.toHaveBeenCalled();
  expect(text()).toHaveFocus();
});

test('leaving saves', async () => {
  open();
  await userEvent.click(text());
  await userEvent.keyboard(' Why?');
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith('What changed? Why?');
});

test('closing the window saves', async () => {
  fakeBridge({});
  const stop = listenForLeaving();
  open();
  await userEvent.click(text());
  await userEvent.keyboard(' Why?');
  fireEvent(window, new Event('pagehide'));
  expect(onSave).toHaveBeenCalledExactlyOnceWith('What changed? Why?');
  stop();
});

test('an unchanged or emptied text is not saved, unless it may be empty', async () => {
  open();
  await userEvent.click(text());
  await userEvent.keyboard('{Enter}');
  await userEvent.click(text());
  await userEvent.clear(screen.getByRole('textbox'));
  await userEvent.keyboard('{Enter}');
  expect(onSave).not.toHaveBeenCalled();
});

test('an optional text may be emptied', async () => {
  open(true);
  await userEvent.click(text());
  await userEvent.clear(screen.getByRole('textbox'));
  await userEvent.keyboard('{Enter}');
  expect(onSave).toHaveBeenCalledExactlyOnceWith('');
});

test('a text that could not be saved is there to try again', async () => {
  onSave.mockResolvedValueOnce(false);
  open();
  await userEvent.click(text());
  await userEvent.keyboard(' Why?{Enter}');
  expect(await screen.findByRole('textbox', { name: 'Question' })).toHaveValue('What changed? Why?');
  await userEvent.keyboard('{Enter}');
  expect(onSave).toHaveBeenCalledTimes(2);
});
