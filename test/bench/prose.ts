import { v7 } from 'uuid';
import { firstNames, lastNames, phrases, products } from './words.ts';

/** The same numbers for the same seed (mulberry32): two runs measure the same file. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chooses words and ids from one stream of random numbers. */
export class Writer {
  readonly random: () => number;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  pick<T>(from: readonly T[]): T {
    const chosen = from[Math.floor(this.random() * from.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from');
    return chosen;
  }

  /** A number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  /** True in this share of the cases. */
  chance(share: number): boolean {
    return this.random() < share;
  }

  id(at: number): Buffer {
    const random = Uint8Array.from({ length: 16 }, () => this.between(0, 255));
    return v7({ msecs: at, random }, Buffer.alloc(16));
  }

  name(): string {
    return `${this.pick(firstNames)} ${this.pick(lastNames)}`;
  }

  /** One to three sentences of one language, now and then with an order number: a word that stands nowhere else. */
  note(customer: string, sentences = this.between(1, 3)): string {
    const language = this.pick(phrases);
    const text = Array.from({ length: sentences }, () => this.pick(language.sentences)).join(' ');
    return text
      .replaceAll('{customer}', customer)
      .replaceAll('{person}', () => this.name())
      .replaceAll('{product}', () => this.pick(products))
      .replaceAll('{topic}', () => this.pick(language.topics))
      .replaceAll('{number}', () => `K-${this.between(10_000, 99_999)}`);
  }
}
