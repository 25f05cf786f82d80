import { useEffect, useState } from 'react';

/** The time of the wall clock, renewed every so often while `active`; for minutes that run. */
export function useNow(everySeconds: number, active: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!active) return undefined;
    setNow(new Date());
    const timer = window.setInterval(() => setNow(new Date()), everySeconds * 1000);
    return () => window.clearInterval(timer);
  }, [everySeconds, active]);
  return now;
}
