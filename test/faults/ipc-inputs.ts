import fc from 'fast-check';
import type { z } from 'zod';
import { arbitraryOf, bent, junk, type Stuff } from './arbitrary.ts';

const atOnce = 200;
/** Enough of what passes the contract once it took so long: every `backups.make` makes a backup. */
const enoughMs = 8000;
const enoughInputs = 50;

export interface Input {
  value: unknown;
  /** Whether it passes the contract. */
  fits: boolean;
}

export interface Inputs {
  /** The next few: six of ten fit the contract, three are bent in one place, one is junk. */
  next: (most: number) => Input[];
  /** How long those took; after a long time all that follow are such that the contract refuses. */
  took: (ms: number) => void;
}

/** Generated inputs for one channel, each run the same. */
export function inputsFor(schema: z.ZodType, stuff: Stuff): Inputs {
  const good = arbitraryOf(schema, stuff, 'id');
  const bad = [
    { weight: 3, arbitrary: bent(good) },
    { weight: 1, arbitrary: junk },
  ];
  const mixed = fc.oneof({ weight: 6, arbitrary: good }, ...bad);
  const refused = fc.oneof(...bad);
  let seed = 20261128;
  let waiting: Input[] = [];
  let passed = 0;
  let spentMs = 0;
  return {
    next(most) {
      const isEnough = spentMs > enoughMs && passed >= enoughInputs;
      if (isEnough) waiting = waiting.filter(({ fits }) => !fits);
      while (waiting.length === 0) {
        seed += 1;
        const inputs = fc
          .sample(isEnough ? refused : mixed, { numRuns: atOnce, seed })
          .map((value) => ({ value, fits: schema.safeParse(value).success }));
        waiting = isEnough ? inputs.filter(({ fits }) => !fits) : inputs;
      }
      const few = waiting.splice(0, most);
      passed += few.filter(({ fits }) => fits).length;
      return few;
    },
    took(ms) {
      spentMs += ms;
    },
  };
}
