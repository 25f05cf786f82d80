import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { mergeRep, withOther } from '#electron/db/merge-rep.ts';
import { connect } from '#electron/db/open.ts';
import type { Context } from '#electron/services/context.ts';
import {
  acknowledge,
  addAddendum,
  close,
  finalise,
  readFinalised,
  recall,
  reportHistory,
} from '#electron/services/finalised-reports.ts';
import { verifyAllReports } from '#electron/services/verify-jobs.ts';
import { getDocument, getMarkdown } from '#electron/services/report-document.ts';
import { verifyAll, verifyRep, verifyReport } from '#electron/services/report-verification.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import { readTimeline } from '#electron/db/repositories/timeline.ts';
import { canonicalJson, type Json } from '#shared/domain/canonical-json.ts';
import { sealedText } from '#shared/domain/finalised-report.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import { aFolder, aRep, aSession, openTestDatabase, valueOf } from './support.ts';

let context: Context;
let repId: RepId;
let sessionId: SessionId;

beforeEach(() => {
  let ms = Date.parse('2026-11-21T08:41:00.000Z');
  context = { ...openTestDatabase(), now: () => new Date((ms += 1000)) };
  repId = aRep(context);
  sessionId = aSession(context, repId, { whatWorked: 'You waited until he named the drivers.' });
});

const wrongState = { ok: false, failure: { code: 'session_wrong_state' } };
const run = (sql: string, ...values: unknown[]) => void context.db.$client.prepare(sql).run(...values);
const faults = ({ faults: found } = verifyAll(context)) => found.map(({ day, fault }) => `${day} ${fault}`);

/** Three finalised reports of one rep, on three days. */
function aChain(): SessionId[] {
  return ['2026-10-12', '2026-10-19', '2026-10-26'].map((day) => {
    const id = aSession(context, repId, { startsAt: `${day}T07:30:00.000Z`, whatWorked: `Day ${day}` });
    valueOf(finalise(context, { sessionId: id }));
    return id;
  });
}

describe('finalising', () => {
  it('seals what the rep will see: the hash is that of the canonical text, which anybody can make again', () => {
    const report = valueOf(finalise(context, { sessionId }));
    expect(report).toMatchObject({ sessionId, repId, previousSha256: null, recalledAt: null, addenda: [] });
    expect(report.document.whatWorked).toBe('You waited until he named the drivers.');
    const { id, finalisedAt, previousSha256, document } = report;
    const sealed = { version: 2, id, sessionId, repId, finalisedAt, previousSha256, document } as const;
    expect(sealedText(sealed)).toBe(canonicalJson(JSON.parse(JSON.stringify(sealed)) as Json));
    expect(report.sha256).toBe(createHash('sha256').update(sealedText(sealed)).digest('hex'));
    expect(getSession(context.db, sessionId).status).toBe('finalised');
  });

  it('is for drafts, once', () => {
    valueOf(finalise(context, { sessionId }));
    expect(finalise(context, { sessionId })).toMatchObject(wrongState);
    const running = aSession(context, repId, { status: 'in_progress' });
    expect(finalise(context, { sessionId: running })).toMatchObject(wrongState);
  });

  it('freezes: what leaves afterwards is the snapshot, whatever becomes of the rest', async () => {
    const before = valueOf(await getMarkdown(context, { sessionId }));
    const { sha256 } = valueOf(finalise(context, { sessionId }));
    run("UPDATE rep SET name = 'Somebody Else'");
    run("UPDATE session SET what_worked = 'rewritten'");
    const { document, seal } = valueOf(getDocument(context, { sessionId }));
    expect(document).toMatchObject({
      repName: 'Versie Hillebrand',
      whatWorked: 'You waited until he named the drivers.',
    });
    expect(seal).toMatchObject({ sha256 });
    const after = valueOf(await getMarkdown(context, { sessionId }));
    expect(after.text.startsWith(before.text.trimEnd())).toBe(true);
    expect(after.text).toContain(`SHA-256: ${sha256}`);
  });

  it('links each report to the one before it, also a recalled one, and the reports of the team among themselves', () => {
    const first = valueOf(finalise(context, { sessionId }));
    valueOf(recall(context, { sessionId, reason: 'The customer’s name was wrong' }));
    const second = valueOf(finalise(context, { sessionId }));
    expect(second.previousSha256).toBe(first.sha256);
    const other = aSession(context, aRep(context, { name: 'Ödön' }));
    expect(valueOf(finalise(context, { sessionId: other })).previousSha256).toBeNull();
    const team = ['2026-10-12', '2026-10-13'].map((day) =>
      valueOf(
        finalise(context, {
          sessionId: aSession(context, null, { kind: 'team', startsAt: `${day}T07:30:00.000Z` }),
        }),
      ),
    );
    expect(team.map(({ previousSha256 }) => previousSha256)).toEqual([null, team[0]?.sha256]);
    expect(faults()).toEqual([]);
  });
});

