import { useEffect, useRef } from 'react';

type Keys = Readonly<Partial<Record<string, () => void>>>;

/** Single keys of a page: none while someone types, and none of the page's while a sheet lies on it. */
export function useKeys(keys: Keys, isInSheet = false): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if ((document.querySelector('dialog[open]') !== null) !== isInSheet) return;
      const act = now.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [isInSheet]);
}

function isTyping(at: EventTarget | null): boolean {
  return at instanceof HTMLElement && at.closest('input, textarea, select, [contenteditable]') !== null;
}

interface RowKeys {
  keys: readonly string[];
  selected: string | undefined;
  onSelect: (key: string) => void;
  onOpen: (key: string) => void;
}

/** Arrows or J and K move through the rows of a table, Enter opens one. */
export function useRowKeys({ keys, selected, onSelect, onOpen }: RowKeys): void {
  const step = (by: 1 | -1) => () => {
    const at = selected === undefined ? (by > 0 ? -1 : keys.length) : keys.indexOf(selected);
    const next = keys[Math.min(keys.length - 1, Math.max(0, at + by))];
    if (next !== undefined) onSelect(next);
  };
  const isOnControl = () =>
    document.activeElement?.closest('a, button, summary') !== null && document.activeElement !== null;
  useKeys({
    ArrowDown: step(1),
    ArrowUp: step(-1),
    j: step(1),
    k: step(-1),
    Enter: () => {
      const at = document.activeElement;
      if (isOnControl() && at instanceof HTMLElement) at.click();
      else if (selected !== undefined) onOpen(selected);
    },
  });
}
