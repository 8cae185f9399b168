import { useEffect, useState } from 'react';

/** Whether what asks has stood on the page for so long. */
export function useStands(ms: number): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setStands(true);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [ms]);
  return stands;
}
