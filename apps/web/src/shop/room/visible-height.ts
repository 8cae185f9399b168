import { useEffect, useRef, type RefObject } from 'react';

/** Keeps the room in the part of the screen that the keyboard leaves, so that the seller's line stays in sight. */
export function useVisibleHeight(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const seen = window.visualViewport;
    const place = box.current;
    if (!seen || !place) return undefined;
    const fit = () => {
      const isCovered = window.innerHeight - seen.height > 80;
      place.style.height = isCovered ? `${seen.height}px` : '';
      place.style.top = isCovered ? `${seen.offsetTop}px` : '';
    };
    seen.addEventListener('resize', fit);
    seen.addEventListener('scroll', fit);
    return () => {
      seen.removeEventListener('resize', fit);
      seen.removeEventListener('scroll', fit);
    };
  }, []);
  return box;
}
