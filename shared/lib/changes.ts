/** Some fields of a `T`, as a request for changes carries them: a field that is undefined stays as it is. */
export type Changes<T> = { [K in keyof T]?: T[K] | undefined };

/** `before` with the changes made. */
export function withChanges<T extends object>(before: T, changes: Changes<T>): T {
  const made = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...before, ...made };
}

/** What takes the changes back, and nothing that was changed since. */
export function takingBack<T extends object>(before: T, changes: Changes<T>): Changes<T> {
  const undone: Changes<T> = {};
  for (const key in changes) if (changes[key] !== undefined) undone[key] = before[key];
  return undone;
}
