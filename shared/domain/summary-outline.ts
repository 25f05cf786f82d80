import type { Outline, OutlineSection, Translate } from './outline.ts';
import { levelChange } from './rating-rules.ts';
import { formatDay } from './report-outline.ts';
import { plainLine } from '#shared/lib/plain-text.ts';
import { writeDay, writeDays } from '#shared/lib/write-day.ts';
import type { Agreed, Area, RepSummary, Summary, TeamSummary, Theme } from './summary.ts';

/** How the language writes what is counted and dated. */
interface Words {
  t: Translate;
  /** BCP 47. */
  locale: string;
}

/** A summary in words, in the order it is read. */
export function summaryOutline(summary: Summary, words: Words): Outline {
  return plainOutline(summary.kind === 'rep' ? repOutline(summary, words) : teamOutline(summary, words));
}

/** Without what no reader can see: marks that turn the direction of writing, control characters. */
function plainOutline({ kind, title, about, sections }: Outline): Outline {
  return {
    kind,
    title: plainLine(title),
    about: about.map(plainLine),
    sections: sections.map(({ items, table, ...section }) => ({
      ...section,
      ...(items && {
        items: items.map(({ lead, text, sub = [], ...item }) => ({
          ...item,
          lead: plainLine(lead),
          text: plainLine(text),
          sub: sub.map(plainLine),
        })),
      }),
      ...(table && { table: { ...table, rows: table.rows.map((row) => row.map(plainLine)) } }),
    })),
  };
}

function repOutline(summary: RepSummary, words: Words): Outline {
  const { t } = words;
  const decided = summary.kept.length + summary.missed.length;
  return {
    kind: t('summary:kind.rep'),
    title: summary.repName,
    about: aboutOf(summary, words),
    sections: [
      {
        heading: t('summary:inFigures'),
        figures: [
          { label: t('summary:sessionsHeld'), value: number(summary.sessions.length, words) },
          ...rhythmFigures(summary, words),
          { label: t('summary:coachingTime'), value: hours(summary.minutes, words) },
          {
            label: t('summary:commitmentsKept'),
            value: decided === 0 ? '–' : t('summary:of', { n: summary.kept.length, of: decided }),
          },
        ],
      },
      ...filled(t('summary:focusAreas'), {
        items: summary.focusAreas.map(({ competency, sessions }) => ({
          lead: competency,
          text: t('summary:sessionCount', { count: sessions }),
        })),
      }),
      ...filled(t('summary:standing'), {
        items: summary.ratings.map((rating) => ratingItem(rating, words)),
      }),
      ...themes(t('summary:strengths'), summary.strengths, words),
      ...themes(t('summary:growth'), summary.growth, words),
      ...agreed(t('summary:kept'), summary.kept, words),
      ...agreed(t('summary:missed'), summary.missed, words),
      ...agreed(t('summary:open'), summary.open, words),
      {
        heading: t('summary:sessions'),
        items: summary.sessions.map(({ day, kind, focus, customers }) => ({
          lead: dated(day, words),
          text: [
            t(`common:sessionKind.${kind}`),
            customers === 0 ? '' : t('summary:customers', { count: customers }),
            focus === null ? '' : `${t('export:lead', { label: t('export:focus') })} ${focus}`,
          ]
            .filter((part) => part !== '')
            .join(' · '),
        })),
        ...(summary.sessions.length === 0 && { empty: t('summary:noSessions') }),
      },
    ],
  };
}

function teamOutline(summary: TeamSummary, words: Words): Outline {
  const { t, locale } = words;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const decided = summary.kept + summary.missed;
  const [top, middle, least] = summary.spread ?? [];
  return {
    kind: t('summary:kind.team'),
    title: t('summary:teamTitle', { count: summary.people }),
    about: aboutOf(summary, words),
    sections: [
      {
        heading: t('summary:inFigures'),
        figures: [
          {
            label: t('summary:peopleCoached'),
            value: t('summary:of', { n: summary.coached, of: summary.people }),
          },
          { label: t('summary:sessionsHeld'), value: number(summary.sessions, words) },
          ...rhythmFigures(summary, words),
          { label: t('summary:coachingTime'), value: hours(summary.minutes, words) },
          {
            label: t('summary:commitmentsKept'),
            value:
              decided === 0
                ? '–'
                : `${t('summary:of', { n: summary.kept, of: decided })} (${percent.format(summary.kept / decided)})`,
          },
          { label: t('summary:commitmentsOpen'), value: number(summary.open, words) },
        ],
      },
      ...(top === undefined || middle === undefined || least === undefined
        ? []
        : [
            {
              heading: t('summary:spread'),
              figures: [
                { label: t('summary:third.most'), value: percent.format(top) },
                { label: t('summary:third.middle'), value: percent.format(middle) },
                { label: t('summary:third.least'), value: percent.format(least) },
              ],
            },
          ]),
      areas(t('summary:commonGrowth'), summary.growth, summary.people, words),
      areas(t('summary:commonStrengths'), summary.strengths, summary.people, words),
      ...(summary.byName === null ? [] : [nameTable(summary.byName, words)]),
    ],
  };
}

