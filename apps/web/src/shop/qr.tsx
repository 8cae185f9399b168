import { useEffect, useState } from 'react';
import s from './pay.module.css';

interface Drawn {
  size: number;
  path: string;
}

const QUIET = 4;

/** A code to scan, drawn as one path; the drawing's code comes only when there is something to draw. */
export function Qr({ text, label }: { text: string; label: string }) {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    let isCurrent = true;
    void import('qrcode').then(({ create }) => {
      const { modules } = create(text, { errorCorrectionLevel: 'M' });
      const cells = Array.from(modules.data, (dark, at) =>
        dark ? `M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z` : '',
      );
      if (isCurrent) setDrawn({ size: modules.size, path: cells.join('') });
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  const side = (drawn?.size ?? 21) + 2 * QUIET;
  return (
    <svg
      className={s.qr}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={drawn?.path} />
    </svg>
  );
}
