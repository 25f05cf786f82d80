import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCommitments } from '#electron/db/repositories/commitment.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import { answerLimits, blockMarks } from '#shared/domain/report-answer-format.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import { getTimeline } from '#electron/services/reps.ts';
import { takeAnswer } from '#electron/services/report-answers.ts';
import {
  acknowledge,
  addAddendum,
  finalise,
  recall,
  reportHistory,
} from '#electron/services/finalised-reports.ts';
import { getDocument, getMarkdown } from '#electron/services/report-document.ts';
import type { Context } from '#electron/services/context.ts';
import { answerFileOf, asTextBlock, type Written } from '../../renderer/answer-page/answer-file.ts';
import { aRep, aSession, openTestDatabase, valueOf } from './support.ts';

const written: Written = {
  agrees: false,
  comments: [
    { section: 'workOn', text: '  I did ask: „mikor?” – twice.\n<b>See</b> ' },
    { section: 'whatWorked', text: '' },
    { section: 'no-such-part', text: 'lost' },
  ],
  ownView: 'Țara e mare; =1+1',
  commitments: [
    { text: ' Calls Cancity back ', dueDay: '2026-12-01' },
    { text: '', dueDay: '2026-12-02' },
    { text: 'Asks first', dueDay: '' },
  ],
};
const answeredAt = '2026-11-22T18:00:00.000Z';

function aReport(context: Context): { sessionId: SessionId; report: { id: string; sha256: string } } {
  const sessionId = aSession(context, aRep(context), { status: 'draft', whatWorked: 'Waited' });
  const { id, sha256 } = valueOf(finalise(context, { sessionId }));
  return { sessionId, report: { id, sha256 } };
}

const fileOf = (report: { id: string; sha256: string }, changes: Partial<Written> = {}) =>
  answerFileOf(report, { ...written, ...changes }, answeredAt);
const refusal = (context: Context, content: string | Uint8Array, sessionId: SessionId | null = null) => {
  const outcome = takeAnswer(context, { sessionId, content });
  return outcome.ok ? 'taken' : outcome.failure.code;
};
const readBy = (context: Context, sessionId: SessionId) =>
  valueOf(reportHistory(context, { sessionId })).find(({ kind }) => kind === 'acknowledged');

