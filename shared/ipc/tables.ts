/** The tables a screen can depend on: a write announces those it touched, queries that read them are asked again. */
export const tableNames = [
  'setting',
  'rep',
  'import_batch',
  'session',
  'session_question',
  'tell',
  'visit',
  'observation',
  'draft',
  'profile_entry',
  'coachability',
  'skill_will',
  'commitment',
  'promise',
  'exchange',
  'attachment',
  'first_talk',
  'idea',
  'recognition',
  'rating',
  'competency',
  'programme',
  'script',
  'problem_report',
  'report',
  'backup',
] as const;

export type TableName = (typeof tableNames)[number];
export type TableName =
  | 'setting'
  | 'rep'
  | 'import_batch'
  | 'session'
  | 'session_question'
  | 'tell'
  | 'visit'
  | 'debrief'
  | 'intervention'
  | 'observation'
  | 'draft'
  | 'profile_entry'
  | 'coachability'
  | 'skill_will'
  | 'commitment'
  | 'promise'
  | 'exchange'
  | 'attachment'
  | 'first_talk'
  | 'idea'
  | 'recognition'
  | 'rating'
  | 'competency'
  | 'programme'
  | 'script'
  | 'problem_report'
  | 'report';
