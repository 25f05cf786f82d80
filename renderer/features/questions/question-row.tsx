import { useState, type KeyboardEvent } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconArchive, IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditableText } from '#renderer/ui/editable-text.tsx';
import type { Question } from '#shared/domain/question.ts';
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

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moves.step(question.id, place, event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <li
      className={classes['question']}
      data-question={question.id}
      data-over={isOver}
      {...moves.dropAt(place, setOver)}
    >
      <span className={classes['grip']} draggable {...moves.drag(question.id)}>
        <IconGripVertical size={16} stroke={1.6} aria-hidden />
      </span>
      <div className={classes['words']}>
        <EditableText
          label={t('question')}
          value={question.text}
          onKeyDown={onKeyDown}
          onSave={(text) => acts.editQuestion(question.id, text)}
        />
      </div>
      {question.timesAsked > 0 && (
        <span className={classes['asked']}>{t('asked', { count: question.timesAsked })}</span>
      )}
      <ActionIcon
        size={28}
        aria-label={t('archiveQuestion', { text: question.text })}
        onClick={() => acts.archiveQuestion(question.id)}
      >
        <IconArchive size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
}
