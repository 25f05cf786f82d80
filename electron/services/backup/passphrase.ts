import type { StateFile } from './backup-state.ts';
import { makeSealCheck, opensSealCheck, sealNameOf, type Seal } from './seal.ts';

/** The system's keychain; null answers where it keeps nothing worth the name. */
export interface Keychain {
  keep: (secret: string) => string | null;
  read: (kept: string) => string | null;
}

/** The words that seal backups, as far as the app knows them. */
export function createPassphrase(state: StateFile, keychain: Keychain) {
  let typed: string | null = null;

  /** Null where backups are not sealed, and until it is typed after a start. */
  function known(): string | null {
    const { sealed, keptPassphrase } = state.read();
    if (!sealed) return null;
    if (typed === null && keptPassphrase !== null) typed = keychain.read(keptPassphrase);
    return typed;
  }

  /** What seals the next backup. */
  async function seal(): Promise<Seal | null> {
    const words = known();
    if (words === null) return null;
    const sealCheck = state.read().sealCheck ?? (await makeSealCheck(words));
    if (state.read().sealCheck === null) state.change({ sealCheck });
    return { words, name: sealNameOf(sealCheck) };
  }

  const isAsked = (): boolean => state.read().sealed && known() === null;

  /** Whether these are the words that were chosen; null where nothing was kept to tell by, as before this version. */
  async function fits(words: string): Promise<boolean | null> {
    const { sealCheck } = state.read();
    return sealCheck === null ? null : opensSealCheck(sealCheck, words);
  }

  /** Seals by these words from now on; null stops that. */
  async function set(next: string | null): Promise<void> {
    const sealCheck =
      next === null || (await fits(next)) === true ? state.read().sealCheck : await makeSealCheck(next);
    typed = next;
    state.change({
      sealed: next !== null,
      keptPassphrase: next === null ? null : keychain.keep(next),
      sealCheck,
    });
  }

  return { known, seal, isAsked, fits, set };
}
