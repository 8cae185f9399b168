import { useState } from 'react';
import s from './slide-act.module.css';

interface SlideActProps {
  label: string;
  busy: boolean;
  onAct: () => void;
}

const FULL = 100;
/** A thumb in a glove need not reach the very edge. */
const ENOUGH = 92;

/** What a cold hand must not do by mistake: it happens when the knob arrives at the right end, and springs back from anywhere else. */
export function SlideAct({ label, busy, onAct }: SlideActProps) {
  const [at, setAt] = useState(0);
  const letGo = () => {
    if (at >= ENOUGH && !busy) onAct();
    setAt(0);
  };
  return (
    <label className={s.slide} aria-busy={busy || undefined}>
      <span aria-hidden="true">{label}</span>
      <input
        type="range"
        aria-label={label}
        min={0}
        max={FULL}
        step={1}
        value={at}
        disabled={busy}
        onChange={(event) => {
          setAt(Number(event.target.value));
        }}
        onPointerUp={letGo}
        onBlur={() => {
          setAt(0);
        }}
        onKeyUp={(event) => {
          if (event.key === 'End' || event.key === 'Enter') letGo();
        }}
      />
    </label>
  );
}
