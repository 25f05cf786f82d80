import type Database from 'better-sqlite3';
import { repIdSchema, type RepId } from '#shared/domain/ids.ts';
import { isFinal } from '#shared/domain/session-rules.ts';
import { sessionStatuses } from '#shared/domain/session.ts';
import { blobToUuid, uuidToBlob } from './columns.ts';
import type { Db } from './open.ts';
import { sessionsWithReport, settleStatus } from './repositories/finalised-report.ts';
import { quoted, tableShapes, type TableShape } from './table-shape.ts';

/** How much of a person another file holds that this one does not hold, or holds differently. */
export interface RepDifference {
  id: RepId;
  name: string;
  missing: number;
  changed: number;
}

type Row = Record<string, unknown>;

/** What is being written lives from second to second: an older line never replaces a newer one. */
const onlyWhereMissing = new Set(['draft', 'question_draft']);

/** Runs `work` with the other file at hand as `old`. The other file must have the same schema. */
export function withOther<T>(db: Database.Database, path: string, work: () => T): T {
  db.prepare('ATTACH ? AS old').run(path);
  try {
    return work();
  } finally {
    db.exec('DETACH old');
  }
}

/** Everybody of the other file for whom something would come back, by name. Call within `withOther`. */
export function differencesPerRep(db: Database.Database): RepDifference[] {
  const found = new Map<string, { missing: number; changed: number }>();
  for (const owned of ownedTables(tableShapes(db))) {
    const rows = db
      .prepare<[], { rep: Buffer; missing: number; changed: number }>(
        `SELECT r.id AS rep, sum(${isMissing(owned.shape)}) AS missing, sum(${isChanged(owned.shape)}) AS changed
         FROM ${owned.from} ${besideMain(owned.shape)} GROUP BY r.id`,
      )
      .all();
    for (const { rep, missing, changed } of rows) {
      const id = rep.toString('hex');
      const before = found.get(id) ?? { missing: 0, changed: 0 };
      found.set(id, { missing: before.missing + missing, changed: before.changed + changed });
    }
  }
  return db
    .prepare<[], { id: Buffer; name: string }>('SELECT id, name FROM old.rep ORDER BY name COLLATE NOCASE')
    .all()
    .map(({ id, name }) => ({
      id: repIdSchema.parse(blobToUuid(id)),
      name,
      ...(found.get(id.toString('hex')) ?? { missing: 0, changed: 0 }),
    }))
    .filter(({ missing, changed }) => missing + changed > 0);
}

/**
 * Brings back one person from the other file: rows that are missing here, and what differs as it stands there. Rows that
 * only this file has stay, and so does a report finalised since. Everything or nothing. Call within `withOther`.
 */
