import { useEffect, useState } from 'react';
import { serverNow } from '../boot';

/** 00:42:18 since a moment, by the server's clock. */
export function Elapsed({ since, short = false }: { since: number; short?: boolean }) {
  const now = useNow();
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const shown = short && parts[0] === 0 ? parts.slice(1) : parts;
  return <span className="nw">{shown.map((each) => String(each).padStart(2, '0')).join(':')}</span>;
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