describe('the life of a report', () => {
  it('goes back to a draft by a recall with its reason, which stays in the history', () => {
    valueOf(finalise(context, { sessionId }));
    valueOf(recall(context, { sessionId, reason: 'Wrong customer' }));
    expect(getSession(context.db, sessionId).status).toBe('draft');
    const isRecalled = () =>
      readTimeline(context.db, { repId, before: null, limit: 1 })[0]?.session.isRecalled;
    expect(isRecalled()).toBe(true);
    expect(readFinalised(context, { sessionId })).toMatchObject({ failure: { code: 'not_found' } });
    valueOf(finalise(context, { sessionId }));
    expect(valueOf(reportHistory(context, { sessionId }))).toMatchObject([
      { kind: 'finalised' },
      { kind: 'recalled', reason: 'Wrong customer' },
      { kind: 'finalised' },
    ]);
    expect(isRecalled()).toBe(false);
  });

  it('cannot be recalled once acknowledged; an acknowledgement counts once', () => {
    expect(acknowledge(context, { sessionId, comment: '' })).toMatchObject(wrongState);
    valueOf(finalise(context, { sessionId }));
    valueOf(acknowledge(context, { sessionId, comment: 'Fair', at: '2026-11-22T10:00:00.000Z' }));
    valueOf(acknowledge(context, { sessionId, comment: 'again' }));
    expect(valueOf(readFinalised(context, { sessionId })).acknowledgedAt).toBe('2026-11-22T10:00:00.000Z');
    expect(recall(context, { sessionId, reason: 'x' })).toMatchObject(wrongState);
    valueOf(close(context, { sessionId }));
    expect(getSession(context.db, sessionId).status).toBe('closed');
    expect(close(context, { sessionId })).toMatchObject(wrongState);
  });

  it('takes dated addenda, which leave the hash as it was', async () => {
    expect(addAddendum(context, { sessionId, text: 'x' })).toMatchObject(wrongState);
    const { sha256 } = valueOf(finalise(context, { sessionId }));
    valueOf(addAddendum(context, { sessionId, text: 'She called the drivers on Monday.' }));
    const report = valueOf(readFinalised(context, { sessionId }));
    expect(report.sha256).toBe(sha256);
    expect(report.addenda).toMatchObject([{ text: 'She called the drivers on Monday.' }]);
    const { text } = valueOf(await getMarkdown(context, { sessionId }));
    expect(text).toContain('She called the drivers on Monday.');
    expect(faults()).toEqual([]);
  });
});

describe('reports made on two copies', () => {
  /** Two reports that follow the first: one made here, one made on a copy of the file, in that order. */
  function aBranch() {
    const [first, here, there] = ['2026-10-12', '2026-10-19', '2026-10-26'].map((day) =>
      aSession(context, repId, { startsAt: `${day}T07:30:00.000Z`, whatWorked: `Day ${day}` }),
    ) as [SessionId, SessionId, SessionId];
    valueOf(finalise(context, { sessionId: first }));
    const path = join(aFolder(), 'copy.sqlite');
    context.db.$client.prepare('VACUUM INTO ?').run(path);
    const copy = connect(path);
    onTestFinished(() => void copy.$client.close());
    valueOf(finalise(context, { sessionId: here }));
    valueOf(finalise({ ...context, db: copy }, { sessionId: there }));
    withOther(context.db.$client, path, () => mergeRep(context.db, repId));
    return { first, here, there };
  }

  it('stand side by side, which is said and is no fault', () => {
    const { here, there } = aBranch();
    const branches = [
      { sessionId: there, repName: 'Versie Hillebrand', day: '2026-10-26', besideDay: '2026-10-19' },
    ];
    expect(verifyAll(context)).toEqual({ checked: 3, faults: [], branches });
    expect(verifyReport(context, { sessionId: there, repId })).toEqual({ checked: 1, faults: [], branches });
    expect(verifyReport(context, { sessionId: here, repId }).branches).toEqual([]);
  });

  it('are both followed in time, so that neither can be taken out unseen', () => {
    aBranch();
    const days = ['2026-11-02', '2026-11-09'].map((day) => {
      valueOf(
        finalise(context, { sessionId: aSession(context, repId, { startsAt: `${day}T07:30:00.000Z` }) }),
      );
      return day;
    });
    expect(faults()).toEqual([]);
    run("DELETE FROM report WHERE snapshot LIKE '%Day 2026-10-19%'");
    run("UPDATE session SET status = 'draft' WHERE what_worked = 'Day 2026-10-19'");
    expect(faults()).toEqual([`${days[0]} unlinked`]);
    run("DELETE FROM report WHERE snapshot LIKE '%Day 2026-10-26%'");
    run("UPDATE session SET status = 'draft' WHERE what_worked = 'Day 2026-10-26'");
    expect(faults()).toEqual(days.map((day) => `${day} unlinked`));
  });

  it('do not hide that the one both follow was taken out', () => {
    const { first } = aBranch();
    run("DELETE FROM report WHERE snapshot LIKE '%Day 2026-10-12%'");
    expect(faults()).toEqual(['2026-10-19 unlinked', '2026-10-26 unlinked', '2026-10-12 missing']);
    expect(verifyReport(context, { sessionId: first, repId }).faults).toMatchObject([{ fault: 'missing' }]);
  });
});

