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
      if (!isFree(event, isInSheet)) return;
      const act = now.current[nameOf(event)];
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

/** Nobody types, and the keys belong to the page, or to the sheet that lies on it. */
export function isFree(event: KeyboardEvent, isInSheet = false): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false;
  return (document.querySelector('dialog[open]') !== null) === isInSheet;
}

/** `a`, `Shift+a`, `?`, `ArrowDown`: a letter by itself, whatever the caps lock says. */
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  if (key.length > 1) return key;
  const small = key.toLowerCase();
  return shiftKey && small !== key.toUpperCase() ? `Shift+${small}` : small;
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
  // The address answers a little later than the key: two quick presses are two rows.
  const asked = useRef(selected);
  useEffect(() => {
    asked.current = selected;
  }, [selected]);
  const step = (by: 1 | -1) => {
    const from = asked.current;
    const at = from === undefined ? (by > 0 ? -1 : keys.length) : keys.indexOf(from);
    const key = keys[Math.min(keys.length - 1, Math.max(0, at + by))];
    if (key === undefined) return;
    asked.current = key;
    onSelect(key);
  };
  const next = () => {
    step(1);
  };
  const previous = () => {
    step(-1);
  };
  const isOnControl = () =>
    document.activeElement?.closest('a, button, summary') !== null && document.activeElement !== null;
  useKeys({
    ArrowDown: next,
    ArrowUp: previous,
    j: next,
    k: previous,
    Enter: () => {
      const at = document.activeElement;
      if (isOnControl() && at instanceof HTMLElement) at.click();
      else if (selected !== undefined) onOpen(selected);
    },
  });
}
