import type { RepId } from '#shared/domain/ids.ts';
import { fold } from './fold.ts';
import type { Match } from './match-reps.ts';
import type { NamedValues } from './read-line.ts';

/** Who was met on which line, to notice the same person twice in one file. */
export class Sightings {
  readonly #reps = new Map<RepId, { line: number; email: string | undefined }>();
  readonly #emails = new Map<string, number>();
  readonly #names = new Map<string, { first: number; withoutEmail: number | undefined }>();

  /** The earlier line about the same person: same rep, same address, or same name unless both have an address. */
  find(known: Match, values: NamedValues): number | undefined {
    const byRep = known.kind === 'one' ? this.#reps.get(known.rep.id)?.line : undefined;
    if (byRep !== undefined) return byRep;
    const name = this.#names.get(fold(values.name));
    if (values.email === undefined) return name?.first;
    return this.#emails.get(values.email.toLowerCase()) ?? name?.withoutEmail;
  }

  /** True when the rep was found by name only, and an earlier line of that name had another address. */
  isContested(known: Match, values: NamedValues): boolean {
    if (known.kind !== 'one' || known.by !== 'name' || values.email === undefined) return false;
    const earlier = this.#reps.get(known.rep.id)?.email;
    return earlier !== undefined && earlier !== values.email.toLowerCase();
  }

  add(known: Match, values: NamedValues, line: number): void {
    const email = values.email?.toLowerCase();
    if (known.kind === 'one') this.#reps.set(known.rep.id, { line, email });
    if (email !== undefined) this.#emails.set(email, line);
    const name = fold(values.name);
    const { first = line, withoutEmail } = this.#names.get(name) ?? {};
    this.#names.set(name, { first, withoutEmail: withoutEmail ?? (email === undefined ? line : undefined) });
  }
}
