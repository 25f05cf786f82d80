import { beforeEach, expect, it } from 'vitest';
import { insertTell } from '#electron/db/repositories/ask-tell.ts';
import { readSharedSession, readWithheld } from '#electron/db/repositories/report.ts';
import { getBalance } from '#electron/services/ask-tell.ts';
import type { Context } from '#electron/services/context.ts';
import * as debriefs from '#electron/services/debriefs.ts';
import { getDraft, saveDraft } from '#electron/services/observations.ts';
import { checkReport } from '#electron/services/report-quality.ts';
import { getSessionDetail } from '#electron/services/session-detail.ts';
import { concludeSession } from '#electron/services/sessions.ts';
import { updateSettings } from '#electron/services/settings.ts';
import type { SessionId, VisitId } from '#shared/domain/ids.ts';
import { aRep, aSession, aVisit, openTestDatabase, testNow, valueOf } from './support.ts';

let context: Context;
let sessionId: SessionId;
let visitId: VisitId;

beforeEach(async () => {
  context = openTestDatabase();
  valueOf(await updateSettings(context, { onboarded: true }));
  sessionId = aSession(context, aRep(context), {
    status: 'in_progress',
    startsAt: testNow,
    startedAt: testNow,
  });
  visitId = aVisit(context, sessionId);
});

const detail = () => valueOf(getSessionDetail(context, { id: sessionId }));
const found = (of = visitId) => valueOf(debriefs.getDebrief(context, { visitId: of }));

/** Says something to the question of this number; answers where it stands. */
function say(number: number, words: { repWords?: string; managerWords?: string }, of = visitId) {
  const { questionId = null, entryId = null } = found(of).questions[number] ?? {};
  return valueOf(debriefs.saySomething(context, { visitId: of, questionId, entryId, ...words }));
}

it('asks the five questions of the script, and keeps both sides apart', () => {
  expect(found()).toMatchObject({ startedAt: null, endedAt: null, strength: '' });
  expect(found().questions.map(({ stage }) => stage)).toEqual([
    'What you wanted',
    'What happened',
    'What you would keep',
    'What you would change',
    'What next',
  ]);
  valueOf(debriefs.startDebrief(context, { visitId }));
  say(0, { repWords: 'Hear who decides' });
  say(0, { managerWords: 'Asked for it in the door' });
  say(3, { repWords: 'Wait' });
  expect(found()).toMatchObject({
    startedAt: testNow,
    questions: [
      { repWords: 'Hear who decides', managerWords: 'Asked for it in the door' },
      { entryId: null },
      { entryId: null },
      { repWords: 'Wait', managerWords: '' },
      { entryId: null },
    ],
  });
});

it('asking is asking: it counts, it reaches the report in the rep’s words only, and it stays out of the planned questions', () => {
  say(0, { repWords: 'Hear who decides', managerWords: 'Not a word of this' });
  say(1, { repWords: '', managerWords: 'Nor of this' });
  insertTell(context.db, { id: '01a2009c-e75d-75cd-bb8a-df770af3e4be' as never, sessionId, toldAt: testNow });
  expect(valueOf(getBalance(context, { id: sessionId }))).toEqual({ asks: 2, tells: 1 });
  expect(detail().questions).toEqual([]);
  const shared = readSharedSession(context.db, sessionId);
  expect(shared.questions).toMatchObject([{ answer: 'Hear who decides' }]);
  expect(JSON.stringify(shared)).not.toContain('of this');
  expect(readWithheld(context.db, sessionId).debriefWords).toBe(2);
});

it('what the rep said in a debrief is something the rep said: the check of the report sees it', () => {
  const rules = () => valueOf(checkReport(context, { sessionId })).map(({ rule }) => rule);
  expect(rules()).toContain('ownWords');
  say(0, { managerWords: 'Not the rep’s' });
  expect(rules()).toContain('ownWords');
  say(0, { repWords: 'Hear who decides' });
  expect(rules()).not.toContain('ownWords');
});

it('the words of one visit are not those of the next, and the same question sent twice is one entry', () => {
  const other = aVisit(context, sessionId, { position: 1 });
  const { questionId = null } = found().questions[0] ?? {};
  const first = valueOf(
    debriefs.saySomething(context, { visitId, questionId, entryId: null, repWords: 'O' }),
  );
  const second = valueOf(
    debriefs.saySomething(context, { visitId, questionId, entryId: null, repWords: 'One' }),
  );
  expect(second).toEqual(first);
  expect(say(0, { repWords: 'Two' }, other)).not.toEqual(first);
  expect(found().questions[0]?.repWords).toBe('One');
});

it('ends with a strength, a development area and a next step; ended again they change; what is emptied leaves', () => {
  valueOf(saveDraft(context, { sessionId, text: 'half a line' }));
  const changes = {
    strength: 'Stayed silent',
    development: ' Asks first ',
    nextStep: 'Opens with a question',
    nextStepDue: '2026-11-21',
  };
  valueOf(debriefs.saveResult(context, { visitId, changes }));
  expect(detail()).toMatchObject({
    observations: [],
    commitments: [],
    debriefs: [{ visitId, endedAt: null }],
  });
  valueOf(debriefs.endDebrief(context, { visitId }));
  expect(detail()).toMatchObject({
    observations: [
      { kind: 'strength', text: 'Stayed silent', visitId, visibility: 'shared' },
      { kind: 'growth', text: 'Asks first', visitId },
    ],
    commitments: [{ owner: 'rep', text: 'Opens with a question', dueDay: '2026-11-21', status: 'open' }],
    debriefs: [{ visitId, endedAt: testNow }],
  });
  // The line being typed is another matter.
  expect(valueOf(getDraft(context, { sessionId })).text).toBe('half a line');

  valueOf(
    debriefs.saveResult(context, {
      visitId,
      changes: { strength: '', development: 'Asks one', nextStep: '' },
    }),
  );
  valueOf(debriefs.endDebrief(context, { visitId }));
  expect(detail()).toMatchObject({ observations: [{ kind: 'growth', text: 'Asks one' }], commitments: [] });

  valueOf(debriefs.reopenDebrief(context, { visitId }));
  expect(detail()).toMatchObject({ observations: [], debriefs: [{ visitId, endedAt: null }] });
  expect(found().development).toBe('Asks one');
  valueOf(debriefs.endDebrief(context, { visitId }));
  expect(detail().observations).toMatchObject([{ text: 'Asks one' }]);
});

it('ends with nothing said too', () => {
  valueOf(debriefs.endDebrief(context, { visitId }));
  expect(detail()).toMatchObject({ observations: [], commitments: [], debriefs: [{ endedAt: testNow }] });
});

it('refuses a due day before the visit, and words once the report is final', () => {
  valueOf(
    debriefs.saveResult(context, {
      visitId,
      changes: { strength: 'S', nextStep: 'N', nextStepDue: '2026-11-20' },
    }),
  );
  expect(debriefs.endDebrief(context, { visitId })).toMatchObject({
    failure: { code: 'due_before_session', field: 'nextStepDue' },
  });
  expect(detail().observations).toEqual([]);
  valueOf(concludeSession(context, { id: sessionId }));
  valueOf(debriefs.startDebrief(context, { visitId }));
  const final = aVisit(context, aSession(context, aRep(context), { status: 'finalised' }));
  expect(debriefs.startDebrief(context, { visitId: final })).toMatchObject({
    failure: { code: 'session_not_editable' },
  });
});
