import { isOwnUrl } from './origin.ts';

/** The frame a message came from; `null` once it is gone. */
export interface SenderFrame {
  url: string;
  parent: unknown;
}

/** Only the main frame of a page of ours may speak to the trusted side. */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url);
}
