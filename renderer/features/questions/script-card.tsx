import { useRef } from 'react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { EditableText } from '#renderer/ui/editable-text.tsx';
import type { Script } from '#shared/domain/question.ts';
import classes from './script-card.module.css';
import { StageSection } from './stage-section.tsx';
import { useQuestionActs } from './use-question-acts.ts';
import { useQuestionMoves } from './use-question-moves.ts';

export function ScriptCard({ script }: { script: Script }) {
  const { t } = useTranslation('questions');
  const acts = useQuestionActs();
  const card = useRef<HTMLElement>(null);
  const moves = useQuestionMoves(script, card);
  return (
    <Card ref={card} className={classes['card']} aria-label={script.name}>
      <div className={classes['head']}>
        <div className={classes['titles']}>
          <h2 className={classes['title']}>
            <EditableText
              label={t('scriptName')}
              value={script.name}
              onSave={(name) => acts.editScript(script, { name })}
            />
          </h2>
          <EditableText
            optional
            label={t('about')}
            placeholder={t('aboutPlaceholder')}
            className={classes['about']}
            value={script.about}
            onSave={(about) => acts.editScript(script, { about })}
          />
        </div>
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={t('menuFor', { name: script.name })}>
              <IconDots size={18} stroke={1.8} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => acts.archiveScript(script)}>{t('archiveScript')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {script.stages.map((stage) => (
        <StageSection key={stage.id} stage={stage} moves={moves} />
      ))}
      <div className={classes['foot']}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
          onClick={() => acts.addStage(script)}
        >
          {t('addStage')}
        </Button>
        <p className={classes['hint']}>{t('hint')}</p>
      </div>
    </Card>
  );
}
