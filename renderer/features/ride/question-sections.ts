import type { QuestionId, SessionQuestionId } from '#shared/domain/ids.ts';
import type { Script } from '#shared/domain/question.ts';
import type { SessionQuestion } from '#shared/domain/session.ts';

/** A question one can ask now; `entry` is its place in the ledger of this session, once it has one. */
export interface AskLine {
  key: string;
  text: string;
  questionId: QuestionId | null;
  entry: SessionQuestion | null;
  /** Everything its answers led to, in the order it was asked. */
  followUps: SessionQuestion[];
}

export interface AskSection {
  /** The stage; empty for the questions of the session itself. */
  name: string;
  lines: AskLine[];
}

/** The questions of the session as they were planned or came up, each with what followed from it. */
export function sessionSections(questions: readonly SessionQuestion[]): AskSection[] {
  const { first, following } = byRoot(questions);
  return [{ name: '', lines: first.map((entry) => toLine(entry, following)) }];
}

/** A script stage by stage; what was asked of it in this session stands where it belongs. */
export function scriptSections({ stages }: Script, questions: readonly SessionQuestion[]): AskSection[] {
  const { first, following } = byRoot(questions);
  const entries = new Map(first.map((entry) => [entry.questionId, entry]));
  return stages
    .map(({ name, questions: inStage }) => ({
      name,
      lines: inStage.map(({ id, text }): AskLine => {
        const entry = entries.get(id);
        return entry === undefined
          ? { key: id, text, questionId: id, entry: null, followUps: [] }
          : { ...toLine(entry, following), key: id };
      }),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** The first question that was not asked yet. */
export function nextLine(sections: readonly AskSection[]): AskLine | undefined {
  return sections.flatMap(({ lines }) => lines).find(({ entry }) => !isAsked(entry));
}

export function isAsked(entry: SessionQuestion | null): boolean {
  return entry !== null && entry.askedAt !== null;
}

function toLine(
  entry: SessionQuestion,
  following: ReadonlyMap<SessionQuestionId, SessionQuestion[]>,
): AskLine {
  const { id, text, questionId } = entry;
  return { key: id, text, questionId, entry, followUps: following.get(id) ?? [] };
}

/** A follow-up to a follow-up belongs to where it all began; one whose beginning is gone stands for itself. */
function byRoot(questions: readonly SessionQuestion[]) {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const first: SessionQuestion[] = [];
  const following = new Map<SessionQuestionId, SessionQuestion[]>();
  for (const question of questions) {
    let root = question;
    for (let up = parentOf(root); up !== undefined; up = parentOf(root)) root = up;
    if (root === question) first.push(question);
    else following.set(root.id, [...(following.get(root.id) ?? []), question]);
  }
  return { first, following };

  function parentOf({ followUpOf }: SessionQuestion): SessionQuestion | undefined {
    return followUpOf === null ? undefined : byId.get(followUpOf);
  }
}
