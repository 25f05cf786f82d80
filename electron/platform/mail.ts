import { shell } from 'electron';
import { isOwnMailto } from '#electron/security/mailto.ts';

/** Opens the mail program with a message. Throws on a link that `mailtoUrl` did not make: nothing else is ever opened. */
export async function openMail(url: string): Promise<void> {
  if (!isOwnMailto(url)) throw new Error('Not a mail link of ours');
  await shell.openExternal(url);
}
