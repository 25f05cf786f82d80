import { expect, it } from 'vitest';
import { listReportsToExport } from '#electron/db/repositories/batch.ts';
import { finalise, recall } from '#electron/services/finalised-reports.ts';
import { aRep, aSession, openTestDatabase, valueOf } from './support.ts';

it('what an export would write: held sessions of the span, by person and day, and how far each report is', () => {
  const context = openTestDatabase();
  const zoe = aRep(context, { name: 'Zoé Thévenet' });
  const anna = aRep(context, { name: 'anna Snelling' });
  const on = (day: string) => ({ startsAt: `2026-10-${day}T07:30:00.000Z`, whatWorked: 'You waited.' });
  const recalled = aSession(context, zoe, on('12'));
  valueOf(finalise(context, { sessionId: recalled }));
  valueOf(recall(context, { sessionId: recalled, reason: 'A name was wrong' }));
  const later = aSession(context, anna, on('20'));
  const final = aSession(context, anna, on('05'));
  valueOf(finalise(context, { sessionId: final }));
  aSession(context, anna, { ...on('06'), status: 'planned' });
  aSession(context, anna, { ...on('07'), archivedAt: '2026-10-08T07:30:00.000Z' });
  aSession(context, null, { ...on('08'), kind: 'team' });
  aSession(context, anna, { startsAt: '2026-11-01T07:30:00.000Z' });

  const span = { from: '2026-10-01T00:00:00.000Z', until: '2026-11-01T00:00:00.000Z' };
  const list = (repIds: (typeof zoe)[]) =>
    listReportsToExport(context.db, { ...span, repIds }).map(({ sessionId, status, isRecalled }) => ({
      sessionId,
      status,
      isRecalled,
    }));
  const ofZoe = { sessionId: recalled, status: 'draft', isRecalled: true };
  expect(list([])).toEqual([
    { sessionId: final, status: 'finalised', isRecalled: false },
    { sessionId: later, status: 'draft', isRecalled: false },
    ofZoe,
  ]);
  expect(list([zoe])).toEqual([ofZoe]);
});
