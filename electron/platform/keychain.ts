import { safeStorage } from 'electron';

/* oxlint-disable typescript/no-deprecated -- Electron 33, which must do, has only the synchronous form */

/** What the system's keychain sealed, as base64; null where there is none: a secret is then asked for instead. */
export function keepSecret(secret: string): string | null {
  return isWorthIt() ? safeStorage.encryptString(secret).toString('base64') : null;
}

/** Null where it cannot be opened any more: another user, another computer, a keychain that is locked. */
export function readSecret(kept: string): string | null {
  try {
    return isWorthIt() ? safeStorage.decryptString(Buffer.from(kept, 'base64')) : null;
  } catch {
    return null;
  }
}

/** Without a keyring Linux would "encrypt" with a password that stands in Chromium's source. */
function isWorthIt(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return (
    process.platform !== 'linux' ||
    !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
  );
}
