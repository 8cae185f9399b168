import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { Office } from '../sign-in';
import { useWords } from '../words';
import { LinkButton } from './button';

export interface EmptyProps {
  /** A drawing under `/art/`, such as `box`; from the same set as the goods. */
  art?: string;
  children: ReactNode;
  /** One act: a Button or a LinkButton. */
  action?: ReactNode;
}

/** Nothing here: a drawing, one sentence, one act. */
export function Empty({ art = 'box', children, action }: EmptyProps) {
  return (
    <div className="ui-empty">
      <span className="ui-empty-art">
        <img src={`/art/${art}.svg`} alt="" width={120} height={120} />
      </span>
      <p className="small">{children}</p>
      {action}
    </div>
  );
}

/** For whom the page is, and whom to ask. */
export function Forbidden({ office, who }: { office: Office; who?: string }) {
  const { t } = useWords();
  const here = useLocation();
  return (
    <div className="ui-empty">
      <span className="ui-empty-art">
        <img src="/art/forbidden.svg" alt="" width={120} height={120} />
      </span>
      <h1 className="h2">{t('ui.forbidden.title')}</h1>
      <p className="small">
        {t('ui.forbidden.body', { role: t(`ui.office.${office}`), who: who ?? t('ui.forbidden.who') })}
      </p>
      <LinkButton to={`/login?to=${encodeURIComponent(here.pathname)}`}>
        {t('ui.forbidden.other_account')}
      </LinkButton>
    </div>
  );
}

export function NotFound({ children }: { children?: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="ui-empty">
      <span className="ui-empty-art">
        <img src="/art/not-found.svg" alt="" width={120} height={120} />
      </span>
      <h1 className="h2">{t('ui.not_found.title')}</h1>
      <p className="small">{children ?? t('ui.not_found.body')}</p>
      <LinkButton to="/" look="fill">
        {t('ui.not_found.home')}
      </LinkButton>
    </div>
  );
}
