import { Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { Card } from '#renderer/ui/card.tsx';
import { SavedAt } from '#renderer/ui/saved-at.tsx';
import type { Rep } from '#shared/domain/rep.ts';
import { AskTellCard } from './ask-tell-card.tsx';
import { CoachabilityCard } from './coachability-card.tsx';
import { FirstTalkCard } from './first-talk-card.tsx';
import classes from './private-tab.module.css';
import { SkillWillCard } from './skill-will-card.tsx';

/** What is for the manager alone: notes saved while they are typed, and what they think and ask themselves about a rep. */
export function PrivateTab({ rep }: { rep: Rep }) {
  const { t } = useTranslation('rep');
  const notes = useAutosave(rep.notes, (text) =>
    call('reps', 'update', { id: rep.id, changes: { notes: text } }),
  );
  return (
    <div className={classes['parts']}>
      <div className={classes['column']}>
        <Card className={`${classes['card']} ${classes['notes']}`}>
          <Textarea
            label={t('private.label')}
            description={
              <span className={classes['why']}>
                <IconLock size={14} stroke={1.8} aria-hidden />
                {t('private.why')}
              </span>
            }
            autosize
            minRows={6}
            value={notes.value}
            error={notes.error}
            placeholder={t('private.example')}
            onChange={(event) => notes.change(event.currentTarget.value)}
            onBlur={notes.flush}
          />
          <SavedAt at={notes.savedAt} />
        </Card>
        <SkillWillCard repId={rep.id} />
        <AskTellCard repId={rep.id} />
        <FirstTalkCard repId={rep.id} />
      </div>
      <CoachabilityCard repId={rep.id} />
    </div>
  );
}
