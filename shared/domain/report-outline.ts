import { plainLine, plainText } from '#shared/lib/plain-text.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { writeDay } from '#shared/lib/write-day.ts';
import type { ReadableReport, ReportSeal } from './finalised-report.ts';
import { shortHash } from './short-hash.ts';
import type { CommitmentOwner } from './commitment.ts';
import { levelChange } from './rating-rules.ts';
import type { ReportAnswer } from './report-answer.ts';
import type { ReportExtras } from './report-extras.ts';
import { sectionKeys, type SectionKey } from './report-sections.ts';
import { evidenceShown } from './said-once.ts';
import { isDrawable } from './attachment-kinds.ts';
import type { LoveAnswerBy } from './exchange.ts';
import type { ReportDocument } from './report.ts';
import type { RideFormat, SessionKind } from './session.ts';
import type { VisitOutcome } from './visit.ts';

/** Looks a text up in the report's language. */
export type Translate = (key: string, params?: Record<string, string | undefined>) => string;

/** Every text a report needs, so that a catalogue without one does not compile. */
type ReportText =
  | `export:${SectionKey | 'title' | 'team' | 'with' | 'focus' | 'lead' | 'nothingYet' | 'until' | 'see'}`
  | `export:${'addenda' | 'sealed' | 'howToCheck'}`
  | `export:level.${ReturnType<typeof levelChange>}`
  | `export:owner.${Exclude<CommitmentOwner, 'other'>}`
  | `export:${'learnt.rep' | 'learnt.team' | 'learnt.manager' | 'love'}`
  | `export:saidBy.${LoveAnswerBy}`
  | `export:outcome.${VisitOutcome}`
  | `common:sessionKind.${SessionKind}`
  | `common:rideFormat.${RideFormat}`
  | `answer:shown.${'title' | 'read' | 'agrees' | 'disagrees' | 'ownView' | 'about' | 'commitment'}`;

/** What those texts name. */
type TextParams = Partial<Record<'label' | 'name' | 'level' | 'before' | 'day' | 'hash' | 'section', string>>;

/** `locale` is a BCP 47 tag, `timeZone` an IANA name: the days of what came later begin and end in it. */
export interface OutlineOptions {
  t: (key: ReportText, params?: TextParams) => string;
  locale: string;
  timeZone: string;
}

export type OutlineBlock =
  | { kind: 'paragraph'; text: string }
  /** `lead` is set off (bold), `aside` is quiet, `below` are lines of their own under it; all but `text` may be empty. */
  | { kind: 'item'; lead: string; text: string; aside: string; below: readonly string[] }
  /** A question and somebody's own words. */
  | { kind: 'words'; question: string; answer: string }
  /** A photo by the hash of the whole file; `aside` says where it was taken, and may be empty. */
  | { kind: 'picture'; sha256: string; name: string; aside: string };

export interface OutlineSection {
  key: SectionKey | 'addenda' | 'answer';
  heading: string;
  blocks: readonly OutlineBlock[];
}

/**
 * A report as every format lays it out: the same parts in the same order, in the report's language, as plain text
 * without a hidden character. A format adds its own marks and escapes for itself, and decides nothing else.
 */
export interface ReportOutline {
  title: string;
  /** The rep's. */
  name: string;
  /** Day, kind, ride format and place, those that are known. */
  facts: readonly string[];
  /** The manager and the customers; may be empty. */
  with: string;
  focus: { label: string; name: string } | null;
  /** Only those that hold something. */
  sections: readonly OutlineSection[];
  /** Stands in place of the sections where there is none; otherwise empty. */
  nothing: string;
  company: ReportExtras['company'];
  /** What proves the report, one statement each; empty until it is finalised. */
  seal: readonly string[];
}

