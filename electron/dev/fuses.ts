import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { UserFacingError } from './report.ts';

/** Every switch of the packaged binary, as electron-builder.yml sets it; the last one it cannot set: Electron's own default. */
const expected: readonly (readonly [FuseV1Options, boolean])[] = [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  [FuseV1Options.WasmTrapHandlers, true],
];

/**
 * Reads the fuses of a packaged app out of its binary. Returns how many it has; throws where one is not what it should be,
 * or where the binary has one that is not known here.
 */
export async function readBackFuses(binary: string): Promise<number> {
  const wire = await getCurrentFuseWire(binary);
  const count = Object.keys(wire).filter((key) => /^\d+$/.test(key)).length;
  const wrong = expected.flatMap(([fuse, wanted]) => {
    const state = wire[fuse];
    // An older binary does not have it yet, a newer one not any more.
    if (state === undefined || state === FuseState.REMOVED) return [];
    const isRight = state === (wanted ? FuseState.ENABLE : FuseState.DISABLE);
    return isRight ? [] : [`${FuseV1Options[fuse]} is ${FuseState[state]}`];
  });
  if (count > expected.length) wrong.push(`${count - expected.length} are not known here`);
  if (wrong.length > 0) throw new UserFacingError(`Fuses of the packaged app: ${wrong.join(', ')}.`);
  return count;
}
