import type { RepId } from '#shared/domain/ids.ts';
import { createFormPanel } from './form-panel.ts';

/** `new` adds somebody; an id changes that rep. */
export type RepTarget = 'new' | RepId;

/** The one panel with a rep's details, opened from anywhere; the rep feature draws it, the shell mounts it. */
export const useRepPanel = createFormPanel<RepTarget>();
