import s from './pic.module.css';

export interface Drawn {
  url: string;
  alt: string;
  ground: string;
}

const GROUNDS = new Set(['leaf', 'pale', 'soil', 'red', 'fresh', 'straw']);

/** The tint under a drawing; an unknown name lies on leaf. */
export function groundOf(name: string | undefined): string {
  return `var(--g-${name !== undefined && GROUNDS.has(name) ? name : 'leaf'})`;
}

interface PicProps {
  picture: Drawn | undefined;
  /** Side in px; without it the picture fills its place. */
  size?: number;
  /** Decoration beside a name that says the same. */
  bare?: boolean;
  eager?: boolean;
  /** Width over height of a picture that fills its place. */
  ratio?: number;
}

/** A drawing on its tinted ground. */
export function Pic({ picture, size, bare = false, eager = false, ratio = 1 }: PicProps) {
  const box = size ? { width: size, height: size } : { aspectRatio: String(ratio) };
  return (
    <span className={`${s.pic ?? ''} ground`} style={{ ...box, background: groundOf(picture?.ground) }}>
      {picture && <Drawing {...{ ...picture, side: size ?? SIDE, bare, eager }} />}
    </span>
  );
}

const SIDE = 240;

function Drawing({ url, alt, side, bare, eager }: Drawn & { side: number; bare: boolean; eager: boolean }) {
  return (
    <img
      src={url}
      alt={bare ? '' : alt}
      width={side}
      height={side}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
