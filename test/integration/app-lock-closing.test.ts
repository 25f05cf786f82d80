import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAppLock } from '#electron/app/app-lock.ts';

const powerMonitor = vi.hoisted(() => ({
  on: (_event: string, _listener: () => void): void => undefined,
  getSystemIdleTime: () => 0,
}));
const windows = vi.hoisted((): unknown[] => []);
vi.mock('electron', () => ({ BrowserWindow: { getAllWindows: () => windows }, powerMonitor }));

const system = new EventEmitter();
const window = Object.assign(new EventEmitter(), { setContentProtection: () => undefined });
windows.push(window);
powerMonitor.on = (event, listener) => void system.on(event, listener);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  system.removeAllListeners();
  window.removeAllListeners();
  vi.useRealTimers();
});

test('for a moment after it closed over an open page, what was typed may still be stored', () => {
  const lock = createAppLock({ read: () => ({ idleMinutes: null }), turned: () => undefined });
  expect(lock.isLocked()).toBe(true);
  expect(lock.isClosing()).toBe(false);
  lock.open();
  system.emit('suspend');
  expect(lock.isLocked()).toBe(true);
  expect(lock.isClosing()).toBe(true);
  vi.advanceTimersByTime(1900);
  // Whatever locks it once more does not lengthen that.
  system.emit('lock-screen');
  expect(lock.isClosing()).toBe(true);
  vi.advanceTimersByTime(100);
  expect(lock.isClosing()).toBe(false);
});

test('once more as the window goes, unless nothing was open since the start', () => {
  const lock = createAppLock({ read: () => ({ idleMinutes: null }), turned: () => undefined });
  window.emit('close');
  expect(lock.isClosing()).toBe(false);
  lock.open();
  system.emit('suspend');
  vi.advanceTimersByTime(60_000);
  expect(lock.isClosing()).toBe(false);
  window.emit('close');
  expect(lock.isClosing()).toBe(true);
});
