import { assertNever } from '#shared/lib/assert-never.ts';
import type { Attachment, attachmentPrivacy } from './attachment.ts';
import type { Commitment, commitmentPrivacy } from './commitment.ts';
import type {
  ExchangeNotes,
  exchangeNotesPrivacy,
  Guest,
  guestPrivacy,
  LoveAnswer,
  loveAnswerPrivacy,
} from './exchange.ts';
import type { Observation, observationPrivacy } from './observation.ts';
import type { SharedKeys } from './privacy.ts';
import type { ReportDocument } from './report.ts';
import { evidenceShown, saying } from './said-once.ts';
import type { Session, sessionPrivacy } from './session.ts';
import type { Visit, visitPrivacy } from './visit.ts';

/**
 * What export code receives: picked from the fields declared `shared`, so that a private note, a goal or a private
 * observation cannot even be named here. Source: domain.md, "Observations" and "Privacy classes".
 */
export type SharedSession = Pick<
  Pick<Session, SharedKeys<typeof sessionPrivacy>>,
  'kind' | 'rideFormat' | 'startsAt' | 'place' | 'whatWorked' | 'workOn'
> & {
  sessionId: Session['id'];
  repName: string;
  focus: string | null;
  visits: Pick<Pick<Visit, SharedKeys<typeof visitPrivacy>>, 'customer' | 'objective' | 'outcome'>[];
  observations: (Pick<
    Pick<Observation, SharedKeys<typeof observationPrivacy>>,
    'kind' | 'text' | 'answer'
  > & {
    customer: string | null;
    competency: string | null;
  })[];
  questions: { question: string; answer: string }[];
  /** `Commitment.text` of what a sighting of this session calls seen; the note only where it is `shared` itself. */
  kept: ReportDocument['kept'];
  /** `Rating.value` where it is a level; the texts of its evidence that are `shared` themselves. */
  ratings: ReportDocument['ratings'];
  nextSteps: Pick<
    Pick<Commitment, SharedKeys<typeof commitmentPrivacy>>,
    'text' | 'owner' | 'ownerName' | 'dueDay'
  >[];
  guests: Pick<Pick<Guest, SharedKeys<typeof guestPrivacy>>, 'name' | 'department' | 'learnt'>[];
  exchange: Pick<
    Pick<ExchangeNotes, SharedKeys<typeof exchangeNotesPrivacy>>,
    'repLearnt' | 'managerLearnt'
  > | null;
  loveAnswers: Pick<Pick<LoveAnswer, SharedKeys<typeof loveAnswerPrivacy>>, 'customer' | 'saidBy' | 'text'>[];
  files: (Pick<Pick<Attachment, SharedKeys<typeof attachmentPrivacy>>, 'sha256' | 'name' | 'mime'> & {
    customer: string | null;
  })[];
};

/**
 * Groups what was seen by what it is to the rep. Plain notes are the manager's working memory and stay out, and what one
 * of the two texts says already, or what shows that something was kept, is not listed a second time.
 */
export function buildReportDocument(session: SharedSession, managerName: string): ReportDocument {
  const { observations, questions, exchange, ...head } = session;
  const isWorking = saying(session.whatWorked);
  const isToWorkOn = saying(session.workOn);
  const kept = session.kept.map(({ text, shownBy }) => ({
    text,
    shownBy: shownBy !== null && (isWorking(shownBy) || isToWorkOn(shownBy)) ? null : shownBy,
  }));
  const shown = new Set(kept.map(({ shownBy }) => shownBy));
  const document: ReportDocument = {
    ...head,
    kept,
    managerName,
    strengths: [],
    growth: [],
    customerVoice: [],
    ownWords: [...questions],
    ideas: [],
    promises: [],
    learnt: { rep: exchange?.repLearnt ?? '', manager: exchange?.managerLearnt ?? '' },
  };
  for (const { kind, text, answer, customer, competency } of observations) {
    switch (kind) {
      case 'strength':
        if (!shown.has(text) && !isWorking(text)) document.strengths.push({ text, customer, competency });
        break;
      case 'growth':
        if (!shown.has(text) && !isToWorkOn(text)) document.growth.push({ text, customer, competency });
        break;
      case 'customer_voice':
        document.customerVoice.push({ text, customer });
        break;
      case 'question':
        if (answer !== '') document.ownWords.push({ question: text, answer });
        break;
      case 'idea':
        document.ideas.push(text);
        break;
      case 'promise':
        document.promises.push({ text, customer });
        break;
      case 'note':
        break;
      default:
        assertNever(kind);
    }
  }
  return document;
}

/** Seconds a rep needs to read the document, at 200 words a minute. */
export function readingSeconds(document: ReportDocument): number {
  const shownOf = evidenceShown(document);
  const texts = [
    document.whatWorked,
    document.workOn,
    ...document.kept.flatMap(({ text, shownBy }) => [text, shownBy ?? '']),
    ...document.strengths.map(({ text }) => text),
    ...document.growth.map(({ text }) => text),
    ...document.customerVoice.map(({ text }) => text),
    ...document.ownWords.flatMap(({ question, answer }) => [question, answer]),
    ...document.ideas,
    ...document.promises.map(({ text }) => text),
    ...document.ratings.flatMap(({ competency, behaviour, evidence }) => [
      competency,
      behaviour,
      ...shownOf(evidence).listed,
    ]),
    ...document.nextSteps.map(({ text }) => text),
    ...document.guests.map(({ learnt }) => learnt),
    document.learnt.rep,
    document.learnt.manager,
    ...document.loveAnswers.map(({ text }) => text),
  ];
  const words = texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;
  return Math.round((words / 200) * 60);
}