export function outlineOf(
  { day, document, seal, addenda }: ReadableReport,
  { company, answer }: ReportExtras,
  options: OutlineOptions,
): ReportOutline {
  const { t, locale, timeZone } = options;
  const fullDay = (instant: string) => formatFullDay(dayOf(instant, timeZone), locale);
  const blocks = blocksOf(document, options);
  const sections: OutlineSection[] = sectionKeys.map((key) => ({
    key,
    heading: t(`export:${key}`),
    blocks: blocks[key],
  }));
  sections.push({
    key: 'addenda',
    heading: t('export:addenda'),
    blocks: addenda.map(({ text, createdAt }) =>
      item(text, { lead: t('export:lead', { label: fullDay(createdAt) }) }),
    ),
  });
  if (answer !== null)
    sections.push({
      key: 'answer',
      heading: t('answer:shown.title'),
      blocks: answerBlocks(answer, options),
    });
  const filled = sections.filter((section) => section.blocks.length > 0);
  return {
    title: t('export:title'),
    name: document.repName === '' ? t('export:team') : plainLine(document.repName),
    facts: filledOnly([
      formatFullDay(day, locale),
      t(`common:sessionKind.${document.kind}`),
      document.rideFormat === null ? '' : t(`common:rideFormat.${document.rideFormat}`),
      plainLine(document.place),
    ]),
    with: filledOnly([
      document.managerName === '' ? '' : t('export:with', { name: plainLine(document.managerName) }),
      document.visits.map(({ customer }) => plainLine(customer)).join(', '),
    ]).join(' · '),
    focus:
      document.focus === null
        ? null
        : { label: t('export:lead', { label: t('export:focus') }), name: plainLine(document.focus) },
    sections: filled,
    nothing: filled.length === 0 ? t('export:nothingYet') : '',
    company: { name: plainLine(company.name), logo: company.logo },
    seal: seal === null ? [] : sealLines(seal, fullDay(seal.finalisedAt), t),
  };
}

function blocksOf(
  document: ReportDocument,
  { t, locale }: OutlineOptions,
): Record<SectionKey, OutlineBlock[]> {
  const shownOf = evidenceShown(document);
  return {
    kept: document.kept.map(({ text, shownBy }) =>
      item('', { lead: text, below: shownBy === null ? [] : [shownBy] }),
    ),
    whatWorked: [...paragraphs(document.whatWorked), ...document.strengths.map(seen)],
    workOn: [...paragraphs(document.workOn), ...document.growth.map(seen)],
    ownWords: document.ownWords.map(({ question, answer }) => words(question, answer)),
    customerVoice: document.customerVoice.map(seen),
    ideas: document.ideas.map((idea) => item(idea)),
    promises: document.promises.map(seen),
    together: togetherBlocks(document, t),
    standing: document.ratings.map((rating) => {
      const level = t(`export:level.${levelChange(rating)}`, {
        level: String(rating.level),
        ...(rating.before !== null && { before: String(rating.before) }),
      });
      const { listed, readIn } = shownOf(rating.evidence);
      const section = readIn.map((key) => t(`export:${key}`)).join(', ');
      return item(rating.behaviour, {
        lead: `${t('export:lead', { label: rating.competency })} ${level}.`,
        aside: section === '' ? '' : `(${t('export:see', { section })})`,
        below: listed,
      });
    }),
    nextSteps: document.nextSteps.map(({ owner, ownerName, text, dueDay }) =>
      item(text, {
        lead: t('export:lead', { label: owner === 'other' ? ownerName : t(`export:owner.${owner}`) }),
        aside: until(dueDay, { t, locale }),
      }),
    ),
    visits: document.visits.map(({ customer, outcome, objective }) =>
      item('', {
        lead: customer,
        aside: filledOnly([outcome === null ? '' : t(`export:outcome.${outcome}`), objective]).join(' · '),
      }),
    ),
    files: document.files.map(({ sha256, name, mime, customer }) =>
      isDrawable(mime)
        ? { kind: 'picture', sha256, name: plainLine(name), aside: inBrackets(customer) }
        : item(name, { aside: inBrackets(customer), below: [`SHA-256: ${sha256}`] }),
    ),
  };
}

