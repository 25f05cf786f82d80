import { personalGroups, type PersonalData, type PersonalGroup } from './personal-data.ts';

const groupOfTable: Record<string, PersonalGroup> = {
  rep: 'person',
  rep_cadence: 'person',
  import_change: 'person',
  session: 'session',
  draft: 'session',
  tell: 'session',
  intervention: 'session',
  debrief: 'session',
  debrief_question: 'session',
  exchange: 'session',
  guest: 'session',
  love_answer: 'session',
  visit: 'visit',
  observation: 'note',
  promise: 'note',
  session_question: 'question',
  question_draft: 'question',
  rating: 'rating',
  rating_evidence: 'rating',
  profile_entry: 'profile',
  profile_evidence: 'profile',
  profile_change: 'profile',
  commitment: 'commitment',
  commitment_sighting: 'commitment',
  report: 'report',
  report_addendum: 'report',
  report_answer: 'report',
  programme: 'programme',
  programme_extension: 'programme',
  idea: 'idea',
  recognition: 'idea',
  coachability_check: 'judgement',
  coachability_outcome: 'judgement',
  skill_will: 'judgement',
  first_talk_point: 'first_talk',
  attachment_link: 'file',
};

/** Where the first of these has a value, it says when a record is from. */
const times = [
  'observedAt',
  'startsAt',
  'day',
  'heardDay',
  'talkedDay',
  'startDay',
  'askedAt',
  'finalisedAt',
  'sightedAt',
  'addedAt',
  'createdAt',
  'updatedAt',
];

/** Columns whose text is a word of the program, a hash or a record of its own, not something that was written. */
const codes: ReadonlySet<string> = new Set([
  'kind',
  'type',
  'status',
  'state',
  'visibility',
  'owner',
  'saidBy',
  'direction',
  'outcome',
  'difficulty',
  'sighting',
  'result',
  'endKind',
  'rideFormat',
  'point',
  'ownsResults',
  'asksFeedback',
  'admitsGaps',
  'triesAgreed',
  'keepsPromises',
  'actsSoon',
  'withinReach',
  'sha256',
  'previousSha256',
  'mime',
]);

const machineText = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?)$/;

/** Groups raw rows, as tables hold them, into what a person can read; rows without a word of their own are left out. */
export function groupPersonalRows(
  tables: readonly { table: string; rows: readonly Record<string, unknown>[] }[],
): PersonalData['groups'] {
  const groups = new Map<PersonalGroup, PersonalData['groups'][number]['records']>();
  for (const { table, rows } of tables) {
    const group = groupOfTable[table] ?? 'other';
    const records = groups.get(group) ?? [];
    groups.set(group, records);
    for (const row of rows) {
      const words = Object.entries(row).flatMap(([column, value]) =>
        typeof value === 'string' && value !== '' && !codes.has(column) && !machineText.test(value)
          ? [value]
          : [],
      );
      if (words.length > 0) records.push({ at: timeOf(row), words });
    }
  }
  return personalGroups.flatMap((group) => {
    const records = groups.get(group) ?? [];
    return records.length === 0
      ? []
      : [{ group, records: records.toSorted((one, other) => (one.at ?? '').localeCompare(other.at ?? '')) }];
  });
}

function timeOf(row: Record<string, unknown>): string | null {
  const value = times.map((column) => row[column]).find((time) => typeof time === 'string');
  return value ?? null;
}
