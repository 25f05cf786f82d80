import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './confirm-irreversible.module.css';

interface ConfirmIrreversibleProps {
  opened: boolean;
  title: string;
  /** What will be gone, in plain words. */
  children: ReactNode;
  /** The act itself as a verb: "Remove the sample team". */
  act: string;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before an act that cannot be undone; everything else is done at once and offers undo. */
export function ConfirmIrreversible({
  opened,
  title,
  children,
  act,
  busy = false,
  onConfirm,
  onClose,
}: ConfirmIrreversibleProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <p className={classes['text']}>{children}</p>
      <div className={classes['acts']}>
        <Button data-autofocus onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button variant="filled" color="danger" loading={busy} onClick={onConfirm}>
          {act}
        </Button>
      </div>
    </Modal>
  );
}
