import type { ReportDocument } from './report.ts';
import type { SectionKey } from './report-sections.ts';

/**
 * Whether whole sentences of the text are this note, word for word; capitals and marks make no difference. A note without
 * a word, such as a thumb, is never among them.
 */
export function saying(text: string): (note: string) => boolean {
  const said = sentencesOf(text);
  return (note) => {
    const sentences = sentencesOf(note);
    return sentences !== '' && `|${said}|`.includes(`|${sentences}|`);
  };
}

/** `Discovery: Asked twice (Cancity).` is `discovery|asked twice|cancity`. */
function sentencesOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[.!?…:;()\r\n]+/u)
    .map((sentence) => sentence.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim())
    .filter((sentence) => sentence !== '')
    .join('|');
}

interface ShownEvidence {
  /** The notes that stand nowhere above the level. */
  listed: string[];
  /** Where the others were read already. */
  readIn: SectionKey[];
}

/**
 * What of the notes that show a level is said with it: the rep comes to the levels last and has two minutes. The document
 * keeps all of them, for its seal and for other systems.
 */
export function evidenceShown(document: ReportDocument): (evidence: readonly string[]) => ShownEvidence {
  const above: [SectionKey, string[]][] = [
    ['kept', document.kept.map(({ shownBy }) => shownBy ?? '')],
    ['whatWorked', [document.whatWorked, ...document.strengths.map(({ text }) => text)]],
    ['workOn', [document.workOn, ...document.growth.map(({ text }) => text)]],
    ['ownWords', document.ownWords.map(({ question }) => question)],
    ['customerVoice', document.customerVoice.map(({ text }) => text)],
    ['ideas', document.ideas],
    ['promises', document.promises.map(({ text }) => text)],
  ];
  const sections = above.map(([key, texts]) => ({ key, isSaid: saying(texts.join('\n')) }));
  return (evidence) => ({
    listed: evidence.filter((note) => !sections.some(({ isSaid }) => isSaid(note))),
    readIn: sections.filter(({ isSaid }) => evidence.some(isSaid)).map(({ key }) => key),
  });
}
