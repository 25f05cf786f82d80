import { useTranslation } from 'react-i18next';
import { call } from '#renderer/lib/api.ts';
import { formatWhen } from '#renderer/lib/format.ts';
import { localZone } from '#renderer/lib/local-zone.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import type { SessionListItem } from '#shared/domain/session.ts';
import { atTime, startOfDay, timeOf } from '#shared/lib/dates.ts';

type Named = Pick<SessionListItem, 'id'>;
type Timed = Pick<SessionListItem, 'id' | 'startsAt' | 'allDay'>;

interface SessionActs {
  cancel: (session: Named) => void;
  restore: (session: Named) => void;
  /** Into the archive, so that it can come back. */
  remove: (session: Named) => void;
  /** Back from the archive. */
  unarchive: (session: Named) => void;
  /** To another day at the same time of day; false when it was refused, which is said. */
  moveTo: (session: Timed, day: string, onUndo?: () => void) => Promise<boolean>;
  /** By minutes on the same day. */
  shift: (session: Timed, minutes: number) => Promise<boolean>;
}

/** Does it, says so and offers undo; a failure is said, and answered by false. */
async function attempt(
  act: () => Promise<unknown>,
  message: string,
  undo: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await act();
    showUndo({ message, undo: async () => void (await undo()) });
    return true;
  } catch (error) {
    showFailure(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** What can be done to a session from the planner; each act is done at once and offers undo. */
export function useSessionActs(): SessionActs {
  const { t } = useTranslation('planner');

  async function move({ id, startsAt, allDay }: Timed, to: string, onUndo?: () => void): Promise<boolean> {
    return attempt(
      () => call('sessions', 'move', { id, startsAt: to }),
      t('moved', { when: formatWhen(to, allDay) }),
      async () => {
        await call('sessions', 'move', { id, startsAt, isUndo: true });
        onUndo?.();
      },
    );
  }

  return {
    cancel: ({ id }) =>
      void attempt(
        () => call('sessions', 'cancel', { id }),
        t('cancelled'),
        () => call('sessions', 'restore', { id }),
      ),
    restore: ({ id }) =>
      void attempt(
        () => call('sessions', 'restore', { id }),
        t('restored'),
        () => call('sessions', 'cancel', { id }),
      ),
    remove: ({ id }) =>
      void attempt(
        () => call('sessions', 'archive', { id }),
        t('deleted'),
        () => call('sessions', 'unarchive', { id }),
      ),
    unarchive: ({ id }) =>
      void attempt(
        () => call('sessions', 'unarchive', { id }),
        t('broughtBack'),
        () => call('sessions', 'archive', { id }),
      ),
    moveTo: (session, day, onUndo) => {
      const zone = localZone();
      const to = session.allDay ? startOfDay(day, zone) : atTime(day, timeOf(session.startsAt, zone), zone);
      return move(session, to, onUndo);
    },
    shift: (session, minutes) =>
      move(session, new Date(Date.parse(session.startsAt) + minutes * 60_000).toISOString()),
  };
}
