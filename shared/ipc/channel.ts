import type { TableName } from './tables.ts';

export interface Channel {
  effect: 'read' | 'write' | 'act';
  tables: readonly TableName[];
  /** Answered also behind the app lock: it shows nothing of what is locked away. */
  whileLocked?: true;
}

/** Asked again whenever one of these tables changes. */
export function reads(...tables: TableName[]): Channel {
  return { effect: 'read', tables };
}

/** Announces these tables after it succeeded. */
export function writes(...tables: TableName[]): Channel {
  return { effect: 'write', tables };
}

/** Touches the system rather than the database: a dialog, a folder, a window. */
export const acts: Channel = { effect: 'act', tables: [] };

export function whileLocked(channel: Channel): Channel {
  return { ...channel, whileLocked: true };
}

/** What a report is made of. */
export const reported: TableName[] = [
  'session',
  'session_question',
  'visit',
  'observation',
  'commitment',
  'rating',
  'rep',
  'setting',
  'competency',
  'report',
  'debrief',
  'exchange',
  'attachment',
];

/** What stands on Today. */
export const seenToday: TableName[] = [
  'session',
  'session_question',
  'visit',
  'observation',
  'commitment',
  'rep',
  'competency',
  'profile_entry',
  'programme',
  'setting',
];

/** All that hangs on one session. */
export const ofSession: TableName[] = [
  'session',
  'rep',
  'session_question',
  'visit',
  'debrief',
  'intervention',
  'observation',
  'commitment',
  'competency',
  'profile_entry',
  'idea',
  'recognition',
];
