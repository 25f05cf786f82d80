import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Exchange } from '#shared/ipc/exchanges.ts';
import { call } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './exchange.module.css';

/** What sales took home: the rep first. */
export function Learnt({ exchange, readOnly }: { exchange: Exchange; readOnly: boolean }) {
  const { t } = useTranslation('exchange');
  const { session, rep, notes } = exchange;
  const words = useAutosave({ repLearnt: notes.repLearnt, managerLearnt: notes.managerLearnt }, (changes) =>
    call('exchanges', 'save', { sessionId: session.id, changes }),
  );
  return (
    <Card className={classes['card']} aria-labelledby="learnt-title">
      <SectionHeading id="learnt-title">{t('learnt.title')}</SectionHeading>
      <div className={classes['fields']}>
        <Textarea
          autosize
          readOnly={readOnly}
          label={rep === null ? t('learnt.team') : t('learnt.rep', { name: rep.name })}
          description={t('learnt.why')}
          value={words.value.repLearnt}
          onChange={({ currentTarget: { value } }) => words.change({ ...words.value, repLearnt: value })}
          onBlur={words.flush}
        />
        <Textarea
          autosize
          readOnly={readOnly}
          label={t('learnt.manager')}
          value={words.value.managerLearnt}
          onChange={({ currentTarget: { value } }) => words.change({ ...words.value, managerLearnt: value })}
          onBlur={words.flush}
        />
        {words.error !== null && <ErrorText>{words.error}</ErrorText>}
      </div>
    </Card>
  );
}
