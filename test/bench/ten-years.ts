import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Db } from '#electron/db/open.ts';
import { writeSettings } from '#electron/db/repositories/setting.ts';
import { projectFolder } from '#electron/dev/cache.ts';
import { migrationsFolder, readMigrations } from '#electron/dev/schema-snapshot.ts';
import { installContent } from '#electron/services/content.ts';
import { frameworkFileSchema } from '#shared/domain/content.ts';
import { profileEntryTypes } from '#shared/domain/profile.ts';
import { day, minute, sessionWriter, type WrittenCompetency, type WrittenRep } from './held-session.ts';
import { inserter } from './inserter.ts';
import { Writer } from './prose.ts';
import { regions } from './words.ts';

/** How much a file holds. */
export interface Size {
  reps: number;
  sessions: number;
  observations: number;
}

/** A team of 300 at its pace: ten years make 1,000,000 observations in 60,000 sessions, fewer are the same team earlier. */
export function sizeFor(observations: number): Size {
  return { reps: 300, sessions: Math.max(20, Math.round(observations * 0.06)), observations };
}

const sessionsPerDay = 60_000 / 3650;
const plannedDays = 7;

/**
 * Writes a file of this size at `path`, which must not exist: what was held up to yesterday, and what is planned for
 * the week from tomorrow on. The same size and day make the same file. Journalling is off while it fills, so it is not safe against a kill.
 */
export function writeTenYears(path: string, size: Size, now: number, seed = 1): void {
  const db = openDatabase(path, readMigrations(migrationsFolder));
  const { $client: client } = db;
  client.pragma('journal_mode = MEMORY');
  client.pragma('synchronous = OFF');
  client.pragma('cache_size = -262144');
  const indexes = [
    'rep_search',
    'session_search',
    'visit_search',
    'observation_search',
    'session_question_search',
  ];
  // A large hash and no merging in between fill the index several times faster.
  for (const table of indexes)
    client.exec(`INSERT INTO ${table}(${table}, rank) VALUES ('automerge', 0), ('hashsize', 67108864)`);
  client.transaction(() => fill(db, size, new Writer(seed), now))();
  for (const table of indexes) {
    client.exec(`INSERT INTO ${table}(${table}) VALUES ('optimize')`);
    client.exec(`INSERT INTO ${table}(${table}, rank) VALUES ('automerge', 4), ('hashsize', 1048576)`);
  }
  client.pragma('journal_mode = WAL');
  client.close();
}

function fill(db: Db, size: Size, writer: Writer, now: number): void {
  const managerName = writer.name();
  writeSettings(db, { language: 'en', appearance: 'light', managerName, onboarded: true });
  const reps = writeReps(db, size.reps, writer, now);
  const competencies = writeCompetencies(db, now);
  const sessions = sessionWriter(db, writer, { now, managerName, competencies });
  const planned = Math.ceil(Math.min(plannedDays * sessionsPerDay, size.sessions / 10));
  const held = size.sessions - planned;
  const today = now - (now % day);
  let left = size.observations;
  for (let index = 0; index < size.sessions; index += 1) {
    const rep = reps[index % reps.length];
    if (rep === undefined) throw new Error('A file needs a rep');
    // Whole hours between 7 and 15 UTC; nothing today, whatever the hour is.
    const hour = writer.between(7, 15) * 60 * minute;
    const daysFromHere = Math.floor((index - held) / sessionsPerDay);
    if (index >= held) {
      sessions.planned({ rep, at: today + (1 + daysFromHere) * day + hour });
      continue;
    }
    const share = (left / (held - index)) * (0.5 + writer.random());
    const observations = index === held - 1 ? left : Math.min(left, Math.round(share));
    left -= observations;
    sessions.held({ rep, at: today + daysFromHere * day + hour, observations });
  }
  writeProfiles(db, reps, writer, now);
}

function writeReps({ $client: client }: Db, count: number, writer: Writer, now: number): WrittenRep[] {
  const insert = inserter(client, 'rep', [
    'id',
    'name',
    'role',
    'email',
    'region',
    'hire_day',
    'notes',
    'created_at',
    'updated_at',
  ]);
  return Array.from({ length: count }, (_, index) => {
    const hired = now - writer.between(100, 4000) * day;
    const rep: WrittenRep = {
      id: writer.id(hired),
      name: `${writer.name()} ${index + 1}`,
      levels: new Map(),
      lastSha256: null,
      evidence: [],
    };
    insert({
      id: rep.id,
      name: rep.name,
      role: 'Account manager',
      email: `rep${index + 1}@example.com`,
      region: writer.pick(regions),
      hire_day: new Date(hired).toISOString().slice(0, 10),
      notes: writer.note('', 1),
      created_at: hired,
      updated_at: now,
    });
    return rep;
  });
}

/** One of the frameworks that come with the app, as a first start would install it. */
function writeCompetencies(db: Db, now: number): WrittenCompetency[] {
  const file = join(projectFolder, 'resources', 'competency-frameworks', 'field-sales-b2b.json');
  const frameworks = [frameworkFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))];
  installContent(db, { scripts: [], frameworks }, { language: 'en', at: new Date(now).toISOString() });
  return db.$client
    .prepare<[], { id: Buffer; name: string; behaviours: string }>(
      `SELECT id, name, (SELECT json_group_array(behaviour ORDER BY level) FROM competency_level
         WHERE competency_id = competency.id) AS behaviours FROM competency ORDER BY position`,
    )
    .all()
    .map(({ behaviours, ...row }) => ({ ...row, behaviours: JSON.parse(behaviours) as string[] }));
}

function writeProfiles(
  { $client: client }: Db,
  reps: readonly WrittenRep[],
  writer: Writer,
  now: number,
): void {
  const insertEntry = inserter(client, 'profile_entry', [
    'id',
    'rep_id',
    'type',
    'title',
    'status',
    'created_at',
    'updated_at',
  ]);
  const insertEvidence = inserter(client, 'profile_evidence', ['entry_id', 'observation_id']);
  for (const rep of reps) {
    for (let index = 0; index < 8; index += 1) {
      const id = writer.id(now);
      insertEntry({
        id,
        rep_id: rep.id,
        type: writer.pick(profileEntryTypes),
        title: writer.note('', 1).slice(0, 80),
        status: writer.pick(['emerging', 'confirmed']),
        created_at: now,
        updated_at: now,
      });
      for (const observation of rep.evidence.slice(index * 3, index * 3 + 3))
        insertEvidence({ entry_id: id, observation_id: observation });
    }
  }
}
