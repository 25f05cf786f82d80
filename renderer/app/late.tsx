import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';

/** Something whose code is fetched when the first screen stands and nothing else is to be done. */
export function late(load: () => Promise<ComponentType>): ComponentType {
  const Content = lazy(async () => ({ default: await load() }));
  return function Late() {
    const [isTime, setIsTime] = useState(false);
    useEffect(() => {
      const handle = requestIdleCallback(() => setIsTime(true));
      return () => cancelIdleCallback(handle);
    }, []);
    return <Suspense>{isTime && <Content />}</Suspense>;
  };
}
