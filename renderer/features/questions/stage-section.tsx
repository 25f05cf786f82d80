import { useState } from 'react';
import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditableText } from '#renderer/ui/editable-text.tsx';
import type { Stage } from '#shared/domain/question.ts';
import { QuestionRow } from './question-row.tsx';
import classes from './script-card.module.css';
import { useQuestionActs } from './use-question-acts.ts';
import type { QuestionMoves } from './use-question-moves.ts';

interface StageSectionProps {
  stage: Stage;
  moves: QuestionMoves;
}

/** One stage of a script with its questions; the last line takes a new one. */
export function StageSection({ stage, moves }: StageSectionProps) {
  const { t } = useTranslation('questions');
  const acts = useQuestionActs();
  return (
    <section className={classes['stage']} aria-label={stage.name}>
      <div className={classes['stageHead']}>
        <h3>
          <EditableText
            label={t('stageName')}
            value={stage.name}
            onSave={(name) => acts.renameStage(stage.id, name)}
          />
        </h3>
        <Menu>
          <Menu.Target>
            <ActionIcon size={28} aria-label={t('menuFor', { name: stage.name })}>
              <IconDots size={16} stroke={1.8} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => acts.archiveStage(stage.id)}>{t('archiveStage')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <ul>
        {stage.questions.map((question, position) => (
          <QuestionRow
            key={question.id}
            question={question}
            place={{ stageId: stage.id, position }}
            moves={moves}
          />
        ))}
      </ul>
      <AddQuestion stage={stage} moves={moves} />
    </section>
  );
}

function AddQuestion({ stage, moves }: StageSectionProps) {
  const { t } = useTranslation('questions');
  const acts = useQuestionActs();
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);

  async function add(): Promise<void> {
    if (text.trim() === '') return;
    setText('');
    // What is typed meanwhile counts more.
    if (!(await acts.addQuestion(stage.id, text.trim()))) setText((now) => now || text);
  }

  const end = { stageId: stage.id, position: stage.questions.length };
  return (
    <form
      className={classes['add']}
      data-over={isOver}
      {...moves.dropAt(end, setOver)}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        classNames={{ input: classes['addInput'] ?? '' }}
        aria-label={t('addTo', { stage: stage.name })}
        placeholder={t('addQuestion')}
        maxLength={300}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </form>
  );
}
