import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { SegmentedTabs } from './segmented-tabs.tsx';

const options = [
  { value: 'need', label: 'By need' },
  { value: 'name', label: 'By name' },
] as const;

function Sorted() {
  const [value, setValue] = useState<'need' | 'name'>('need');
  return <SegmentedTabs label="Order" value={value} options={options} onChange={setValue} />;
}

test('is one choice among radio buttons, made with the mouse or with the keys', async () => {
  render(<Sorted />);
  expect(screen.getByRole('radiogroup', { name: 'Order' })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'By name' }));
  expect(screen.getByRole('radio', { name: 'By name' })).toBeChecked();
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByRole('radio', { name: 'By need' })).toBeChecked();
});
