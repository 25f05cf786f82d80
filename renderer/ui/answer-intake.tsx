import { Button, Popover, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './answer-intake.module.css';

interface AnswerIntakeProps {
  isOver: boolean;
  isPending: boolean;
  onChoose: () => void;
  /** `done` is called once the text was taken in. */
  onPaste: (text: string, done: () => void) => void;
}

/** Three ways for a rep's answer to come in: dropped on the window, chosen, or pasted from a mail. */
export function AnswerIntake({ isOver, isPending, onChoose, onPaste }: AnswerIntakeProps) {
  const { t } = useTranslation('answer');
  return (
    <div className={classes['intake']} data-over={isOver}>
      <span>{isOver ? t('card.letGo') : t('card.drop')}</span>
      <span className={classes['acts']}>
        <Button size="xs" loading={isPending} onClick={onChoose}>
          {t('card.choose')}
        </Button>
        <PasteAnswer onPaste={onPaste} />
      </span>
    </div>
  );
}

function PasteAnswer({ onPaste }: Pick<AnswerIntakeProps, 'onPaste'>) {
  const { t } = useTranslation('answer');
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={380} trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="subtle" onClick={() => setOpen(!isOpen)}>
          {t('card.paste')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            onPaste(text, () => {
              setText('');
              setOpen(false);
            });
          }}
        >
          <Textarea
            data-autofocus
            label={t('card.pasteLabel')}
            description={t('card.pasteWhy')}
            rows={6}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" disabled={text.trim() === ''}>
            {t('card.take')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
