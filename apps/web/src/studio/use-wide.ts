import { useEffect, useState } from 'react';

const WIDE = '(min-width: 1100px)';

/** Whether the console stands in its three columns. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = () => {
      setWide(query.matches);
    };
    query.addEventListener('change', look);
    return () => {
      query.removeEventListener('change', look);
    };
  }, []);
  return isWide;
}
