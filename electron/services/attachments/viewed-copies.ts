import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Takes away the copies made for a viewer. One that it holds open, as Windows lets it, stays until the next time. */
export function forgetViewed(viewFolder: string): void {
  asFarAsPossible(() => {
    for (const name of readdirSync(viewFolder))
      asFarAsPossible(() => rmSync(join(viewFolder, name), { recursive: true, force: true }));
  });
}

function asFarAsPossible(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
