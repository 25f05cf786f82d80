import type { Rep, RepInput } from '#shared/domain/rep.ts';
import { fold } from './fold.ts';
import type { LineValues, NamedValues } from './read-line.ts';

export type Match =
  | { kind: 'none' }
  | { kind: 'one'; rep: Rep; by: 'email' | 'name' }
  /** Several people share the name, and no address tells them apart. */
  | { kind: 'several'; count: number };

/**
 * Prepares looking up reps by what a line says: by e-mail first, otherwise by name (case, diacritics and spaces do not
 * matter) where only one rep has it. A rep whose own address stands elsewhere in the file is not found by name: that
 * other line is the rep, and this one a namesake.
 *
 * @param emailsInFile the addresses of the file, in lower case
 */
export function indexReps(
  reps: readonly Rep[],
  emailsInFile: ReadonlySet<string>,
): (values: NamedValues) => Match {
  const byEmail = new Map<string, Rep>();
  const byName = new Map<string, { rep: Rep; count: number }>();
  for (const rep of reps) {
    const email = rep.email.toLowerCase();
    if (email !== '') {
      byEmail.set(email, rep);
      if (emailsInFile.has(email)) continue;
    }
    const name = fold(rep.name);
    byName.set(name, { rep, count: (byName.get(name)?.count ?? 0) + 1 });
  }
  return (values) => {
    const byAddress = values.email === undefined ? undefined : byEmail.get(values.email.toLowerCase());
    if (byAddress !== undefined) return { kind: 'one', rep: byAddress, by: 'email' };
    const named = byName.get(fold(values.name));
    if (named === undefined) return { kind: 'none' };
    if (named.count > 1) return { kind: 'several', count: named.count };
    return { kind: 'one', rep: named.rep, by: 'name' };
  };
}

/**
 * The mapped, non-empty fields of a line in which it differs from the rep. An import never empties a field, and a name
 * or an address that differs in case or accents only is no change: what the manager typed with care stays as it is.
 */
export function findChanges(rep: RepInput, values: LineValues): LineValues {
  const before = new Map<string, unknown>(Object.entries(rep));
  const changes: LineValues = Object.fromEntries(
    Object.entries(values).filter(([field, value]) => before.get(field) !== value),
  );
  if (changes.name !== undefined && fold(changes.name) === fold(rep.name)) delete changes.name;
  if (changes.email?.toLowerCase() === rep.email.toLowerCase()) delete changes.email;
  return changes;
}
