import * as rows from '#electron/db/repositories/handover-merge.ts';
import { settleStatus, standingReport } from '#electron/db/repositories/finalised-report.ts';
import { addedWeeks } from '#electron/db/repositories/programme.ts';
import type { Db } from '#electron/db/open.ts';
import {
  packParts,
  type MergeReport,
  type Pack,
  type PackPart,
  type PackPrivate,
  type PackRows,
} from '#shared/domain/handover.ts';
import type { CompetencyId } from '#shared/domain/ids.ts';
import { instantOnDay } from '#shared/domain/session-day.ts';
import { isFinal } from '#shared/domain/session-rules.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { matchCompetencies } from './match-competencies.ts';

const conflictsShown = 100;

/** Parts whose rows say when they were last touched. */
type Dated = {
  [Part in keyof PackRows]: PackRows[Part][number] extends { updatedAt: string } ? Part : never;
}[keyof PackRows];

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
    this.#competency = matchCompetencies(db, pack);
    const { madeBy, createdAt, consent } = pack;
    this.report = {
      madeBy,
      createdAt,
      consent,
      people: pack.rows.reps.map(({ name }) => name),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names of the keys
      parts: Object.fromEntries(packParts.map((part) => [part, noCounts()])) as MergeReport['parts'],
      conflicts: [],
      conflictCount: 0,
    };
  }

  run(): void {
    const { rows: packed } = this.#pack;
    // A row may come before the one it names: whether all are there is looked at when the transaction ends.
    this.#db.$client.pragma('defer_foreign_keys = ON');
    this.#dated('reps', 'reps', packed.reps, ({ name }) => name);
    this.#programmes();
    this.#sessions();
    for (const { id } of packed.sessions) this.#here.sessions.add(id);
    this.#dated('exchanges', 'exchanges', packed.exchanges, ({ repLearnt }) => repLearnt);
    this.#dated('guests', 'exchanges', packed.guests, ({ name }) => name);
    this.#dated('loveAnswers', 'exchanges', packed.loveAnswers, ({ text }) => text);
    this.#parts('questions', packed.questions);
    this.#parts('visits', packed.visits);
    for (const { id } of packed.visits) this.#here.visits.add(id);
    this.#observations(packed.observations, 'shared', 'observations');
    this.#files();
    const texts = new Map(packed.observations.map(({ id, text }) => [id, text]));
    this.#dated('promises', 'promises', packed.promises, (row) => texts.get(row.observationId) ?? '');
    this.#ideas();
    this.#dated('recognitions', 'recognitions', packed.recognitions, ({ text }) => text);
    this.#ratings();
    this.#dated('commitments', 'commitments', packed.commitments, ({ text }) => text);
    this.#sightings();
    this.#reports();
    for (const item of this.#pack.private) this.#private(item);
  }

  /** What was made final here is not opened again by a draft, unless its report was recalled on the other side. */
  #sessions(): void {
    const { sessions, reports } = this.#pack.rows;
    const recalled = new Set(reports.filter(rows.wasRecalled).map(({ id }) => id));
    for (const each of sessions) {
      const sealed = isFinal(each.status) ? null : standingReport(this.#db, each.id);
      const row = { ...each, focusCompetencyId: this.#competency(each.focusCompetencyId) };
      if (sealed !== null && !recalled.has(sealed.id)) this.#conflict('sessions', dayIn(row), 'here');
      else this.#dated('sessions', 'sessions', [row], dayIn);
    }
  }

  /** Rows with a date of their own: the later one wins. `part` is what they are counted as. */
  #dated<Kind extends Dated>(
    kind: Kind,
    part: PackPart,
    packed: PackRows[Kind],
    label: (row: PackRows[Kind][number]) => string,
    more: Record<string, unknown> = {},
  ): void {
    for (const row of packed) {
      const here = rows.find(this.#db, kind, row);
      if (here === null) {
        rows.insert(this.#db, kind, { ...row, ...more });
        this.report.parts[part].added += 1;
        if (kind === 'sessions' && 'id' in row) this.#newer.add(row.id);
      } else if (rows.isSame(kind, here, row)) {
        this.report.parts[part].same += 1;
      } else if (String(here['updatedAt']) < row.updatedAt) {
        rows.update(this.#db, kind, row);
        if (kind === 'sessions' && 'id' in row) this.#newer.add(row.id);
        this.#conflict(part, label(row), 'pack');
      } else {
        this.#conflict(part, label(row), 'here');
      }
    }
  }

  #observations(packed: PackRows['observations'], visibility: 'shared' | 'private', part: PackPart): void {
    const wanted = packed.filter(({ sessionId }) => this.#here.sessions.has(sessionId));
    for (const { id } of wanted) this.#here.observations.add(id);
    this.#dated(
      'observations',
      part,
      wanted.map((row) => ({
        ...row,
        competencyId: this.#competency(row.competencyId),
        visitId: row.visitId !== null && this.#here.visits.has(row.visitId) ? row.visitId : null,
      })),
      ({ text }) => text,
      { visibility },
    );
  }

  /** Their contents are in their place by now. One that is here already stays as it is here, shared or not. */
  #files(): void {
    const { files, fileLinks } = this.#pack.rows;
    const { files: counts } = this.report.parts;
    for (const row of files)
      if (rows.find(this.#db, 'files', row) === null) rows.insert(this.#db, 'files', row);
    for (const row of fileLinks) {
      const isKnown = rows.find(this.#db, 'files', row) !== null;
      if (!isKnown || !this.#here.sessions.has(row.sessionId)) continue;
      if (rows.find(this.#db, 'fileLinks', row) !== null) {
        counts.same += 1;
        continue;
      }
      const visitId = row.visitId !== null && this.#here.visits.has(row.visitId) ? row.visitId : null;
      rows.insert(this.#db, 'fileLinks', { ...row, visitId, visibility: 'shared' });
      counts.added += 1;
    }
  }

  /** One runs at a time: that of this side goes on. A pack tells all its weeks, without those that were added here. */
  #programmes(): void {
    const added = addedWeeks(this.#db);
    for (const each of this.#pack.rows.programmes) {
      const focusCompetencyId = this.#competency(each.focusCompetencyId);
      if (focusCompetencyId === null) continue;
      const weeks = Math.max(1, each.weeks - (added.get(each.id) ?? 0));
      const row = { ...each, focusCompetencyId, weeks };
      if (row.endedAt === null && rows.hasOtherRunning(this.#db, row))
        this.#conflict('programmes', row.target, 'here');
      else this.#dated('programmes', 'programmes', [row], ({ target }) => target);
    }
  }

  /** One note makes one idea: that of this side stays. */
  #ideas(): void {
    for (const row of this.#pack.rows.ideas)
      if (rows.hasOtherOfNote(this.#db, row)) this.#conflict('ideas', row.text, 'here');
      else this.#dated('ideas', 'ideas', [row], ({ text }) => text);
  }

  #sightings(): void {
    for (const row of this.#pack.rows.sightings)
      if (rows.addSighting(this.#db, row)) rows.settleSighting(this.#db, row);
  }

  /** What belongs to a session and has no date: added where it is missing, replaced where the session was. */
  #parts<Part extends 'questions' | 'visits'>(part: Part, packed: PackRows[Part]): void {
    for (const row of packed) {
      if (rows.find(this.#db, part, row) === null) rows.insert(this.#db, part, row);
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

  /**
   * Sealed: a report that is here already is the same one, and only what happened to it later may be added. Where both
   * sides finalised a session, each keeps its own and the other's as never having stood: later ones may follow it.
   */
  #reports(): void {
    const { reports, addenda, answers } = this.#pack.rows;
    const { reports: counts } = this.report.parts;
    const missing = new Set(reports.filter((row) => rows.find(this.#db, 'reports', row) === null));
    // What was recalled makes room for what was finalised in its place.
    for (const row of reports.filter((each) => !missing.has(each))) {
      const changed = rows.addReportEvents(this.#db, row);
      counts[changed ? 'updated' : 'same'] += 1;
    }
    for (const row of missing) {
      const isSecond = row.recalledAt === null && standingReport(this.#db, row.sessionId) !== null;
      rows.insert(this.#db, 'reports', isSecond ? { ...row, recalledAt: row.finalisedAt } : row);
      if (isSecond) this.#conflict('reports', row.finalisedAt.slice(0, 10), 'here');
      else counts.added += 1;
    }
    const packed = new Set<string>(reports.map(({ id }) => id));
    for (const row of addenda)
      if (packed.has(row.reportId) && rows.find(this.#db, 'addenda', row) === null)
        rows.insert(this.#db, 'addenda', row);
    for (const row of answers)
      if (packed.has(row.reportId) && rows.find(this.#db, 'answers', row) === null)
        rows.insert(this.#db, 'answers', row);
    for (const sessionId of new Set(reports.map((row) => row.sessionId))) settleStatus(this.#db, sessionId);
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

function dayIn(session: PackRows['sessions'][number]): string {
  return instantOnDay(session).slice(0, 10);
}

function noCounts(): MergeReport['parts'][PackPart] {
  return { added: 0, updated: 0, kept: 0, same: 0 };
}
