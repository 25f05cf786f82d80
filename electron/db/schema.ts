/*
 * Tables are STRICT (the generator adds it; drizzle cannot say so). Those that FTS5 indexes carry an explicit
 * `seq INTEGER PRIMARY KEY`: an implicit rowid may change in a VACUUM, and the index would point at other rows.
 * Times end in _at (instants) or _day (calendar days). `archived_at` is the undo: rows leave the screens, not the file.
 */
export * from './schema/setting.ts';
export * from './schema/rep.ts';
export * from './schema/import.ts';
export * from './schema/competency.ts';
export * from './schema/script.ts';
export * from './schema/session.ts';
export * from './schema/visit.ts';
export * from './schema/observation.ts';
export * from './schema/profile.ts';
export * from './schema/commitment.ts';
export * from './schema/debrief.ts';
export * from './schema/rating.ts';
export * from './schema/report.ts';
export * from './schema/report-answer.ts';
export * from './schema/company.ts';
export * from './schema/coachability.ts';
export * from './schema/skill-will.ts';
export * from './schema/idea.ts';
export * from './schema/recognition.ts';
export * from './schema/first-talk.ts';
export * from './schema/programme.ts';
export * from './schema/promise.ts';
export * from './schema/exchange.ts';
export * from './schema/attachment.ts';
