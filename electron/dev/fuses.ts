import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { UserFacingError } from './report.ts';

/** Every switch of the packaged binary, as electron-builder.yml sets it; `wasmTrapHandlers` it cannot set: Electron's own default. */
const expected: Record<keyof typeof FuseV1Options, boolean> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/**
 * Reads the fuses of a packaged app out of its binary. Returns how many it has; throws where one is not what it should be,
 * or where the binary has one that is not known here.
 */
export async function readBackFuses(binary: string): Promise<number> {
  const wire = Object.entries(await getCurrentFuseWire(binary)).filter(([index]) => /^\d+$/.test(index));
  const wrong = wire.flatMap(([index, state]) => {
    const name = FuseV1Options[Number(index)];
    if (name === undefined) return [`fuse ${index} is not known here`];
    // A fuse that the binary does not have yet.
    if (Number(state) === FuseState.REMOVED) return [];
    const wanted = Reflect.get(expected, name) === true ? FuseState.ENABLE : FuseState.DISABLE;
    return Number(state) === wanted ? [] : [`${name} is ${FuseState[Number(state)] ?? String(state)}`];
  });
  if (wrong.length > 0) throw new UserFacingError(`Fuses of the packaged app: ${wrong.join(', ')}.`);
  return wire.length;
}
