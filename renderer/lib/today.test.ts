import { afterEach, expect, test, vi } from 'vitest';
import { onNewDay } from './today.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a new day is told once, within a minute of its beginning', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 21, 23, 58, 30) });
  const listener = vi.fn();
  const stop = onNewDay(listener);
  vi.advanceTimersByTime(60_000);
  expect(listener).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(listener).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(3_600_000);
  expect(listener).toHaveBeenCalledOnce();
  stop();
  vi.advanceTimersByTime(86_400_000);
  expect(listener).toHaveBeenCalledOnce();
});
