import { hasCompiledBinary } from './native-module.ts';

/** What is read of electron-builder's context. */
type BeforePackContext = {
  readonly packager: { readonly info: { readonly framework: { readonly version: string } } };
};

/** From this version on Electron loads the prebuilt better-sqlite3. */
const FIRST_WITH_NODE_API_10 = 36;

/**
 * electron-builder calls this before each app it packs. Refuses to pack a better-sqlite3 that was compiled for the older
 * runtime into an app on a current Electron, where its prebuilt binary is the one to ship.
 */
// oxlint-disable-next-line import/no-default-export -- the form electron-builder asks for
export default function refuseForeignBinary({ packager }: BeforePackContext): void {
  const electronMajor = Number.parseInt(packager.info.framework.version, 10);
  if (electronMajor >= FIRST_WITH_NODE_API_10 && hasCompiledBinary()) {
    throw new Error(
      'node_modules/better-sqlite3/build holds a binary compiled for an older Electron. ' +
        'Remove that folder: the current Electron loads the prebuilt one.',
    );
  }
}
