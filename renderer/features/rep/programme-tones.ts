import type { ProgrammeResult } from '#shared/domain/programme.ts';

/** The tone of a result's chip; its words say it too. */
export const resultTones: Record<ProgrammeResult, 'strength' | 'growth' | 'promise'> = {
  reached: 'strength',
  partly: 'growth',
  not_reached: 'promise',
};