/** A day with operations: who was there, what each took home, and the answers to the one question. Source: S15. */
function togetherBlocks(
  { guests, learnt, loveAnswers, repName }: ReportDocument,
  t: OutlineOptions['t'],
): OutlineBlock[] {
  const home = [
    { lead: t(repName === '' ? 'export:learnt.team' : 'export:learnt.rep'), text: learnt.rep },
    { lead: t('export:learnt.manager'), text: learnt.manager },
  ];
  return [
    ...guests.map(({ name, department, learnt: text }) =>
      item('', { lead: filledOnly([name, department]).join(', '), below: filledOnly([text]) }),
    ),
    ...home.filter(({ text }) => text.trim() !== '').map(({ lead, text }) => item(text, { lead })),
    ...loveAnswers.map(({ customer, saidBy, text }) =>
      words(filledOnly([t('export:love'), t(`export:saidBy.${saidBy}`), customer]).join(' · '), text),
    ),
  ];
}

function answerBlocks(answer: ReportAnswer, { t, locale, timeZone }: OutlineOptions): OutlineBlock[] {
  const day = formatFullDay(dayOf(answer.answeredAt, timeZone), locale);
  return [
    ...paragraphs(t('answer:shown.read', { day })),
    ...(answer.agrees === null
      ? []
      : paragraphs(answer.agrees ? t('answer:shown.agrees') : t('answer:shown.disagrees'))),
    ...(answer.ownView === '' ? [] : [words(t('answer:shown.ownView'), answer.ownView)]),
    ...answer.comments.map(({ section, text }) =>
      words(t('answer:shown.about', { section: t(`export:${section}`) }), text),
    ),
    ...answer.commitments.map(({ text, dueDay }) =>
      item(text, { lead: t('answer:shown.commitment'), aside: until(dueDay, { t, locale }) }),
    ),
  ];
}

function sealLines({ sha256 }: ReportSeal, day: string, t: OutlineOptions['t']): string[] {
  return [t('export:sealed', { day, hash: shortHash(sha256) }), t('export:howToCheck'), `SHA-256: ${sha256}`];
}

function until(day: string | null, { t, locale }: Pick<OutlineOptions, 't' | 'locale'>): string {
  return day === null ? '' : `(${t('export:until', { day: formatDay(day, locale) })})`;
}

function item(text: string, { lead = '', aside = '', below = [] as readonly string[] } = {}): OutlineBlock {
  return {
    kind: 'item',
    lead: plainLine(lead),
    text: plainLine(text),
    aside: plainLine(aside),
    below: below.map(plainLine),
  };
}

function seen({ text, customer }: { text: string; customer: string | null }): OutlineBlock {
  return item(text, { aside: inBrackets(customer) });
}

function inBrackets(customer: string | null): string {
  return customer === null || customer === '' ? '' : `(${plainLine(customer)})`;
}

function words(question: string, answer: string): OutlineBlock {
  return { kind: 'words', question: plainLine(question), answer: plainText(answer).trim() };
}

function paragraphs(text: string): OutlineBlock[] {
  return filledOnly(plainText(text).split('\n').map(plainLine)).map((line) => ({
    kind: 'paragraph',
    text: line,
  }));
}

function filledOnly(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '');
}

/** A calendar day in words; the day has no zone, so none may move it. */
export function formatDay(day: string, locale: string): string {
  return atNoZone(locale, { day: 'numeric', month: 'long' }, day);
}

/** The same with its year. */
export function formatFullDay(day: string, locale: string): string {
  return atNoZone(locale, { day: 'numeric', month: 'long', year: 'numeric' }, day);
}

function atNoZone(locale: string, style: Intl.DateTimeFormatOptions, day: string): string {
  return writeDay(new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }), day, locale);
}
