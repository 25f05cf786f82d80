import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import { useToday } from '#renderer/lib/today.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import type { QuestionId } from '#shared/domain/ids.ts';
import classes from './askings.module.css';

/** To whom a question was asked, what they said and whether a commitment followed; newest first. */
export function Askings({ questionId }: { questionId: QuestionId }) {
  const { t } = useTranslation(['questions', 'common']);
  const today = useToday();
  const { data: askings, error } = useApiQuery('questions', 'asked', { id: questionId });
  if (askings === undefined) return error ? <ErrorText>{error.message}</ErrorText> : null;
  return (
    <div className={classes['askings']}>
      <ul>
        {askings.map(({ id, sessionId, rep, askedAt, answer, followed }) => (
          <li key={id} className={classes['asking']}>
            <span className={classes['about']}>
              {rep === null ? t('team') : <Link to={`/team/${rep.id}`}>{rep.name}</Link>}
              <Link to={`/sessions/${sessionId}/ride?question=${id}`}>{formatPast(askedAt, today)}</Link>
              {followed > 0 && <span>{t('followed', { count: followed })}</span>}
            </span>
            {answer !== '' && <q className={classes['answer']}>{t('common:quote', { text: answer })}</q>}
          </li>
        ))}
      </ul>
      <p className={classes['hint']}>{t('followedHint')}</p>
    </div>
  );
}
