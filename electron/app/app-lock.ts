import { BrowserWindow, powerMonitor } from 'electron';
import type { LockIdle } from '#shared/domain/app-lock.ts';

/** How often idle time is looked at. */
const lookMs = 5000;
/** How long after the lock closed, and as its window goes, the page may still store what was typed before. */
const closingMs = 2000;

export interface AppLock {
  isLocked: () => boolean;
  /** It closed just now over a page that was open, or that page is going. */
  isClosing: () => boolean;
  /** Closes it, if a secret is set. */
  close: () => void;
  open: () => void;
  /** The secret or the idle time is another one, or there is none any more. It stays as open as it was. */
  changed: () => void;
  /** Another file came into use: as at a start. */
  begin: () => void;
}

interface AppLockDeps {
  /** Null while no secret is set. */
  read: () => { idleMinutes: LockIdle } | null;
  /** It opened or closed. */
  turned: () => void;
}

/**
 * For the windows there are: the app has one. Closed at a start; closes when the computer sleeps, when its screen is locked and when no hand was on it for long enough.
 * While it is closed, the system's own pictures of the window stay empty where it allows that.
 */
export function createAppLock({ read, turned }: AppLockDeps): AppLock {
  let setting: ReturnType<typeof read> = null;
  let locked = false;
  let closedAt = -Infinity;

  function turn(next: boolean): void {
    if (locked === next) return;
    locked = next;
    for (const window of BrowserWindow.getAllWindows()) window.setContentProtection(locked);
    turned();
  }
  function close(): void {
    if (setting === null || locked) return;
    closedAt = performance.now();
    turn(true);
  }
  function changed(): void {
    setting = read();
    if (setting === null) turn(false);
  }
  function begin(): void {
    changed();
    if (setting !== null) turn(true);
  }

  begin();
  powerMonitor.on('suspend', close);
  powerMonitor.on('lock-screen', close);
  // What was refused, because the computer slept through those seconds, the page tries to store once more then.
  for (const window of BrowserWindow.getAllWindows())
    window.on('close', () => {
      if (closedAt > -Infinity) closedAt = performance.now();
    });
  setInterval(() => {
    const minutes = setting?.idleMinutes ?? null;
    if (minutes !== null && !locked && powerMonitor.getSystemIdleTime() >= minutes * 60) close();
  }, lookMs).unref();

  return {
    isLocked: () => locked,
    isClosing: () => performance.now() - closedAt < closingMs,
    close,
    open: () => turn(false),
    changed,
    begin,
  };
}
