import { useEffect, useState } from 'react';
import { serverNow } from '../../boot';

/** The server's time, each second while it is wanted. */
export function useNow(isWanted = true): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!isWanted) return undefined;
    const tick = () => {
      setNow(serverNow());
    };
    tick();
    const timer = setInterval(tick, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [isWanted]);
  return now;
}