describe('verification', () => {
  it('finds nothing in what was finalised', () => {
    const [first] = aChain();
    if (first === undefined) throw new Error('empty');
    expect(verifyAll(context)).toEqual({ checked: 3, faults: [], branches: [] });
    expect(verifyRep(context, { repId })).toEqual({ checked: 3, faults: [], branches: [] });
    expect(verifyReport(context, { sessionId: first, repId })).toEqual({
      checked: 1,
      faults: [],
      branches: [],
    });
  });

  it('tells how far it is, person by person', () => {
    aChain();
    valueOf(finalise(context, { sessionId: aSession(context, aRep(context, { name: 'Ödön' })) }));
    const steps: string[] = [];
    const job = {
      ...context,
      progress: (done: number, total: number) => void steps.push(`${done}/${total}`),
    };
    const { checked } = valueOf(verifyAllReports(context, { ...job, throwIfCancelled: () => undefined }));
    expect({ checked, steps: steps.length, last: steps.at(-1) }).toEqual({
      checked: 4,
      steps: 2,
      last: '4/4',
    });
  });

  it('names rep and day of a report in which one byte was changed, wherever it is, and does not hand it on', () => {
    const [, second] = aChain();
    if (second === undefined) throw new Error('empty');
    const { length } = context.db.$client
      .prepare<[], { length: number }>('SELECT length(snapshot) AS length FROM report LIMIT 1')
      .get() ?? { length: 0 };
    for (let at = 1; at <= length; at += 37) {
      const { snapshot } = context.db.$client
        .prepare<[string], { snapshot: string }>('SELECT snapshot FROM report WHERE snapshot LIKE ?')
        .get('%Day 2026-10-19%') ?? { snapshot: '' };
      const other = snapshot[at] === '~' ? '!' : '~';
      run(
        'UPDATE report SET snapshot = ? WHERE snapshot = ?',
        `${snapshot.slice(0, at)}${other}${snapshot.slice(at + 1)}`,
        snapshot,
      );
      expect(verifyAll(context).faults).toEqual([
        { sessionId: second, repName: 'Versie Hillebrand', day: '2026-10-19', fault: 'altered', file: null },
      ]);
      expect(readFinalised(context, { sessionId: second })).toMatchObject({
        failure: { code: 'report_altered' },
      });
      run(
        'UPDATE report SET snapshot = ? WHERE snapshot = ?',
        snapshot,
        `${snapshot.slice(0, at)}${other}${snapshot.slice(at + 1)}`,
      );
    }
    expect(faults()).toEqual([]);
  });

  it.each([
    ['its time', 'UPDATE report SET finalised_at = finalised_at + 1 WHERE snapshot LIKE ?', 'altered'],
    ['its hash', "UPDATE report SET sha256 = printf('%064d', 0) WHERE snapshot LIKE ?", 'altered'],
  ])('finds a change of %s', (_what, sql, fault) => {
    aChain();
    run(sql, '%Day 2026-10-26%');
    expect(faults()).toEqual([`2026-10-26 ${fault}`]);
  });

  it('finds a report that was rewritten with a fitting hash, by the one that follows it', () => {
    aChain();
    const { snapshot } = context.db.$client
      .prepare<[string], { snapshot: string }>('SELECT snapshot FROM report WHERE snapshot LIKE ?')
      .get('%Day 2026-10-19%') ?? { snapshot: '' };
    const forged = snapshot.replace('Day 2026-10-19', 'Day 2026-10-20');
    run(
      'UPDATE report SET snapshot = ?, sha256 = ? WHERE snapshot = ?',
      forged,
      createHash('sha256').update(forged).digest('hex'),
      snapshot,
    );
    expect(faults()).toEqual(['2026-10-26 unlinked']);
  });

  it.each([
    ['first', '2026-10-12', ['2026-10-19 unlinked', '2026-10-12 missing']],
    ['middle', '2026-10-19', ['2026-10-26 unlinked', '2026-10-19 missing']],
    ['last', '2026-10-26', ['2026-10-26 missing']],
  ])('finds that the %s one was taken out', (_which, day, expected) => {
    aChain();
    run('DELETE FROM report WHERE snapshot LIKE ?', `%Day ${day}%`);
    expect(faults()).toEqual(expected);
    expect(faults(verifyRep(context, { repId }))).toEqual(expected);
  });

  it('does not mind a clock that was set back', () => {
    aChain();
    context = { ...context, now: () => new Date('2020-01-01T00:00:00.000Z') };
    valueOf(finalise(context, { sessionId }));
    expect(faults()).toEqual([]);
  });
});
