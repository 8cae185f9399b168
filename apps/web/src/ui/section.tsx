import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../words';
import { IconButton } from './button';
import { Icon } from './icon';

export interface SectionProps {
  title: ReactNode;
  /** A way to more, right on the baseline. */
  more?: { to: string; label: string };
  /** Something else on the right, such as 规则 第 3 版. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** A heading with the section bar, and what stands under it. */
export function Section({ title, more, aside, children }: SectionProps) {
  return (
    <section>
      <div className="sec">
        <div>
          <h2 className="h3">{title}</h2>
          <div className="bar" />
        </div>
        {aside && <span className="meta">{aside}</span>}
        {more && (
          <Link to={more.to}>
            {more.label}
            <Icon name="arrow-right" size="s" />
          </Link>
        )}
      </div>
      {children !== undefined && <div className="ui-section-body">{children}</div>}
    </section>
  );
}

export interface NavBarProps {
  title: ReactNode;
  /** Where back leads when this page was opened first. */
  up?: string;
  /** Icons on the right. */
  end?: ReactNode;
  /** Over a picture: round white buttons, no ground. */
  over?: boolean;
}

/** The head of a page below the tabs: back, title, icons. The page's h1 on a phone and on the desktop. */
export function NavBar({ title, up = '/', end, over = false }: NavBarProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const back = () => {
    const inside = (history.state as { idx?: number } | null)?.idx ?? 0;
    void (inside > 0 ? navigate(-1) : navigate(up, { replace: true }));
  };
  return (
    <header className={over ? 'ui-nav is-over' : 'ui-nav'}>
      <IconButton icon="arrow-left" label={t('ui.back')} onClick={back} />
      <h1 className={over ? 'sr' : 'lead b'}>{title}</h1>
      <span className="ui-nav-end">{end}</span>
    </header>
  );
}

export interface PageHeadProps {
  title: ReactNode;
  /** Meta line beside or under the title. */
  note?: ReactNode;
  end?: ReactNode;
}

/** The head of a desk or packhouse page. */
export function PageHead({ title, note, end }: PageHeadProps) {
  return (
    <header className="ui-page-head">
      <h1 className="h3">{title}</h1>
      {note && <span className="meta">{note}</span>}
      <span className="grow" />
      {end}
    </header>
  );
}

export function Stamp({ children, size = 16 }: { children: ReactNode; size?: number }) {
  return (
    <span className="stamp" style={{ fontSize: size }}>
      {children}
    </span>
  );
}
