import type { Observation } from './observation.ts';
import type { SessionSummary } from './session.ts';
import type { Visit } from './visit.ts';

type DraftNote = Pick<Observation, 'kind' | 'text' | 'visitId' | 'competencyName' | 'visibility'>;

interface DraftSource {
  /** In the order they were seen. Private ones stay out: both texts reach the rep. */
  observations: readonly DraftNote[];
  visits: readonly Pick<Visit, 'id' | 'customer'>[];
  /** The name of the competency of the day; what was seen of it comes first. */
  focus: string | null;
}

export interface DraftWords {
  /** A subject and what was seen of it: `Discovery: Asked three questions (Betasoloin).` */
  group: (name: string, text: string) => string;
  language: string;
}

/** Characters of one text: what a rep reads in a minute. A sentence is never cut. */
const longestDraft = 3000;

/**
 * The first version of the report's two texts, from what was seen: strengths and growth as sentences, a paragraph per
 * competency (with the customer in brackets) and, where none was named, per customer; the focus first, then whatever was
 * seen most often. Source: mission.md, "Ten-minute report".
 */
export function draftReportTexts(
  source: DraftSource,
  words: DraftWords,
): Pick<SessionSummary, 'whatWorked' | 'workOn'> {
  return {
    whatWorked: draftText('strength', source, words),
    workOn: draftText('growth', source, words),
  };
}

interface Paragraph {
  name: string;
  isFocus: boolean;
  sentences: string[];
}

function draftText(kind: DraftNote['kind'], source: DraftSource, words: DraftWords): string {
  const customers = new Map(source.visits.map(({ id, customer }) => [id, customer]));
  const paragraphs = new Map<string, Paragraph>();
  for (const note of source.observations) {
    if (note.kind !== kind || note.visibility !== 'shared') continue;
    const customer = (note.visitId !== null && customers.get(note.visitId)) || '';
    const competency = note.competencyName ?? '';
    // A customer may be called like a competency.
    const key = competency === '' ? `customer ${customer}` : `competency ${competency}`;
    const paragraph = paragraphs.get(key) ?? {
      name: competency || customer,
      isFocus: competency !== '' && competency === source.focus,
      sentences: [],
    };
    paragraph.sentences.push(sentence(note.text, competency === '' ? '' : customer, words.language));
    paragraphs.set(key, paragraph);
  }
  const inOrder = [...paragraphs.values()].toSorted(
    (a, b) => Number(b.isFocus) - Number(a.isFocus) || b.sentences.length - a.sentences.length,
  );
  return fitting(inOrder)
    .map(({ name, sentences }) => {
      const text = sentences.join(' ');
      return name === '' ? text : words.group(name, text);
    })
    .join('\n');
}

/** As many whole sentences as the length allows. */
function fitting(paragraphs: readonly Paragraph[]): Paragraph[] {
  let left = longestDraft;
  return paragraphs
    .map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.filter((one) => {
        left -= one.length;
        return left >= 0;
      }),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

/** `asked twice` becomes `Asked twice (Betasoloin).` */
function sentence(text: string, customer: string, language: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const [first = ''] = line;
  const capital = first.toLocaleUpperCase(language) + line.slice(first.length);
  const [, body = capital, end = ''] = /^(.*?)([.!?…]*)$/u.exec(capital) ?? [];
  if (customer === '') return body + (end || '.');
  // The dot belongs behind the bracket, other marks to what was said.
  return end === '' || end === '.' ? `${body} (${customer}).` : `${body}${end} (${customer})`;
}
