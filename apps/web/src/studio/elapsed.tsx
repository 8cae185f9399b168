import { useEffect, useState } from 'react';
import { serverNow } from '../boot';

/** 00:42:18 since a moment, by the server's clock. */
export function Elapsed({ since, short = false }: { since: number; short?: boolean }) {
  const now = useNow();
  return <span className="nw">{clockOf(Math.max(0, now - since), short)}</span>;
}

/** 00:42:18, short 42:18 while it is less than an hour. */
export function clockOf(ms: number, short = false): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const shown = short && parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((each) => String(each).padStart(2, '0')).join(':');
}

/** The server's time, once a second. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(serverNow());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}
