import { ActionIcon } from '@mantine/core';
import { IconCornerDownLeft } from '@tabler/icons-react';

/** Enter for who has no keyboard: stands at the end of the one line of a form. */
export function SubmitButton({ label }: { label: string }) {
  return (
    <ActionIcon type="submit" size={44} aria-label={label}>
      <IconCornerDownLeft size={18} stroke={1.7} aria-hidden />
    </ActionIcon>
  );
}
