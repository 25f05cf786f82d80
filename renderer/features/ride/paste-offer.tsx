import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keyLabels } from '#renderer/lib/shortcuts.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { keepKeyboard } from './keep-keyboard.ts';
import classes from './capture-box.module.css';

/** Several short lines were pasted: Enter keeps them as one note, this makes a note of each. */
export function PasteOffer({ count, onStore }: { count: number; onStore: () => void }) {
  const { t } = useTranslation('ride');
  return (
    <output className={classes['offer']}>
      <span>{t('pastedLines', { count })}</span>
      <Button size="lg" variant="light" {...keepKeyboard} onClick={onStore}>
        {t('storeAsNotes', { count })}
      </Button>
      <Kbd keys={keyLabels('storeLines')} />
    </output>
  );
}
