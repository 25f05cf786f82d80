import { useEffect, useState } from 'react';

/** The time of the wall clock, renewed every so many seconds: for minutes that run. */
export function useNow(everySeconds: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), everySeconds * 1000);
    return () => window.clearInterval(timer);
  }, [everySeconds]);
  return now;
}
