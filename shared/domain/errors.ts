/**
 * Codes of every expected failure. The sentence a manager reads stands under the same key in
 * `resources/locales/<language>/errors.json`.
 */
export const errorCodes = [
  'internal',
  'invalid_input',
  'not_found',
  'name_required',
  'text_required',
  'text_too_long',
  'email_invalid',
  'rep_required',
  'rep_has_history',
  'start_in_past',
  'end_before_start',
  'due_before_session',
  'owner_name_required',
  'observation_required',
  'observation_of_session_required',
  'commitment_not_open',
  'commitment_not_behavioural',
  'later_session_required',
  'calendar_empty',
  'reason_required',
  'programme_running',
  'programme_ended',
  'session_not_editable',
  'session_not_deletable',
  'session_wrong_state',
  'report_final',
  'report_altered',
  'evidence_required',
  'evidence_other_rep',
  'note_private',
  'decline_reason_required',
  'script_name_required',
  'framework_published',
  'framework_not_published',
  'framework_incomplete',
  'framework_in_use',
  'framework_draft_exists',
  'framework_group_exists',
  'weeks_out_of_range',
  'ride_alongs_out_of_range',
  'disk_full',
  'database_busy',
  'folder_not_writable',
  'file_unreadable',
  'file_empty',
  'file_binary',
  'file_workbook',
  'file_too_large',
  'file_no_rows',
  'import_expired',
  'import_nothing_to_do',
  'import_already_undone',
  'cancelled',
  'export_failed',
  'sample_already_loaded',
  'database_newer',
  'database_damaged',
  'migration_failed',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

const known: ReadonlySet<string> = new Set(errorCodes);

export function isErrorCode(value: string): value is ErrorCode {
  return known.has(value);
}
