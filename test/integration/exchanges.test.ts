import { expect, test } from 'vitest';
import { readTimeline } from '#electron/db/repositories/timeline.ts';
import * as exchanges from '#electron/services/exchanges.ts';
import { aRep, aSession, openTestDatabase, valueOf } from './support.ts';

const guest = { name: 'Anikó Bartha', department: 'Logistics', learnt: '', thankedDay: null, thankedFor: '' };

test('what sales and operations took from a day is kept, each part by itself', () => {
  const context = openTestDatabase();
  const sessionId = aSession(context, aRep(context), { kind: 'exchange' });
  const read = () => valueOf(exchanges.getExchange(context, { sessionId }));
  expect(read().notes).toEqual({ direction: 'customer', repLearnt: '', managerLearnt: '' });

  valueOf(exchanges.saveExchange(context, { sessionId, changes: { direction: 'back_office' } }));
  valueOf(exchanges.saveExchange(context, { sessionId, changes: { repLearnt: 'Two days' } }));
  const { id } = valueOf(exchanges.addGuest(context, { sessionId, guest }));
  valueOf(exchanges.updateGuest(context, { id, changes: { learnt: 'A late pallet closes a shop' } }));
  const answer = { customer: 'Konex', saidBy: 'guest' as const, text: 'Call first' };
  const said = valueOf(exchanges.addLoveAnswer(context, { sessionId, answer }));
  valueOf(exchanges.updateLoveAnswer(context, { id: said.id, changes: { text: 'Call them first' } }));
  expect(read()).toMatchObject({
    notes: { direction: 'back_office', repLearnt: 'Two days' },
    guests: [{ ...guest, learnt: 'A late pallet closes a shop' }],
    answers: [{ ...answer, text: 'Call them first' }],
  });

  valueOf(exchanges.setGuestArchived(context, { id }, true));
  valueOf(exchanges.setLoveAnswerArchived(context, { id: said.id }, true));
  expect(read()).toMatchObject({ guests: [], answers: [] });
  valueOf(exchanges.setGuestArchived(context, { id }, false));
  valueOf(exchanges.setLoveAnswerArchived(context, { id: said.id }, false));
  expect(read().guests).toHaveLength(1);
  expect(read().answers).toHaveLength(1);
});

test('a guest stands on the timeline of the rep', () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const sessionId = aSession(context, repId);
  valueOf(exchanges.addGuest(context, { sessionId, guest }));
  expect(readTimeline(context.db, { repId, before: null, limit: 10 })).toMatchObject([
    { guests: [{ name: 'Anikó Bartha', department: 'Logistics' }] },
  ]);
});

test('a final report keeps its guests as they are, except for the thanks they are given later', () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const open = aSession(context, repId);
  const { id } = valueOf(exchanges.addGuest(context, { sessionId: open, guest }));
  context.db.$client.prepare("UPDATE session SET status = 'finalised'").run();
  const refused = { failure: { code: 'session_not_editable' } };
  expect(exchanges.addGuest(context, { sessionId: open, guest })).toMatchObject(refused);
  expect(exchanges.setGuestArchived(context, { id }, true)).toMatchObject(refused);
  expect(exchanges.saveExchange(context, { sessionId: open, changes: { repLearnt: 'x' } })).toMatchObject(
    refused,
  );
  expect(exchanges.updateGuest(context, { id, changes: { thankedDay: '2026-11-24' } })).toMatchObject({
    ok: true,
  });
});
