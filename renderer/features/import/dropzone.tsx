import { useState, type DragEvent } from 'react';
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './import.module.css';

interface DropzoneProps {
  busy: boolean;
  error: string | null;
  onChoose: () => void;
  onDrop: (file: File) => void;
}

/** The empty page: a place to drop a file, and the button for those who would rather not drag. */
export function Dropzone({ busy, error, onChoose, onDrop }: DropzoneProps) {
  const { t } = useTranslation('import');
  const target = useFileDrop(onDrop);
  return (
    <Card className={classes['dropzone']} {...target}>
      <span className={classes['dropIcon']}>
        <IconFileImport size={26} stroke={1.6} aria-hidden />
      </span>
      <h2 className={classes['dropTitle']}>{t('file.drop')}</h2>
      <p className={classes['dropHint']}>{t('file.hint')}</p>
      <Button variant="filled" size="lg" loading={busy} onClick={onChoose}>
        {t('file.choose')}
      </Button>
      {error !== null && <ErrorText>{error}</ErrorText>}
    </Card>
  );
}

/** Makes an element take one dropped file; `data-over` shows that it would. */
export function useFileDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  return {
    'data-over': over,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files[0];
      if (file !== undefined) onFile(file);
    },
  };
}
