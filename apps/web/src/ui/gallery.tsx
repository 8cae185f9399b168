import { useRef, useState, type ReactNode } from 'react';
import { useWords } from '../words';
import { Icon } from './icon';

export interface GalleryProps {
  pictures: readonly { src: string; alt: string }[];
  /** CSS ground under cut-outs: var(--g-leaf). */
  ground?: string;
  children?: ReactNode;
}

/** Pictures side by side: swipe, arrows on a wide screen, keys when focused, dots. */
export function Gallery({ pictures, ground = 'var(--g-leaf)', children }: GalleryProps) {
  const { t } = useWords();
  const strip = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const count = pictures.length;
  const go = (to: number) => {
    const width = strip.current?.clientWidth ?? 0;
    strip.current?.scrollTo({ left: width * Math.max(0, Math.min(count - 1, to)), behavior: 'smooth' });
  };
  return (
    <div className="ui-gallery" style={{ background: ground }}>
      <div
        className="ui-gallery-strip"
        role="group"
        aria-label={t('ui.gallery.label', { n: count })}
        tabIndex={0}
        ref={strip}
        onScroll={({ currentTarget }) => {
          setAt(Math.round(currentTarget.scrollLeft / Math.max(1, currentTarget.clientWidth)));
        }}
      >
        {pictures.map(({ src, alt }, index) => (
          <img key={src} src={src} alt={alt} loading={index === 0 ? 'eager' : 'lazy'} />
        ))}
      </div>
      {count > 1 && (
        <>
          <button
            type="button"
            className="ui-gallery-go is-left"
            aria-label={t('ui.gallery.previous')}
            onClick={() => {
              go(at - 1);
            }}
          >
            <Icon name="arrow-left" />
          </button>
          <button
            type="button"
            className="ui-gallery-go is-right"
            aria-label={t('ui.gallery.next')}
            onClick={() => {
              go(at + 1);
            }}
          >
            <Icon name="arrow-right" />
          </button>
          <span className="ui-gallery-dots" aria-hidden="true">
            {pictures.map(({ src }, index) => (
              <i key={src} className={index === at ? 'is-at' : undefined} />
            ))}
          </span>
          <span className="sr" role="status">
            {t('ui.gallery.at', { at: at + 1, n: count })}
          </span>
        </>
      )}
      {children}
    </div>
  );
}
