import { shortHash, type ReadableReport, type ReportSeal } from './finalised-report.ts';
import { levelChange } from './rating-rules.ts';
import type { ReportDocument } from './report.ts';

/** Looks a text up in the report's language. */
export type Translate = (key: string, params?: Record<string, string>) => string;

/**
 * The report as Markdown (CommonMark). Everything a person typed is escaped: it shows as typed in any reader and can
 * carry neither markup nor HTML. `locale` is a BCP 47 tag, `timeZone` an IANA name.
 */
export function renderMarkdown(
  { document, seal, addenda }: ReadableReport,
  { t, locale, timeZone }: { t: Translate; locale: string; timeZone: string },
): string {
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const dayOf = (instant: string) => longDay.format(new Date(instant));
  const format = document.rideFormat === null ? '' : t(`common:rideFormat.${document.rideFormat}`);
  const blocks = [
    `# ${line(document.repName === '' ? t('export:team') : document.repName)}`,
    [
      t('export:title'),
      t(`common:sessionKind.${document.kind}`),
      format,
      dayOf(document.startsAt),
      line(document.place),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    document.managerName === '' ? '' : t('export:with', { name: line(document.managerName) }),
    document.focus === null ? '' : `${t('export:focus')}: ${line(document.focus)}`,
    section(
      t('export:visits'),
      document.visits.map((visit) => visitLine(visit, t)),
    ),
    section(t('export:kept'), document.kept.map(keptLines)),
    section(t('export:whatWorked'), [paragraphs(document.whatWorked), ...seen(document.strengths)]),
    section(t('export:workOn'), [paragraphs(document.workOn), ...seen(document.growth)]),
    section(
      t('export:ownWords'),
      document.ownWords.map(({ question, answer }) => `${line(question)}\n\n${quote(answer)}`),
    ),
    section(t('export:customerVoice'), seen(document.customerVoice)),
    section(
      t('export:ideas'),
      document.ideas.map((idea) => bullet(line(idea))),
    ),
    section(t('export:promises'), seen(document.promises)),
    section(
      t('export:standing'),
      document.ratings.map((rating) => ratingLines(rating, t)),
    ),
    section(
      t('export:nextSteps'),
      document.nextSteps.map((step) => bullet(nextStepLine(step, t, locale))),
    ),
    section(
      t('export:addenda'),
      addenda.map(({ text, createdAt }) => `**${dayOf(createdAt)}:** ${paragraphs(text)}`),
    ),
    seal === null ? '' : sealLines(seal, dayOf(seal.finalisedAt), t),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sealLines({ sha256 }: ReportSeal, day: string, t: Translate): string {
  return [
    '---',
    t('export:sealed', { day, hash: shortHash(sha256) }),
    t('export:howToCheck'),
    `SHA-256: ${sha256}`,
  ].join('\n\n');
}

function section(heading: string, parts: string[]): string {
  const filled = parts.filter((part) => part !== '');
  if (filled.length === 0) return '';
  // Bullets that follow each other are one list; everything else is a paragraph of its own.
  const body = filled.reduce(
    (text, part) =>
      `${text}${part.startsWith('- ') && lastLine(text).trimStart().startsWith('- ') ? '\n' : '\n\n'}${part}`,
  );
  return `## ${heading}\n\n${body}`;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function visitLine(visit: ReportDocument['visits'][number], t: Translate): string {
  const outcome = visit.outcome === null ? '' : t(`export:outcome.${visit.outcome}`);
  const objective = line(visit.objective);
  return bullet(
    [`**${line(visit.customer)}**`, outcome, objective].filter((part) => part !== '').join(' · '),
  );
}

function keptLines({ text, shownBy }: ReportDocument['kept'][number]): string {
  const head = bullet(`**${line(text)}**`);
  return shownBy === null ? head : `${head}\n  ${bullet(line(shownBy))}`;
}

/** The level with the example it stands for, and below it what shows it. */
function ratingLines(rating: ReportDocument['ratings'][number], t: Translate): string {
  const { competency, behaviour, evidence, level, before } = rating;
  const stands = t(`export:level.${levelChange(rating)}`, {
    level: String(level),
    ...(before !== null && { before: String(before) }),
  });
  const head = bullet(`**${line(competency)}: ${stands}.** ${line(behaviour)}`);
  return [head, ...evidence.map((text) => `  ${bullet(line(text))}`)].join('\n');
}

function nextStepLine(step: ReportDocument['nextSteps'][number], t: Translate, locale: string): string {
  const owner = step.owner === 'other' ? line(step.ownerName) : t(`export:owner.${step.owner}`);
  const due = step.dueDay === null ? '' : ` (${t('export:until', { day: formatDay(step.dueDay, locale) })})`;
  return `**${owner}:** ${line(step.text)}${due}`;
}

/** A calendar day in words; the day has no zone, so none may move it. */
export function formatDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

function seen(items: { text: string; customer: string | null }[]): string[] {
  return items.map(({ text, customer }) => bullet(at(text, customer)));
}

function at(text: string, customer: string | null): string {
  return customer === null ? line(text) : `${line(text)} (${line(customer)})`;
}

function bullet(text: string): string {
  return `- ${text}`;
}

function quote(text: string): string {
  return text
    .split(/\r?\n/)
    .map((part) => `> ${line(part)}`)
    .join('\n');
}

function paragraphs(text: string): string {
  return text
    .split(/\r?\n/)
    .map(line)
    .filter((part) => part !== '')
    .join('\n\n');
}

/** One line of somebody's text with every character that Markdown or HTML could read as markup escaped. */
function line(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`)
    .replace(/^(?:[-+=!]|\d+[.)])/, String.raw`\$&`)
    .replace(/^\\(\d+)([.)])/, String.raw`$1\$2`);
}
