import type { ReactNode } from 'react';
import type { Trouble } from '../api';
import { useWords } from '../words';
import { Button } from './button';
import { Icon } from './icon';
import { useTimes } from './time';

export interface TroubleNoteProps {
  trouble: Trouble;
  onRetry?: (() => void) | undefined;
  /** What failed, in words; by default 没能加载出来. */
  what?: string;
  /** Say that what was typed is kept: beside a form. */
  kept?: boolean;
}

/** A read or a page that failed: what, what is safe, 重试, and the request's number for whoever helps. */
export function TroubleNote({ trouble, onRetry, what, kept = false }: TroubleNoteProps) {
  const { t, refusal } = useWords();
  return (
    <div className="ui-trouble" role="alert">
      <p className="b row">
        <Icon name="alert" size="m" />
        {what ?? t('ui.trouble.title')}
      </p>
      <p className="small">
        {trouble.code === 'offline' ? t('ui.trouble.offline') : refusal(trouble.code, trouble.values)}
        {kept && (
          <>
            <br />
            {t('ui.trouble.kept')}
          </>
        )}
      </p>
      {trouble.requestId && <p className="meta">{t('ui.trouble.request', { id: trouble.requestId })}</p>}
      {onRetry && <Button onClick={onRetry}>{t('ui.retry')}</Button>}
    </div>
  );
}

/** A write that was refused, said in one line beside its button. */
export function Refused({ trouble, children }: { trouble: Trouble | undefined; children?: ReactNode }) {
  const { refusal } = useWords();
  return (
    <div role="alert">
      {trouble && (
        <p className="small bad ui-refused">
          <Icon name="alert" size="s" />
          <span>
            {refusal(trouble.code, trouble.values)}
            {children}
          </span>
        </p>
      )}
    </div>
  );
}

/** Old data is on screen because the last read failed. */
export function StaleNote({ since, onRetry }: { since: number | undefined; onRetry: () => void }) {
  const { t } = useWords();
  const { clock } = useTimes();
  if (since === undefined) return null;
  return (
    <div className="ui-stale small" role="status">
      <Icon name="info" size="s" />
      <span className="grow">{t('ui.trouble.stale', { time: clock(new Date(since).toISOString()) })}</span>
      <button type="button" className="b" onClick={onRetry}>
        {t('ui.retry')}
      </button>
    </div>
  );
}