describe('an answer that comes back', () => {
  it('acknowledges the report, and its commitments are the rep’s own of that session', () => {
    const context = openTestDatabase();
    const { sessionId, report } = aReport(context);
    const taken = valueOf(takeAnswer(context, { sessionId: null, content: JSON.stringify(fileOf(report)) }));
    expect(taken).toEqual({ sessionId, already: false });
    expect(getSession(context.db, sessionId).status).toBe('acknowledged');
    expect(valueOf(getDocument(context, { sessionId })).answer).toEqual({
      answeredAt,
      agrees: false,
      comments: [{ section: 'workOn', text: 'I did ask: „mikor?” – twice.\n<b>See</b>' }],
      ownView: 'Țara e mare; =1+1',
      commitments: [
        { text: 'Calls Cancity back', dueDay: '2026-12-01' },
        { text: 'Asks first', dueDay: null },
      ],
    });
    const { repId } = getSession(context.db, sessionId);
    if (repId === null) throw new Error('Nobody was coached');
    const [item] = valueOf(getTimeline(context, { repId, before: null, limit: 5 }));
    expect(item).toMatchObject({ reply: { agrees: false, ownView: 'Țara e mare; =1+1' } });
    const agreed = listCommitments(context.db, { repId: null, statuses: ['open'] });
    expect(agreed.map(({ text, owner, dueDay, sessionId: of }) => ({ text, owner, dueDay, of }))).toEqual([
      { text: 'Calls Cancity back', owner: 'rep', dueDay: '2026-12-01', of: sessionId },
      { text: 'Asks first', owner: 'rep', dueDay: null, of: sessionId },
    ]);
  });

  it('is taken in once: the same again, as file or as text, changes nothing', () => {
    const context = openTestDatabase();
    const { sessionId, report } = aReport(context);
    const file = fileOf(report);
    valueOf(takeAnswer(context, { sessionId, content: JSON.stringify(file) }));
    const again = valueOf(takeAnswer(context, { sessionId, content: asTextBlock(file) }));
    expect(again).toEqual({ sessionId, already: true });
    expect(listCommitments(context.db, { repId: null, statuses: null })).toHaveLength(2);
    expect(refusal(context, JSON.stringify(fileOf(report, { ownView: 'Other' })))).toBe('answer_exists');
  });

  it('says the rep’s own view once: with the answer, not again where it was read', async () => {
    const context = openTestDatabase();
    const { sessionId, report } = aReport(context);
    const file = fileOf(report, { ownView: 'A fair day' });
    valueOf(takeAnswer(context, { sessionId, content: JSON.stringify(file) }));
    expect(readBy(context, sessionId)).toEqual({ kind: 'acknowledged', at: answeredAt, comment: '' });
    expect(valueOf(getDocument(context, { sessionId })).answer?.ownView).toBe('A fair day');
    const { text } = valueOf(await getMarkdown(context, { sessionId }));
    expect(text.match(/A fair day/g)).toHaveLength(1);
  });

  it('leaves what the rep said before it where that was read', () => {
    const context = openTestDatabase();
    const { sessionId, report } = aReport(context);
    valueOf(acknowledge(context, { sessionId, comment: 'Told me on the phone' }));
    valueOf(takeAnswer(context, { sessionId, content: JSON.stringify(fileOf(report)) }));
    expect(readBy(context, sessionId)).toMatchObject({ comment: 'Told me on the phone' });
  });

  it('is read out of a mail, quoted and wrapped', () => {
    const context = openTestDatabase();
    const { sessionId, report } = aReport(context);
    const quoted = asTextBlock(fileOf(report))
      .split('\n')
      .flatMap((line) =>
        line.startsWith('-') ? [`> ${line}`] : [`> > ${line.slice(0, 30)}`, `> ${line.slice(30)}`],
      )
      .join('\r\n');
    const mail = `Hi,\r\n\r\nsee below.\r\n\r\n${quoted}\r\n\r\nSven`;
    expect(valueOf(takeAnswer(context, { sessionId, content: mail })).already).toBe(false);
  });

  it('is refused with its reason where it does not belong', () => {
    const context = openTestDatabase();
    const { sessionId, report } = aReport(context);
    const other = aReport(openTestDatabase());
    const second = aReport(context);
    const json = (value: unknown) => JSON.stringify(value);
    expect(refusal(context, json(fileOf(other.report)))).toBe('answer_other_report');
    expect(refusal(context, json(fileOf(second.report)), sessionId)).toBe('answer_other_session');
    expect(refusal(context, json(fileOf({ ...report, sha256: other.report.sha256 })))).toBe(
      'answer_other_version',
    );
    expect(refusal(context, json({ ...fileOf(report), format: 'curbside-answer/2' }))).toBe('answer_newer');
    expect(refusal(context, new Uint8Array(answerLimits.bytes + 1))).toBe('answer_too_large');
    expect(refusal(context, 'x'.repeat(answerLimits.bytes + 1))).toBe('answer_too_large');
    for (const nothing of ['', '{}', '[]', 'null', '\u0000', '{"format":1}', '['.repeat(100_000)])
      expect(refusal(context, nothing)).toBe('answer_unreadable');
    valueOf(recall(context, { sessionId, reason: 'Wrong customer' }));
    expect(refusal(context, json(fileOf(report)))).toBe('answer_recalled');
    expect(listCommitments(context.db, { repId: null, statuses: null })).toEqual([]);
  });

  it('still fits after an addendum: what was reported has not changed', () => {
    const context = openTestDatabase();
    const { sessionId, report } = aReport(context);
    valueOf(addAddendum(context, { sessionId, text: 'She called' }));
    expect(refusal(context, JSON.stringify(fileOf(report)))).toBe('taken');
  });

  it('is read out of the mail it stands in', () => {
    const context = openTestDatabase();
    const { report } = aReport(context);
    const mail = `> Hello Ana,\n${asTextBlock(fileOf(report)).trimEnd()}A\nBest, Mihai`;
    expect(refusal(context, mail)).toBe('taken');
  });

  it('any change on its way is noticed, in the file as in the text', () => {
    const context = openTestDatabase();
    const { report } = aReport(context);
    const forms = [JSON.stringify(fileOf(report)), asTextBlock(fileOf(report))];
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 3 }),
        (form, at, put) => {
          const place = at % form.length;
          const changed = form.slice(0, place) + put + form.slice(place + put.length);
          fc.pre(meaning(changed) !== meaning(form));
          expect(refusal(context, changed)).toMatch(/^answer_(damaged|unreadable|newer|too_large)$/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('whatever is dropped or pasted, nothing but a sentence comes of it', () => {
    const context = openTestDatabase();
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array(), fc.json()), (content) => {
        expect(refusal(context, content)).toMatch(/^answer_/);
      }),
    );
  });
});

/** What a text says: in JSON its values, in a mail the bytes of its block, whatever stands around or loosely in it. */
function meaning(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    const [, rest] = text.split(blockMarks.begin);
    const [block, ...after] = rest?.split(blockMarks.end) ?? [];
    if (block === undefined || after.length === 0) return text;
    return Buffer.from(block.replaceAll(/[^A-Za-z\d+/=]/g, ''), 'base64').toString('hex');
  }
}

it('the timeline tells the answer to the report that stands, not to one that never stood here', () => {
  const context = openTestDatabase();
  const { sessionId, report } = aReport(context);
  valueOf(takeAnswer(context, { sessionId, content: JSON.stringify(fileOf(report)) }));
  // As it comes with a pack of somebody who finalised the same session.
  context.db.$client.exec(`
    INSERT INTO report SELECT x'0193f3d2a4e07000800000000000beef', session_id, rep_id, snapshot, 'other', previous_sha256,
      finalised_at, findings, finalised_at, '', acknowledged_at, '' FROM report;
    INSERT INTO report_answer SELECT x'0193f3d2a4e07000800000000000beef',
      json_set(answer, '$.ownView', 'Of the other'), 'other', merged_at FROM report_answer`);
  const { repId } = getSession(context.db, sessionId);
  const [item] = valueOf(getTimeline(context, { repId: repId as RepId, before: null, limit: 5 }));
  expect(item).toMatchObject({ reply: { ownView: written.ownView } });
});
