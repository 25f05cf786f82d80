import * as rows from '#electron/db/repositories/handover-merge.ts';
import type { Db } from '#electron/db/open.ts';
import type { MergeReport, Pack, PackPart, PackPrivate, PackRows } from '#shared/domain/handover.ts';
import type { CompetencyId } from '#shared/domain/ids.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { matchCompetencies } from './match-competencies.ts';

const conflictsShown = 100;

/**
 * Takes a pack over, within the caller's transaction. Rows are known by their ids, so that the same pack twice changes
 * nothing. Where both sides have a row, the later `updatedAt` wins and both are named; what has no date of its own
 * follows its session, and what is sealed never changes. What is private here is never overwritten.
 */
export function mergePack(db: Db, pack: Pack): MergeReport {
  const merge = new Merge(db, pack);
  merge.run();
  return merge.report;
}

class Merge {
  readonly report: MergeReport;
  readonly #db: Db;
  readonly #pack: Pack;
  readonly #competency: (id: CompetencyId | null) => CompetencyId | null;
  /** Sessions whose parts come from the pack, because the session itself does. */
  readonly #newer = new Set<string>();
  readonly #here = {
    sessions: new Set<string>(),
    visits: new Set<string>(),
    observations: new Set<string>(),
  };

  constructor(db: Db, pack: Pack) {
    this.#db = db;
    this.#pack = pack;
    this.#competency = matchCompetencies(db, pack.rows);
    const { madeBy, createdAt, consent } = pack;
    this.report = {
      madeBy,
      createdAt,
      consent,
      people: pack.rows.reps.map(({ name }) => name),
      parts: {
        reps: noCounts(),
        sessions: noCounts(),
        observations: noCounts(),
        ratings: noCounts(),
        commitments: noCounts(),
        reports: noCounts(),
        private: noCounts(),
      },
      conflicts: [],
      conflictCount: 0,
    };
  }

  run(): void {
    const { rows: packed } = this.#pack;
    this.#dated('reps', packed.reps, ({ name }) => name);
    this.#dated(
      'sessions',
      packed.sessions.map((row) => ({ ...row, focusCompetencyId: this.#competency(row.focusCompetencyId) })),
      ({ startsAt }) => startsAt.slice(0, 10),
    );
    for (const { id } of packed.sessions) this.#here.sessions.add(id);
    this.#parts('questions', packed.questions);
    this.#parts('visits', packed.visits);
    for (const { id } of packed.visits) this.#here.visits.add(id);
    this.#observations(packed.observations, 'shared', 'observations');
    this.#ratings();
    this.#dated('commitments', packed.commitments, ({ text }) => text);
    this.#reports();
    for (const item of this.#pack.private) this.#private(item);
  }

  /** Rows with a date of their own: the later one wins. */
  #dated<Part extends 'reps' | 'sessions' | 'commitments'>(
    part: Part,
    packed: PackRows[Part],
    label: (row: PackRows[Part][number]) => string,
  ): void {
    for (const row of packed) {
      const here = rows.find(this.#db, part, row.id);
      if (here === null) {
        rows.insert(this.#db, part, row);
        this.report.parts[part].added += 1;
        if (part === 'sessions') this.#newer.add(row.id);
      } else if (rows.isSame(part, here, row)) {
        this.report.parts[part].same += 1;
      } else if (String(here['updatedAt']) < row.updatedAt) {
        rows.update(this.#db, part, row);
        if (part === 'sessions') this.#newer.add(row.id);
        this.#conflict(part, label(row), 'pack');
      } else {
        this.#conflict(part, label(row), 'here');
      }
    }
  }

  #observations(packed: PackRows['observations'], visibility: 'shared' | 'private', part: PackPart): void {
    for (const each of packed) {
      if (!this.#here.sessions.has(each.sessionId)) continue;
      const row = {
        ...each,
        competencyId: this.#competency(each.competencyId),
        visitId: each.visitId !== null && this.#here.visits.has(each.visitId) ? each.visitId : null,
      };
      this.#here.observations.add(row.id);
      const here = rows.find(this.#db, 'observations', row.id);
      if (here === null) {
        rows.insert(this.#db, 'observations', { ...row, visibility });
        this.report.parts[part].added += 1;
      } else if (rows.isSame('observations', here, row)) {
        this.report.parts[part].same += 1;
      } else if (String(here['updatedAt']) < row.updatedAt) {
        rows.update(this.#db, 'observations', row);
        this.#conflict(part, row.text, 'pack');
      } else {
        this.#conflict(part, row.text, 'here');
      }
    }
  }

  /** What belongs to a session and has no date: added where it is missing, replaced where the session was. */
  #parts<Part extends 'questions' | 'visits'>(part: Part, packed: PackRows[Part]): void {
    for (const row of packed) {
      if (rows.find(this.#db, part, row.id) === null) rows.insert(this.#db, part, row);
      else if (this.#newer.has(row.sessionId)) rows.update(this.#db, part, row);
    }
  }

  #ratings(): void {
    const known = new Map<string, string>();
    const { ratings: counts } = this.report.parts;
    for (const each of this.#pack.rows.ratings) {
      const competencyId = this.#competency(each.competencyId);
      if (competencyId === null) continue;
      const row = { ...each, competencyId };
      const here = rows.findRating(this.#db, row);
      if (here === null) {
        rows.insert(this.#db, 'ratings', row);
        counts.added += 1;
        known.set(row.id, row.id);
      } else if (here.level === row.level && here.noLevel === row.noLevel) {
        counts.same += 1;
      } else if (this.#newer.has(row.sessionId)) {
        rows.updateRating(this.#db, here.id, row);
        counts.updated += 1;
        known.set(row.id, here.id);
      } else {
        counts.kept += 1;
      }
    }
    for (const { ratingId, observationId } of this.#pack.ratingEvidence) {
      const id = known.get(ratingId);
      if (id !== undefined && this.#here.observations.has(observationId))
        rows.addRatingEvidence(this.#db, id, observationId);
    }
  }

  /** Sealed: a report that is here already is the same one, and only what happened to it later may be added. */
  #reports(): void {
    const { reports: counts } = this.report.parts;
    const taken = new Set<string>();
    for (const row of this.#pack.rows.reports) {
      const here = rows.find(this.#db, 'reports', row.id);
      if (here !== null) {
        const changed = rows.addReportEvents(this.#db, row);
        counts[changed ? 'updated' : 'same'] += 1;
        taken.add(row.id);
      } else if (row.recalledAt === null && rows.hasStandingReport(this.#db, row.sessionId)) {
        this.#conflict('reports', row.finalisedAt.slice(0, 10), 'here');
      } else {
        rows.insert(this.#db, 'reports', row);
        counts.added += 1;
        taken.add(row.id);
      }
    }
    for (const row of this.#pack.rows.addenda)
      if (taken.has(row.reportId) && rows.find(this.#db, 'addenda', row.id) === null)
        rows.insert(this.#db, 'addenda', row);
    for (const row of this.#pack.rows.answers)
      if (taken.has(row.reportId) && rows.find(this.#db, 'answers', row.reportId) === null)
        rows.insert(this.#db, 'answers', row);
  }

  #private(item: PackPrivate): void {
    const counts = this.report.parts.private;
    switch (item.kind) {
      case 'goal':
      case 'private_note':
      case 'rep_notes':
        counts[rows.fillPrivate(this.#db, item) ? 'added' : 'kept'] += 1;
        break;
      case 'observation':
        this.#observations([item.row], item.visibility, 'private');
        break;
      case 'profile_entry': {
        const row = { ...item.row, competencyId: this.#competency(item.row.competencyId) };
        const evidence = item.observationIds.filter((id) => this.#here.observations.has(id));
        counts[rows.addProfileEntry(this.#db, row, evidence) ? 'added' : 'same'] += 1;
        break;
      }
      default:
        assertNever(item);
    }
  }

  #conflict(part: PackPart, text: string, winner: 'here' | 'pack'): void {
    this.report.parts[part][winner === 'pack' ? 'updated' : 'kept'] += 1;
    this.report.conflictCount += 1;
    if (this.report.conflicts.length < conflictsShown)
      this.report.conflicts.push({ part, text: text.slice(0, 200), winner });
  }
}

function noCounts(): MergeReport['parts'][PackPart] {
  return { added: 0, updated: 0, kept: 0, same: 0 };
}
