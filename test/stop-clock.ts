import { vi } from 'vitest';

/** From here on it is noon of one Wednesday: no midnight and no new year passes while the tests of a file run. Timers go on. */
export function stopClock(): Date {
  const noon = new Date(2026, 10, 25, 12);
  vi.setSystemTime(noon);
  return noon;
}
