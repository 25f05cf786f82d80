import { useId } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import type { Brief } from '#shared/domain/today.ts';
import classes from './brief-part.module.css';

const shown = 3;

/** The questions chosen for this session. Source: S1, coach by asking. */
export function AskToday({ brief: { questions, session } }: { brief: Brief }) {
  const { t } = useTranslation('today');
  const id = useId();
  const openPlan = usePlanPanel((state) => state.open);
  const more = questions.length - shown;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('ask')}</h3>
      {questions.length === 0 && <p className={classes['empty']}>{t('noQuestions')}</p>}
      {questions.length === 0 && session.status === 'planned' && (
        <Button size="xs" className={classes['act']} onClick={() => openPlan({ sessionId: session.id })}>
          {t('chooseQuestions')}
        </Button>
      )}
      <ul className={classes['lines']}>
        {questions.slice(0, shown).map(({ id: key, text }) => (
          <li key={key} className={classes['line']}>
            <KindBadge kind="question" decorative />
            <span className={classes['text']} title={text}>
              {text}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes['quiet']}>{t('more', { count: more })}</p>}
    </section>
  );
}
