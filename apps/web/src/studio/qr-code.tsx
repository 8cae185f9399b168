import { useQuery } from '@tanstack/react-query';
import s from './qr-code.module.css';

interface Drawn {
  size: number;
  path: string;
}

const QUIET = 2;

async function draw(text: string): Promise<Drawn> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const cells: string[] = [];
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1)
      if (modules.get(y, x)) cells.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  return { size: modules.size + 2 * QUIET, path: cells.join('') };
}

/** For the camera of another phone; drawn here, since the text may hold a key. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data } = useQuery({ queryKey: ['qr', text], queryFn: () => draw(text), staleTime: Infinity });
  return (
    <figure className={s.qr}>
      <svg viewBox={`0 0 ${data?.size ?? 1} ${data?.size ?? 1}`} role="img" aria-label={label}>
        {data && <path d={data.path} fill="currentColor" shapeRendering="crispEdges" />}
      </svg>
      <figcaption className="meta">{label}</figcaption>
    </figure>
  );
}
