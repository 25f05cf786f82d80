/**
 * `shared` may reach the rep; `private` is for the manager only and can never reach an export; `figures` are the
 * rep's own figures, shown to others only as a rank or an average. Every field declares its class beside its schema.
 */
export type PrivacyClass = 'shared' | 'private' | 'figures';

/** The keys of a declaration that may reach the rep. Export code takes `Pick<T, SharedKeys<…>>`, which cannot hold the rest. */
export type SharedKeys<D extends Record<string, PrivacyClass>> = {
  [K in keyof D]: D[K] extends 'shared' ? K : never;
}[keyof D];
