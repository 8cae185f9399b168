import { useEffect, useRef, useState } from 'react';

interface Said {
  id: number;
  words: string;
  undo?: { label: string; run: () => void } | undefined;
}

type Listener = (said: Said) => void;

let tell: Listener = () => undefined;
let count = 0;
const SHOWN_MS = 4_000;
const UNDO_MS = 5_000;

/** Says a short sentence at the foot of the page, politely; with an undo it stays five seconds. */
export function toast(words: string, undo?: { label: string; run: () => void }): void {
  count += 1;
  tell({ id: count, words, undo });
}

/** The one place where toasts appear; stands beside the routes. */
export function Toasts() {
  const [said, setSaid] = useState<Said>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    tell = setSaid;
    return () => {
      tell = () => undefined;
    };
  }, []);
  useEffect(() => {
    const layer = place.current;
    if (!said || !layer) return undefined;
    layer.showPopover(); // above an open sheet too
    const timer = setTimeout(
      () => {
        // The next may have been said already, before this timer could be taken back.
        setSaid((shown) => (shown === said ? undefined : shown));
      },
      said.undo ? UNDO_MS : SHOWN_MS,
    );
    return () => {
      clearTimeout(timer);
      layer.hidePopover();
    };
  }, [said]);
  return (
    <>
      <div className="sr" role="status" aria-live="polite">
        {said?.words}
      </div>
      <div className="ui-toast" popover="manual" ref={place}>
        <span>{said?.words}</span>
        {said?.undo && (
          <button
            type="button"
            onClick={() => {
              said.undo?.run();
              setSaid(undefined);
            }}
          >
            {said.undo.label}
          </button>
        )}
      </div>
    </>
  );
}
