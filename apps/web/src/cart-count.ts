import { useSyncExternalStore } from 'react';

const KEY = 'cart-count';
const watchers = new Set<() => void>();

/** The cart's keeper says how many pieces it holds; the tab bar shows it, other tabs of the browser too. */
export function setCartCount(count: number): void {
  localStorage.setItem(KEY, String(count));
  for (const tell of watchers) tell();
}

export function useCartCount(): number {
  return useSyncExternalStore(watch, read);
}

function read(): number {
  const count = Number(localStorage.getItem(KEY));
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    watchers.delete(tell);
    window.removeEventListener('storage', tell);
  };
}
