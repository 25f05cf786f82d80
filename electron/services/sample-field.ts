import { v7 } from 'uuid';
import type { SampleRows } from '#electron/db/repositories/sample-team.ts';
import type { SampleDebrief, SampleTeam } from '#shared/domain/content.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import {
  guestIdSchema,
  loveAnswerIdSchema,
  sessionQuestionIdSchema,
  type SessionId,
  type VisitId,
} from '#shared/domain/ids.ts';
import { addDays } from '#shared/lib/dates.ts';
import { found, inLanguage, workingDay, type SampleNote, type SampleSetting } from './sample-setting.ts';

interface Known {
  today: Day;
  seen: ReadonlyMap<string, SampleNote>;
  sessionIds: ReadonlyMap<string, SessionId>;
}

/** Who keeps what customers were promised, and the day somebody from operations came along. */
export function addField(
  rows: SampleRows,
  team: SampleTeam,
  { language, now }: SampleSetting,
  { today, seen, sessionIds }: Known,
): void {
  const at = now.toISOString();
  const stamps = { createdAt: at, updatedAt: at };
  for (const { note, owner, dueOffset, state } of team.promises)
    rows.promises.push({
      observationId: found(seen, note).id,
      owner,
      dueDay: dueOffset === null ? null : addDays(today, dueOffset),
      state,
      settledAt: state === 'open' ? null : at,
      updatedAt: at,
    });
  for (const { session, direction, repLearnt, managerLearnt, guests, answers } of team.exchanges) {
    const sessionId = found(sessionIds, session);
    rows.exchanges.push({
      sessionId,
      direction,
      repLearnt: repLearnt[language],
      managerLearnt: managerLearnt[language],
      updatedAt: at,
    });
    for (const { name, department, learnt, thankedOffset, thankedFor } of guests)
      rows.guests.push({
        ...stamps,
        id: guestIdSchema.parse(v7()),
        sessionId,
        name,
        department: department[language],
        learnt: learnt[language],
        thankedDay: thankedOffset === null ? null : workingDay(today, thankedOffset),
        thankedFor: inLanguage(thankedFor, language),
      });
    for (const { customer, saidBy, text } of answers)
      rows.loveAnswers.push({
        ...stamps,
        id: loveAnswerIdSchema.parse(v7()),
        sessionId,
        customer,
        saidBy,
        text: text[language],
      });
  }
}

/** What was said right after a visit, and the note it came to. */
export function addDebrief(
  rows: SampleRows,
  { answers, development }: SampleDebrief,
  { language, questions }: SampleSetting,
  {
    sessionId,
    visitId,
    at,
    seen,
  }: { sessionId: SessionId; visitId: VisitId; at: Instant } & Pick<Known, 'seen'>,
): void {
  const note = found(seen, development);
  rows.debriefs.push({
    visitId,
    startedAt: at,
    endedAt: at,
    development: note.text,
    developmentId: note.id,
  });
  for (const [position, { question, rep, manager }] of answers.entries()) {
    const { id: questionId, text, stage } = found(questions, question);
    const id = sessionQuestionIdSchema.parse(v7());
    // Behind those that were planned for the day.
    const place = { position: 100 + position, planned: false, askedAt: at };
    rows.questions.push({ id, sessionId, questionId, text, stage, ...place, answer: rep[language] });
    rows.debriefQuestions.push({
      sessionQuestionId: id,
      visitId,
      managerWords: inLanguage(manager, language),
    });
  }
}
