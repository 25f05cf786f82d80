import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import type { ReportAnswer } from '#shared/domain/report-answer.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { useTakeAnswer } from '#renderer/lib/take-answer.ts';
import { AnswerIntake } from '#renderer/ui/answer-intake.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './answer-card.module.css';

interface AnswerCardProps {
  sessionId: SessionId;
  name: string;
  answer: ReportAnswer | null;
}

/** What the rep said to a final report; until then the place where it comes in. */
export function AnswerCard({ sessionId, name, answer }: AnswerCardProps) {
  const { t } = useTranslation(['answer', 'export']);
  const { isOver, isPending, choose, paste } = useTakeAnswer(sessionId);
  return (
    <section aria-labelledby="answer" className={classes['part']}>
      <SectionHeading id="answer" aside={answer !== null && <Stance agrees={answer.agrees} />}>
        {t('card.title', { name })}
      </SectionHeading>
      {answer === null ? (
        <Card className={classes['waiting']}>
          <p>{t('card.waiting', { name })}</p>
          <AnswerIntake isOver={isOver} isPending={isPending} onChoose={choose} onPaste={paste} />
        </Card>
      ) : (
        <Answer answer={answer} />
      )}
    </section>
  );
}

function Stance({ agrees }: Pick<ReportAnswer, 'agrees'>) {
  const { t } = useTranslation('answer');
  if (agrees === null) return <Chip>{t('card.neither')}</Chip>;
  return <Chip>{agrees ? t('card.agrees') : t('card.disagrees')}</Chip>;
}

function Answer({ answer: { answeredAt, ownView, comments, commitments } }: { answer: ReportAnswer }) {
  const { t } = useTranslation(['answer', 'export', 'common']);
  return (
    <Card className={classes['answer']}>
      <p className={classes['quiet']}>{t('card.read', { day: formatDay(localDay(answeredAt), 'full') })}</p>
      {ownView !== '' && <Words about={t('card.ownView')} text={ownView} />}
      {comments.map(({ section, text }) => (
        <Words key={section} about={t('card.about', { section: t(`export:${section}`) })} text={text} />
      ))}
      {commitments.length > 0 && (
        <div>
          <p className={classes['quiet']}>{t('card.commitments')}</p>
          <ul>
            {commitments.map(({ text, dueDay }, index) => (
              <li key={index}>
                {text}
                {dueDay !== null && (
                  <span className={classes['quiet']}>
                    {' '}
                    ({t('card.until', { day: formatDay(dueDay, 'dayMonth') })})
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function Words({ about, text }: { about: string; text: string }) {
  const { t } = useTranslation('common');
  return (
    <div>
      <p className={classes['quiet']}>{about}</p>
      <blockquote>{t('quote', { text })}</blockquote>
    </div>
  );
}
