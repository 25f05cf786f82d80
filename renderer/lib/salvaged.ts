import { create } from 'zustand';
import type { Salvaged } from '#shared/domain/backup.ts';

/** What was read out of a damaged file, until the manager has seen it. */
export const useSalvaged = create<{ salvaged: Salvaged | null }>(() => ({ salvaged: null }));
