import { eq, sql, type Column, type SQL } from 'drizzle-orm';
import type { Db } from './open.ts';

/**
 * Statements made once per connection: building and preparing one anew costs several times what a single row does.
 * For what happens at every key and every note.
 */
export function perConnection<Connection extends object, Statements>(
  prepare: (connection: Connection) => Statements,
): (connection: Connection) => Statements {
  const known = new WeakMap<Connection, Statements>();
  return (connection) => {
    const found = known.get(connection) ?? prepare(connection);
    known.set(connection, found);
    return found;
  };
}

/** `column = :name` of a prepared statement; the value goes through the column's own mapping, as it does elsewhere. */
export function isGiven(column: Column, name: string): SQL {
  return eq(column, sql.param(sql.placeholder(name), column));
}

const transactions = perConnection((db: Db) => db.$client.transaction((act: () => void) => act()));

/** `db.transaction` without what drizzle makes anew for each one. A throw rolls everything back. */
export function inTransaction<Result>(db: Db, act: () => Result): Result {
  let outcome: { result: Result } | undefined;
  transactions(db).immediate(() => {
    outcome = { result: act() };
  });
  if (outcome === undefined) throw new Error('A transaction ended without its act');
  return outcome.result;
}
