import { useEffect, useRef, type ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useWords } from '../words';
import { Icon, Mark } from './icon';

export interface DeskLink {
  to: string;
  icon: string;
  label: string;
  /** How many wait for this person. */
  count?: number | undefined;
  /** A line above it. */
  apart?: boolean;
}

export interface DeskShellProps {
  title: string;
  links: readonly DeskLink[];
  /** Who is signed in, and as what, at the foot. */
  person?: { name: string; avatar: string | null; office: string } | undefined;
  children: ReactNode;
}

/** Side bar of 216 px, a scrolling strip on a phone, and the page beside it. */
export function DeskShell({ title, links, person, children }: DeskShellProps) {
  const { t } = useWords();
  const nav = useStripAtCurrent();
  return (
    <div className="desk desk-shell">
      <aside className="desk-side">
        <Link to="/desk" className="desk-logo b">
          <Mark />
          {title}
        </Link>
        <nav ref={nav} aria-label={t('ui.desk.label')}>
          {links.map(({ to, icon, label, count, apart }) => (
            <NavLink key={to} to={to} end={to === '/desk'} className={apart ? 'is-apart' : ''}>
              <Icon name={icon} size="m" />
              {label}
              {count !== undefined && count > 0 && <em>{count}</em>}
            </NavLink>
          ))}
        </nav>
        {person !== undefined && (
          <Link to="/me" className="desk-who">
            {person.avatar === null ? (
              <Icon name="me" size="m" />
            ) : (
              <img src={person.avatar} alt="" width={28} height={28} className="av" />
            )}
            <span>
              <b>{person.name}</b>
              <span className="meta">{person.office}</span>
            </span>
          </Link>
        )}
      </aside>
      <div className="desk-main">{children}</div>
    </div>
  );
}

/** On a phone the strip is wider than the screen: the page's own link is brought into it. */
function useStripAtCurrent() {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const strip = nav.current;
    const current = strip?.querySelector<HTMLElement>('[aria-current]');
    if (strip && current)
      strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2;
  }, [pathname]);
  return nav;
}
