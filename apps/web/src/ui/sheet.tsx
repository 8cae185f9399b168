import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../words';
import { IconButton } from './button';

export interface SheetProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** On a wide screen: in the middle (default) or as a drawer from the right; `middle` is in the middle on a phone too. */
  side?: 'bottom' | 'right' | 'middle';
  /** Stays at the foot, under the scrolling content: the one button. */
  foot?: ReactNode;
  /** Hides the title for eyes; it still names the sheet. */
  bareTitle?: boolean;
  /** The theme of what it lies on; by default the page's. */
  night?: boolean;
  children: ReactNode;
}

/** Over the page: focus goes in and stays, Esc, the browser's back and a press beside it close it, focus goes back. */
export function Sheet({ open, ...rest }: SheetProps) {
  return open ? createPortal(<OpenSheet {...rest} />, document.body) : null;
}

function OpenSheet({
  onClose,
  title,
  side = 'bottom',
  foot,
  bareTitle,
  night,
  children,
}: Omit<SheetProps, 'open'>) {
  const { t } = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    dialog?.showModal();
    heading.current?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useBackCloses(titleId, close);

  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    if (event.target === box.current) onClose();
  };
  const pressBeside = (event: MouseEvent) => {
    if (event.target === box.current) onClose();
  };
  return (
    <dialog
      ref={box}
      className={`ui-sheet is-${side}`}
      aria-labelledby={titleId}
      data-theme={night ? 'night' : undefined}
      onCancel={cancel}
      onMouseDown={pressBeside}
    >
      <div className="ui-sheet-box">
        <div className={bareTitle ? 'ui-sheet-head is-bare' : 'ui-sheet-head'}>
          <h2 className={bareTitle ? 'sr' : 'lead b'} id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <IconButton icon="close" label={t('ui.close')} onClick={onClose} />
        </div>
        <div className="ui-sheet-body">{children}</div>
        {foot && <div className="ui-sheet-foot">{foot}</div>}
      </div>
    </dialog>
  );
}

/**
 * The browser's back closes the sheet: an entry of ours lies on top of the page's while it is open. It is taken away
 * again one turn later, and only if it is still on top, so that closing and going elsewhere at once goes elsewhere.
 */
function useBackCloses(id: string, close: { current: () => void }): void {
  useEffect(() => {
    history.pushState({ ...(history.state as object | null), sheet: id }, '');
    const isOnTop = () => (history.state as { sheet?: string } | null)?.sheet === id;
    const back = () => {
      if (!isOnTop()) close.current();
    };
    window.addEventListener('popstate', back);
    return () => {
      window.removeEventListener('popstate', back);
      setTimeout(() => {
        if (isOnTop()) history.back();
      });
    };
  }, [id, close]);
}
