/** The tables a screen can depend on: a write announces those it touched, queries that read them are asked again. */
export type TableName =
  | 'setting'
  | 'rep'
  | 'import_batch'
  | 'session'
  | 'session_question'
  | 'visit'
  | 'observation'
  | 'draft'
  | 'profile_entry'
  | 'coachability'
  | 'skill_will'
  | 'commitment'
  | 'first_talk'
  | 'idea'
  | 'recognition'
  | 'competency'
  | 'script';
