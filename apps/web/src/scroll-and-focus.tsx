import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

const places = new Map<string, number>();

/** A new page starts at its top with focus on its content; going back returns to where the reader was. */
export function ScrollAndFocus() {
  const { key, pathname } = useLocation();
  const kind = useNavigationType();
  const shown = useRef(pathname);

  useEffect(() => {
    const remember = () => places.set(key, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => {
      window.removeEventListener('scroll', remember);
    };
  }, [key]);

  useEffect(() => {
    if (kind === NavigationType.Pop) {
      returnTo(places.get(key) ?? 0);
    } else if (shown.current !== pathname) {
      window.scrollTo(0, 0);
    }
    if (shown.current !== pathname) document.getElementById('main')?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [key, kind, pathname]);

  return null;
}

/** The list may still be drawing: try for a few frames until the page is long enough. */
function returnTo(top: number, tries = 30): void {
  window.scrollTo(0, top);
  if (tries === 0 || Math.abs(window.scrollY - top) <= 2) return;
  requestAnimationFrame(() => {
    returnTo(top, tries - 1);
  });
}