export function mergeRep(connection: Db, repId: RepId): { missing: number; changed: number } {
  const db = connection.$client;
  const shapes = tableShapes(db);
  const merge = new Merge(db, shapes);
  const key = uuidToBlob(repId);
  return db
    .transaction(() => {
      for (const owned of ownedTables(shapes)) {
        const { shape } = owned;
        const rows = (condition: string): Row[] =>
          db
            .prepare<[Buffer], Row>(
              `SELECT ${quoted(shape.columns, 't.')} FROM ${owned.from} ${besideMain(shape)} WHERE r.id = ? AND ${condition}`,
            )
            .all(key);
        // First what was recalled, then what was finalised in its place: only one of them may stand.
        const changed = rows(isChanged(shape));
        for (const row of [...changed.filter(isRecalled), ...changed.filter((each) => !isRecalled(each))])
          merge.update(shape, row);
        for (const row of rows(isMissing(shape)))
          merge.insert(shape, shape.name === 'report' ? besideStanding(db, row) : row);
      }
      // One that says it is final without a report stays so: that is how a lost report is found.
      for (const sessionId of sessionsWithReport(connection, repId)) settleStatus(connection, sessionId);
      const broken = db.pragma('main.foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) throw new Error('The merge leaves dangling references');
      return { missing: merge.inserted, changed: merge.updated };
    })
    .immediate();
}

/** Where a report stands here, one of the other file is kept as never having stood: later ones may follow it. */
function besideStanding(db: Database.Database, row: Row): Row {
  const standing = db
    .prepare('SELECT 1 FROM main.report WHERE session_id = ? AND recalled_at IS NULL')
    .get(row['session_id']);
  return standing === undefined ? row : { ...row, recalled_at: row['recalled_at'] ?? row['finalised_at'] };
}

/** Of a report; no row of another table is. */
function isRecalled(row: Row): boolean {
  return typeof row['recalled_at'] === 'number';
}

/** Writes rows of the other file here; what they refer to comes first. */
class Merge {
  inserted = 0;
  updated = 0;
  readonly #db: Database.Database;
  readonly #shapes: Map<string, TableShape>;

  constructor(db: Database.Database, shapes: Map<string, TableShape>) {
    this.#db = db;
    this.#shapes = shapes;
  }

  /**
   * A row that would break a rule of the file (such as one rating per competency) stays away, with what hangs on it: what
   * is here holds.
   */
  insert(shape: TableShape, row: Row): void {
    const values = this.#withParents(shape, row);
    if (values === null) return;
    const marks = shape.columns.map(() => '?').join(', ');
    this.inserted += this.#db
      .prepare(`INSERT OR IGNORE INTO main."${shape.name}" (${quoted(shape.columns)}) VALUES (${marks})`)
      .run(shape.columns.map((column) => values[column])).changes;
  }

  update(shape: TableShape, row: Row): void {
    const values = this.#withParents(shape, row);
    if (values === null) return;
    const sets = shape.columns.map((column) => `"${column}" = ?`).join(', ');
    const keys = shape.key.map((column) => `"${column}" IS ?`).join(' AND ');
    this.updated += this.#db
      .prepare(`UPDATE OR IGNORE main."${shape.name}" SET ${sets} WHERE ${keys}`)
      .run([...shape.columns, ...shape.key].map((column) => values[column])).changes;
  }

  /** Null where one that it cannot be without is not here. */
  #withParents(shape: TableShape, row: Row): Row | null {
    const values = { ...row };
    for (const { column, parent, parentColumn, nullable } of shape.references) {
      const value = values[column];
      if (value === null || value === undefined || this.#has('main', parent, parentColumn, value)) continue;
      const parentShape = this.#shapes.get(parent);
      const found = this.#db
        .prepare<[unknown], Row>(`SELECT * FROM old."${parent}" WHERE "${parentColumn}" = ?`)
        .get(value);
      if (parentShape !== undefined && found !== undefined) this.insert(parentShape, found);
      if (this.#has('main', parent, parentColumn, value)) continue;
      if (!nullable) return null;
      values[column] = null;
    }
    return values;
  }

  #has(schema: 'main' | 'old', table: string, column: string, value: unknown): boolean {
    return (
      this.#db.prepare(`SELECT 1 FROM ${schema}."${table}" WHERE "${column}" = ?`).get(value) !== undefined
    );
  }
}

interface OwnedTable {
  shape: TableShape;
  /** `old` rows as `t`, with the person they belong to as `r`. */
  from: string;
}

/** The tables whose rows belong to a person, parents first: by the references that take a row away with its parent. */
function ownedTables(shapes: Map<string, TableShape>): OwnedTable[] {
  const rep = shapes.get('rep');
  if (rep === undefined) throw new Error('No table rep');
  const found = new Map<string, { shape: TableShape; joins: string }>([['rep', { shape: rep, joins: '' }]]);
  for (const [parent, { joins }] of found) {
    for (const shape of shapes.values()) {
      const up = shape.references.find((reference) => reference.owned && reference.parent === parent);
      if (up === undefined || found.has(shape.name)) continue;
      const alias = parent === 'rep' ? 'r' : `p_${parent}`;
      const join = ` JOIN old."${parent}" ${alias} ON ${alias}."${up.parentColumn}" = X."${up.column}"`;
      const rest = joins.replace(/\bX\b/, alias);
      found.set(shape.name, { shape, joins: join + rest });
    }
  }
  return [...found.values()].map(({ shape, joins }) => ({
    shape,
    from:
      shape.name === 'rep'
        ? 'old.rep t JOIN old.rep r ON r.id = t.id'
        : `old."${shape.name}" t${joins.replace(/\bX\b/, 't')}`,
  }));
}

function besideMain({ name, key }: TableShape): string {
  return `LEFT JOIN main."${name}" m ON ${key.map((column) => `m."${column}" IS t."${column}"`).join(' AND ')}`;
}

function isMissing({ key }: TableShape): string {
  return `m."${key[0]}" IS NULL`;
}

/** Whether what stands there would take the place of what is here. */
function isChanged(shape: TableShape): string {
  if (onlyWhereMissing.has(shape.name)) return '0';
  const differs = shape.columns
    .filter((column) => !shape.key.includes(column))
    .map((column) => {
      const isOther = `t."${column}" IS NOT m."${column}"`;
      const isSettled = shape.name === 'session' && settledByReport.has(column);
      return isSettled ? `(${isOther} AND NOT ${staysFinal})` : isOther;
    });
  const takesItsPlace = shape.name === 'report' ? `NOT ${givesWay}` : '1';
  return `(NOT ${isMissing(shape)} AND ${takesItsPlace} AND (${differs.length === 0 ? '0' : differs.join(' OR ')}))`;
}

/** Whether a report of this session stands here that was not recalled there. */
function stands(sessionId: string, which = '1'): string {
  return `EXISTS (SELECT 1 FROM main.report s LEFT JOIN old.report o ON o.id = s.id
    WHERE s.session_id = ${sessionId} AND ${which} AND s.recalled_at IS NULL AND o.recalled_at IS NULL)`;
}

/** A report that stands there does not come back where another one stands here, unless that one was recalled there. */
const givesWay = `(t.recalled_at IS NULL AND ${stands('t.session_id', 's.id <> t.id')})`;

/** Of a session: what finalising its report changes. */
const settledByReport = new Set(['status', 'updated_at']);

const finalStatuses = sessionStatuses.filter(isFinal).map((status) => `'${status}'`);

/** A session that was none of these there keeps its status here through the report that stands. */
const staysFinal = `(t.status NOT IN (${finalStatuses.join(', ')}) AND ${stands('t.id')})`;
