import { useLayoutEffect, type ReactNode } from 'react';

/** While it stands the whole page, sheets and toasts included, is in the night theme. */
export function useNight(): void {
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.dataset.theme = 'night';
    return () => {
      delete page.dataset.theme;
    };
  }, []);
}

/** Live room and console. */
export function NightShell({ children }: { children: ReactNode }) {
  useNight();
  return (
    <div className="night-shell" data-theme="night">
      {children}
    </div>
  );
}
