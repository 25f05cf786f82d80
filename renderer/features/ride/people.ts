import type { SessionDetail } from '#shared/ipc/sessions.ts';

/** Names `@` can be completed with: the rep, and whoever was named before. */
export function peopleOf({ rep, observations }: Pick<SessionDetail, 'rep' | 'observations'>): string[] {
  const named = observations.map(({ person }) => person).filter((person) => person !== '');
  return [...new Set([...(rep === null ? [] : [rep.name]), ...named])];
}
