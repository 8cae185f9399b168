import s from './studio.module.css';

interface Drawn {
  url: string;
  alt: string;
  ground: string;
}

/** A good's drawing on its tinted ground; its name stands beside it. */
export function Pic({ picture, size }: { picture: Drawn | undefined; size: number }) {
  const ground = `var(--g-${picture?.ground ?? 'leaf'}, var(--g-leaf))`;
  return (
    <span className={`ground ${s.pic ?? ''}`} style={{ width: size, height: size, background: ground }}>
      {picture && <img src={picture.url} alt="" width={size} height={size} loading="lazy" />}
    </span>
  );
}
