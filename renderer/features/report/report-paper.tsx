import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { levelChange } from '#shared/domain/rating-rules.ts';
import type { ReportDocument } from '#shared/domain/report.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import classes from './report-paper.module.css';

/** What the rep will see: the preview and the printed page are both this component. */
export function ReportPaper({ report }: { report: ReportDocument }) {
  const { t } = useTranslation(['export', 'common']);
  const format = report.rideFormat === null ? '' : t(`common:rideFormat.${report.rideFormat}`);
  const customers = report.visits.map((visit) => visit.customer).join(', ');
  const withManager = report.managerName === '' ? '' : t('with', { name: report.managerName });
  const day = formatDay(localDay(report.startsAt), 'full');
  return (
    <article className={classes['paper']} data-testid="report-paper">
      <p className={classes['top']}>
        <span>{t('title')}</span>
        <span>{join(day, t(`common:sessionKind.${report.kind}`), format, report.place)}</span>
      </p>
      <h1>{report.repName === '' ? t('team') : report.repName}</h1>
      <p className={classes['with']}>{join(withManager, customers)}</p>
      {report.focus !== null && (
        <p className={classes['focus']}>
          {t('focus')}: <b>{report.focus}</b>
        </p>
      )}
      <Section heading={t('kept')} empty={report.kept.length === 0}>
        <ul>
          {report.kept.map(({ text, shownBy }, index) => (
            <li key={index}>
              <b>{text}</b>
              {shownBy !== null && <span className={classes['shown']}>{shownBy}</span>}
            </li>
          ))}
        </ul>
      </Section>
      <Part heading={t('whatWorked')} text={report.whatWorked} items={report.strengths} />
      <Part heading={t('workOn')} text={report.workOn} items={report.growth} />
      <Section heading={t('ownWords')} empty={report.ownWords.length === 0}>
        {report.ownWords.map(({ question, answer }, index) => (
          <div key={index} className={classes['words']}>
            <p>{question}</p>
            <blockquote>{t('common:quote', { text: answer })}</blockquote>
          </div>
        ))}
      </Section>
      <Part heading={t('customerVoice')} items={report.customerVoice} />
      <Part heading={t('ideas')} items={report.ideas.map((text) => ({ text, customer: null }))} />
      <Part heading={t('promises')} items={report.promises} />
      <Section heading={t('standing')} empty={report.ratings.length === 0}>
        <ul>
          {report.ratings.map((rating) => (
            <li key={rating.competency}>
              <b>
                {rating.competency}:{' '}
                {t(`level.${levelChange(rating)}`, { level: rating.level, before: rating.before })}.
              </b>{' '}
              {rating.behaviour}
              {rating.evidence.map((text, index) => (
                <span key={index} className={classes['shown']}>
                  {text}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </Section>
      <Section heading={t('nextSteps')} empty={report.nextSteps.length === 0}>
        <ul>
          {report.nextSteps.map((step, index) => (
            <li key={index}>
              <b>{step.owner === 'other' ? step.ownerName : t(`owner.${step.owner}`)}:</b> {step.text}
              {step.dueDay !== null && (
                <span className={classes['quiet']}>
                  {' '}
                  ({t('until', { day: formatDay(step.dueDay, 'dayMonth') })})
                </span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section heading={t('visits')} empty={report.visits.length === 0}>
        <ul>
          {report.visits.map((visit, index) => (
            <li key={index}>
              <b>{visit.customer}</b>{' '}
              <span className={classes['quiet']}>
                {join(visit.outcome === null ? '' : t(`outcome.${visit.outcome}`), visit.objective)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {isEmpty(report) && <p className={classes['quiet']}>{t('nothingYet')}</p>}
    </article>
  );
}

interface PartProps {
  heading: string;
  text?: string;
  items: { text: string; customer: string | null }[];
}

/** The manager's sentence and what it rests on. */
function Part({ heading, text = '', items }: PartProps) {
  const paragraphs = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return (
    <Section heading={heading} empty={paragraphs.length === 0 && items.length === 0}>
      {paragraphs.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      {items.length > 0 && (
        <ul>
          {items.map((item, index) => (
            <li key={index}>
              {item.text}
              {item.customer !== null && <span className={classes['quiet']}> ({item.customer})</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Section({ heading, empty, children }: { heading: string; empty: boolean; children: ReactNode }) {
  if (empty) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

function join(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function isEmpty(report: ReportDocument): boolean {
  return (
    report.whatWorked === '' &&
    report.workOn === '' &&
    [
      report.kept,
      report.strengths,
      report.growth,
      report.ownWords,
      report.customerVoice,
      report.ideas,
      report.promises,
      report.ratings,
      report.nextSteps,
      report.visits,
    ].every((items) => items.length === 0)
  );
}
