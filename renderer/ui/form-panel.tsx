import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedContext, type FormPanelState } from '#renderer/lib/form-panel.ts';

interface FormPanelProps {
  panel: Pick<FormPanelState<unknown>, 'typed' | 'leave'>;
  size: number;
  title: ReactNode;
  children: ReactNode;
}

/** A form at the right, over the screen; its fields hold what is typed with `useTyped`. */
export function FormPanel({ panel: { typed, leave }, size, title, children }: FormPanelProps) {
  const { t } = useTranslation('common');
  return (
    <Drawer
      opened
      onClose={leave}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      // What was typed is not lost to a stray click beside the panel.
      closeOnClickOutside={false}
    >
      <TypedContext value={typed}>{children}</TypedContext>
    </Drawer>
  );
}
