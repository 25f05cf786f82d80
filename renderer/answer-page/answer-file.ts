import { answerFormat, blockMarks, hashedText } from '#shared/domain/report-answer-format.ts';
import type { AnswerFile } from '#shared/domain/report-answer.ts';
import { sectionKeys } from '#shared/domain/report-sections.ts';
import { sha256 } from '#shared/lib/sha256.ts';

/** The page as it is filled in. */
export interface Written {
  agrees: boolean | null;
  comments: { section: string; text: string }[];
  ownView: string;
  /** A day is `YYYY-MM-DD` or empty. */
  commitments: { text: string; dueDay: string }[];
}

/** What leaves: only what was filled in, with the hash that shows any later change. `answeredAt` is an instant. */
export function answerFileOf(report: AnswerFile['report'], written: Written, answeredAt: string): AnswerFile {
  const content: Omit<AnswerFile, 'sha256'> = {
    format: answerFormat,
    report,
    answer: {
      answeredAt,
      agrees: written.agrees,
      comments: sectionKeys.flatMap((section) => {
        const text = written.comments.find((comment) => comment.section === section)?.text.trim() ?? '';
        return text === '' ? [] : [{ section, text }];
      }),
      ownView: written.ownView.trim(),
      commitments: written.commitments
        .map(({ text, dueDay }) => ({ text: text.trim(), dueDay: dueDay === '' ? null : dueDay }))
        .filter(({ text }) => text !== ''),
    },
  };
  return { ...content, sha256: sha256(new TextEncoder().encode(hashedText(content))) };
}

/** In base64 between two marks: no mail program changes a letter of it. */
export function asTextBlock(file: AnswerFile): string {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return [blockMarks.begin, ...(base64.match(/.{1,64}/g) ?? []), blockMarks.end, ''].join('\n');
}
