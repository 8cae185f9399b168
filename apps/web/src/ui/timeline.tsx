import type { ReactNode } from 'react';
import { useWords } from '../words';
import { When } from './time';

export interface TimelineItem {
  title: ReactNode;
  at?: string | null | undefined;
  note?: ReactNode;
  /** On the right, under the time: a Stamp. */
  aside?: ReactNode;
}

/** What happened, newest first; the first is where it stands now. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="ui-timeline">
      {items.map((item, at) => (
        <li key={at} className={at === 0 ? 'is-now' : undefined}>
          <div className="sp">
            {at === 0 ? <b>{item.title}</b> : <span>{item.title}</span>}
            {item.at && (
              <span className="meta">
                <When at={item.at} />
              </span>
            )}
          </div>
          <div className="sp">
            {item.note ? <div className="small mute">{item.note}</div> : <span />}
            {item.aside}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** `at` of `of` steps done; the step under way is pale. */
export function Progress({ at, of }: { at: number; of: number }) {
  const { t } = useWords();
  return (
    <div className="ui-progress" role="img" aria-label={t('ui.progress.step', { at, n: of })}>
      {Array.from({ length: of }, (_, step) => (
        <i key={step} className={step + 1 < at ? 'is-done' : step + 1 === at ? 'is-now' : undefined} />
      ))}
    </div>
  );
}
