import { beforeEach, describe, expect, it } from 'vitest';
import { uuidToBlob } from '#electron/db/columns.ts';
import { v7 } from 'uuid';
import type { Context } from '#electron/services/context.ts';
import {
  addFollowUp,
  addQuestion,
  getQuestionDrafts,
  saveQuestionDraft,
} from '#electron/services/session-questions.ts';
import type { SessionId, SessionQuestionId } from '#shared/domain/ids.ts';
import { aFileBefore, newIds } from './before-migration.ts';
import { aRep, aSession, openTestDatabase, testNow, valueOf } from './support.ts';

let context: Context;
let sessionId: SessionId;
let first: SessionQuestionId;

beforeEach(() => {
  context = openTestDatabase();
  sessionId = aSession(context, aRep(context), { status: 'in_progress', startsAt: testNow });
  first = valueOf(addQuestion(context, { sessionId, text: 'What happened?' })).id;
});

const at = (now: string): Context => ({ ...context, now: () => new Date(now) });
const save = (followUpOf: SessionQuestionId | null, text: string, now = testNow) =>
  valueOf(saveQuestionDraft(at(now), { sessionId, followUpOf, text }));
const drafts = () => valueOf(getQuestionDrafts(context, { sessionId }));

describe('half-typed questions', () => {
  it('stand each in its place, as typed last, the latest first', () => {
    save(null, 'Who e');
    save(null, 'Who else ');
    save(first, 'And th', '2026-11-21T23:00:00.000Z');
    expect(drafts()).toEqual([
      { followUpOf: first, text: 'And th' },
      { followUpOf: null, text: 'Who else ' },
    ]);
    save(null, '');
    expect(drafts()).toEqual([{ followUpOf: first, text: 'And th' }]);
  });

  it('become the question they were to be, in one step', () => {
    save(null, 'Who else');
    save(first, 'And then');
    valueOf(addFollowUp(context, { id: first, text: 'And then?' }));
    expect(drafts()).toEqual([{ followUpOf: null, text: 'Who else' }]);
    valueOf(addQuestion(context, { sessionId, text: 'Who else?' }));
    expect(drafts()).toEqual([]);
  });

  it('are kept in a session that takes no questions any more', () => {
    const closed = aSession(context, aRep(context, { name: 'Sven' }), {
      status: 'finalised',
      startsAt: testNow,
    });
    valueOf(saveQuestionDraft(context, { sessionId: closed, followUpOf: null, text: 'Too la' }));
    expect(valueOf(getQuestionDrafts(context, { sessionId: closed }))).toHaveLength(1);
  });
});

it('a ledger from before drafts stands unchanged after them, and takes them along when it goes', () => {
  const { write, migrate } = aFileBefore('question_drafts');
  const [session, question] = newIds(2);
  write(
    "INSERT INTO session (id, kind, status, starts_at, created_at, updated_at) VALUES (?, 'one_to_one', 'draft', 0, 0, 0)",
    session,
  );
  write(
    "INSERT INTO session_question (id, session_id, text, position, answer) VALUES (?, ?, 'Why?', 0, 'Because')",
    question,
    session,
  );
  const after = migrate();
  expect(after.prepare('SELECT id, text, answer FROM session_question').all()).toEqual([
    { id: question, text: 'Why?', answer: 'Because' },
  ]);
  const draft = after.prepare(
    "INSERT INTO question_draft (session_id, follow_up_of, text, updated_at) VALUES (?, ?, 'And th', 0)",
  );
  draft.run(session, null);
  draft.run(session, question);
  expect(() => draft.run(uuidToBlob(v7()), null)).toThrow(/FOREIGN KEY/);
  after.prepare('DELETE FROM session').run();
  expect(after.prepare('SELECT * FROM question_draft').all()).toEqual([]);
});
