import { v7 } from 'uuid';
import { openDatabase } from '#electron/db/open.ts';
import { writeSettings } from '#electron/db/repositories/setting.ts';
import { migrationsFolder, readMigrations } from '#electron/dev/schema-snapshot.ts';
import { observationKinds } from '#shared/domain/observation.ts';
import { customers, firstNames, lastNames, phrases, products, regions } from './words.ts';

/** How much a file holds. */
export interface Size {
  reps: number;
  sessions: number;
  observations: number;
}

/** The proportions of ten years (300 reps, 60,000 sessions, 1,000,000 observations), for any number of observations. */
export function sizeFor(observations: number): Size {
  return {
    reps: Math.max(3, Math.round(observations * 0.0003)),
    sessions: Math.max(10, Math.round(observations * 0.06)),
    observations,
  };
}

const minute = 60_000;
const day = 24 * 60 * minute;
const tenYears = 3650 * day;

const heldKinds = [
  'ride_along',
  'ride_along',
  'one_to_one',
  'one_to_one',
  'call_review',
  'curbside',
] as const;

/** The same numbers for the same seed (mulberry32): two runs measure the same file. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chooses words and ids from one stream of random numbers. */
class Writer {
  readonly random: () => number;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  pick<T>(from: readonly T[]): T {
    const chosen = from[Math.floor(this.random() * from.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from');
    return chosen;
  }

  /** A number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  id(at: number): Buffer {
    const random = Uint8Array.from({ length: 16 }, () => this.between(0, 255));
    return v7({ msecs: at, random }, Buffer.alloc(16));
  }

  name(): string {
    return `${this.pick(firstNames)} ${this.pick(lastNames)}`;
  }

  /** One to three sentences of one language, now and then with an order number: a word that stands nowhere else. */
  note(customer: string, sentences = this.between(1, 3)): string {
    const language = this.pick(phrases);
    const text = Array.from({ length: sentences }, () => this.pick(language.sentences)).join(' ');
    return text
      .replaceAll('{customer}', customer)
      .replaceAll('{person}', () => this.name())
      .replaceAll('{product}', () => this.pick(products))
      .replaceAll('{topic}', () => this.pick(language.topics))
      .replaceAll('{number}', () => `K-${this.between(10_000, 99_999)}`);
  }
}

/**
 * Writes a file of this size at `path`, which must not exist: sessions of the ten years up to `now`, the last of them
 * a ride-along planned for tomorrow. Journalling is off while it fills, so it is not safe against a kill.
 */
export function writeTenYears(path: string, size: Size, now: number, seed = 1): void {
  const db = openDatabase(path, readMigrations(migrationsFolder));
  const { $client: client } = db;
  client.pragma('journal_mode = MEMORY');
  client.pragma('synchronous = OFF');
  const indexes = ['rep_search', 'session_search', 'visit_search', 'observation_search'];
  // A large hash and no merging in between fill the index several times faster.
  for (const table of indexes) {
    client.exec(`INSERT INTO ${table}(${table}, rank) VALUES ('automerge', 0), ('hashsize', 67108864)`);
  }
  const writer = new Writer(seed);

  const insertRep = client.prepare(
    'INSERT INTO rep (id, name, role, email, region, hire_day, notes, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertSession = client.prepare(
    `INSERT INTO session (id, kind, status, rep_id, starts_at, ends_at, place, goal, ride_format, started_at, concluded_at,
       what_worked, work_on, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertVisit = client.prepare(
    `INSERT INTO visit (id, session_id, position, customer, objective, advance_sought, outcome, arrived_at, left_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertObservation = client.prepare(
    `INSERT INTO observation (id, session_id, visit_id, kind, text, answer, person, visibility, observed_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertCommitment = client.prepare(
    `INSERT INTO commitment (id, rep_id, session_id, owner, text, due_day, status, closed_at, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertEntry = client.prepare(
    'INSERT INTO profile_entry (id, rep_id, type, title, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertEvidence = client.prepare(
    'INSERT INTO profile_evidence (entry_id, observation_id) VALUES (?, ?)',
  );

  function writeObservations(
    session: Buffer,
    at: number,
    count: number,
    visits: readonly Buffer[],
    customer: string,
  ): Buffer[] {
    return Array.from({ length: count }, (_, index) => {
      const observedAt = at + index * writer.between(2, 9) * minute;
      const id = writer.id(observedAt);
      const kind = writer.pick(observationKinds);
      const answer = kind === 'question' ? writer.note(customer, 1) : '';
      const visibility = writer.random() < 0.05 ? 'private' : 'shared';
      const visit = visits.length > 0 ? (visits[Math.floor((index * visits.length) / count)] ?? null) : null;
      insertObservation.run(
        id,
        session,
        visit,
        kind,
        writer.note(customer),
        answer,
        '',
        visibility,
        observedAt,
        observedAt,
      );
      return id;
    });
  }

  function writeSession(rep: Buffer, at: number, observations: number): Buffer[] {
    const id = writer.id(at);
    const held = at < now;
    const kind = held ? writer.pick(heldKinds) : 'ride_along';
    const customer = writer.pick(customers);
    const end = at + writer.between(1, 8) * 60 * minute;
    insertSession.run(
      id,
      kind,
      held ? 'draft' : 'planned',
      rep,
      at,
      end,
      customer,
      writer.note(customer, 1),
      kind === 'ride_along' ? writer.pick(['observe_only', 'co_sell', 'reverse']) : null,
      held ? at : null,
      held ? end : null,
      held ? writer.note(customer) : '',
      held ? writer.note(customer) : '',
      at - 7 * day,
      held ? end : at - 7 * day,
    );
    if (!held) return [];
    const visits =
      kind === 'ride_along'
        ? [0, 1, 2].map((position) => {
            const visit = writer.id(at);
            const arrived = at + position * 90 * minute;
            insertVisit.run(
              visit,
              id,
              position,
              position === 0 ? customer : writer.pick(customers),
              writer.note(customer, 1),
              writer.note(customer, 1),
              writer.pick(['advance', 'continuation', 'none']),
              arrived,
              arrived + 45 * minute,
            );
            return visit;
          })
        : [];
    if (writer.random() < 0.6) {
      const due = new Date(end + 14 * day).toISOString().slice(0, 10);
      const status = now - end < 21 * day ? 'open' : writer.pick(['kept', 'kept', 'missed', 'dropped']);
      insertCommitment.run(
        writer.id(end),
        rep,
        id,
        writer.pick(['rep', 'rep', 'manager']),
        writer.note(customer, 1),
        due,
        status,
        status === 'open' ? null : end + 14 * day,
        end,
        end,
      );
    }
    return writeObservations(id, at, observations, visits, customer);
  }

  client.transaction(() => {
    writeSettings(db, { language: 'en', appearance: 'light', managerName: writer.name(), onboarded: true });
    const reps = Array.from({ length: size.reps }, (_, index) => {
      const id = writer.id(now - tenYears);
      const hireDay = new Date(now - writer.between(100, 4000) * day).toISOString().slice(0, 10);
      insertRep.run(
        id,
        `${writer.name()} ${index + 1}`,
        'Account manager',
        `rep${index + 1}@example.com`,
        writer.pick(regions),
        hireDay,
        writer.note('', 1),
        now - tenYears,
        now,
      );
      return id;
    });
    const evidence: Buffer[][] = reps.map(() => []);
    let left = size.observations;
    for (let index = 0; index < size.sessions; index += 1) {
      const which = index % reps.length;
      const rep = reps[which];
      if (rep === undefined) throw new Error('A file needs a rep');
      const last = index === size.sessions - 1;
      // Whole hours between 7 and 15 UTC; the last session is tomorrow's, with nothing noted yet.
      const started = now - tenYears + Math.floor((index / size.sessions) * (tenYears / day)) * day;
      const at = (last ? now + day : started) - (now % day) + writer.between(7, 15) * 60 * minute;
      const share =
        index === size.sessions - 2
          ? left
          : Math.min(left, Math.round((left / (size.sessions - 1 - index)) * (0.5 + writer.random())));
      const seen = writeSession(rep, at, last ? 0 : share);
      left -= seen.length;
      if (seen[0] !== undefined) evidence[which]?.push(seen[0]);
    }
    for (const [which, rep] of reps.entries()) {
      for (let index = 0; index < 8; index += 1) {
        const id = writer.id(now);
        insertEntry.run(
          id,
          rep,
          writer.pick(['strength', 'development']),
          writer.note('', 1).slice(0, 80),
          now,
          now,
        );
        for (const observation of evidence[which]?.slice(index * 3, index * 3 + 3) ?? [])
          insertEvidence.run(id, observation);
      }
    }
  })();
  for (const table of indexes) {
    client.exec(`INSERT INTO ${table}(${table}) VALUES ('optimize')`);
    client.exec(`INSERT INTO ${table}(${table}, rank) VALUES ('automerge', 4), ('hashsize', 1048576)`);
  }
  client.pragma('journal_mode = WAL');
  client.close();
}
