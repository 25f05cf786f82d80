import { createFormPanel } from '#renderer/lib/form-panel.ts';
import type { ObservationId, RepId } from '#shared/domain/ids.ts';
import type { ObservationKind } from '#shared/domain/observation.ts';
import type { ProfileEntry, ProfileEntryType } from '#shared/domain/profile.ts';

/** Of whom, and what the panel is about: a new entry of a type, one straight from a note, or an entry that is changed. */
export type EntryTarget = { repId: RepId } & (
  | { mode: 'new'; type: ProfileEntryType }
  | { mode: 'note'; id: ObservationId; kind: ObservationKind; text: string }
  | { mode: 'edit'; entry: ProfileEntry }
);

/** The panel that makes a profile entry, opened from the timeline and from the profile. */
export const useEntryPanel = createFormPanel<EntryTarget>();