function nameTable(rows: NonNullable<TeamSummary['byName']>, words: Words): OutlineSection {
  const { t } = words;
  return {
    heading: t('summary:byName'),
    table: {
      columns: [
        t('summary:column.name'),
        t('summary:column.oneToOnes'),
        t('summary:column.rideAlongs'),
        t('summary:column.time'),
        t('summary:column.kept'),
        t('summary:column.missed'),
        t('summary:column.open'),
      ],
      rows: rows.map((row) => [
        row.name,
        number(row.oneToOnes, words),
        number(row.rideAlongs, words),
        hours(row.minutes, words),
        number(row.kept, words),
        number(row.missed, words),
        number(row.open, words),
      ]),
    },
  };
}

function aboutOf({ from, to, managerName }: Summary, words: Words): string[] {
  const { locale } = words;
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const period = writeDays(long, from, to, locale);
  // The narrow spaces around the dash are lost in plain text.
  return [
    period.replaceAll('\u2009', ' '),
    ...(managerName === '' ? [] : [words.t('export:with', { name: managerName })]),
  ];
}

/** Nobody holds a third of a session: what is asked for is said in whole ones, and not at all where that is none. */
function rhythmFigures({ oneToOnes, rideAlongs }: Pick<Summary, 'oneToOnes' | 'rideAlongs'>, words: Words) {
  const value = ({ held, asked }: Summary['oneToOnes']) => {
    const whole = Math.round(asked);
    return whole === 0
      ? number(held, words)
      : words.t('summary:byRhythm', { held: number(held, words), asked: number(whole, words) });
  };
  return [
    { label: words.t('summary:oneToOnes'), value: value(oneToOnes) },
    { label: words.t('summary:rideAlongs'), value: value(rideAlongs) },
  ];
}

/** The last level with the one it began from, and the example it stands for. */
function ratingItem({ competency, before, levels, behaviour }: RepSummary['ratings'][number], { t }: Words) {
  const all = before === null ? levels : [before, ...levels];
  const level = levels.at(-1) ?? before ?? 1;
  const first = all.length > 1 ? (all[0] ?? null) : null;
  return {
    lead: competency,
    text: t(`export:level.${levelChange({ level, before: first })}`, {
      level,
      ...(first !== null && { before: first }),
    }),
    sub: behaviour === '' ? [] : [behaviour],
    ...(all.length > 1 && { trend: all }),
  };
}

function themes(heading: string, list: readonly Theme[], words: Words): OutlineSection[] {
  return filled(heading, {
    items: list.map(({ competency, count, examples }) => ({
      lead: competency ?? words.t('summary:noCompetency'),
      text: words.t('summary:sightings', { count }),
      sub: examples.map(
        ({ text, customer, day }) => `${text} (${[customer, short(day, words)].filter(Boolean).join(', ')})`,
      ),
    })),
  });
}

function agreed(heading: string, list: readonly Agreed[], words: Words): OutlineSection[] {
  const { t, locale } = words;
  return filled(heading, {
    items: list.map(({ text, owner, ownerName, dueDay }) => ({
      lead: owner === 'other' ? ownerName : t(`export:owner.${owner}`),
      text: dueDay === null ? text : `${text} (${t('export:until', { day: formatDay(dueDay, locale) })})`,
    })),
  });
}

function areas(heading: string, list: readonly Area[], people: number, words: Words): OutlineSection {
  return {
    heading,
    items: list.map((area) => ({
      lead: area.competency,
      text: `${words.t('summary:withPeople', { n: area.people, of: people })} · ${words.t('summary:sightings', { count: area.notes })}`,
    })),
    ...(list.length === 0 && { empty: words.t('summary:noAreas') }),
  };
}

/** A section that is left out while it has nothing to say. */
function filled(heading: string, content: { items: NonNullable<OutlineSection['items']> }): OutlineSection[] {
  return content.items.length === 0 ? [] : [{ heading, ...content }];
}

function number(value: number, { locale }: Words): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

function hours(minutes: number, { locale }: Words): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'short',
    maximumFractionDigits: minutes < 600 ? 1 : 0,
  }).format(minutes / 60);
}

function dated(day: string, { locale }: Words): string {
  return writeDay(new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }), day, locale);
}

function short(day: string, { locale }: Words): string {
  const brief = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return writeDay(brief, day, locale);
}
