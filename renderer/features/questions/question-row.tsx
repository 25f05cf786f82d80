import { useState, type KeyboardEvent } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconArchive, IconChevronDown, IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditableText } from '#renderer/ui/editable-text.tsx';
import type { Question } from '#shared/domain/question.ts';
import { Askings } from './askings.tsx';
import classes from './script-card.module.css';
import { useQuestionActs } from './use-question-acts.ts';
import type { Place, QuestionMoves } from './use-question-moves.ts';

interface QuestionRowProps {
  question: Question;
  place: Place;
  moves: QuestionMoves;
}

/** A question edited where it stands; it moves by its grip, or with Alt and the arrow keys. */
export function QuestionRow({ question, place, moves }: QuestionRowProps) {
  const { t } = useTranslation('questions');
  const acts = useQuestionActs();
  const [isOver, setOver] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { timesAsked, followed, text } = question;

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moves.step(question.id, place, event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <li
      data-question={question.id}
      data-over={isOver}
      className={classes['row']}
      {...moves.dropAt(place, setOver)}
    >
      <div className={classes['question']}>
        <span className={classes['grip']} draggable {...moves.drag(question.id)}>
          <IconGripVertical size={16} stroke={1.6} aria-hidden />
        </span>
        <div className={classes['words']}>
          <EditableText
            label={t('question')}
            value={question.text}
            onKeyDown={onKeyDown}
            onSave={(changed) => acts.editQuestion(question.id, changed)}
          />
        </div>
        {timesAsked > 0 && (
          <button
            type="button"
            className={classes['asked']}
            aria-expanded={isOpen}
            title={t('whom', { text })}
            onClick={() => setOpen(!isOpen)}
          >
            <span>{t('asked', { count: timesAsked })}</span>{' '}
            {followed > 0 && <span>{t('followed', { count: followed })}</span>}
            <IconChevronDown size={14} stroke={1.8} aria-hidden />
          </button>
        )}
        <ActionIcon
          size={28}
          aria-label={t('archiveQuestion', { text: question.text })}
          onClick={() => acts.archiveQuestion(question.id)}
        >
          <IconArchive size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {isOpen && timesAsked > 0 && <Askings questionId={question.id} />}
    </li>
  );
}
