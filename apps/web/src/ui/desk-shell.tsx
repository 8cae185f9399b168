import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
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
  /** Who is signed in, at the foot. */
  person?: string | undefined;
  children: ReactNode;
}

/** Side bar of 216 px, a scrolling strip on a phone, and the page beside it. */
export function DeskShell({ title, links, person, children }: DeskShellProps) {
  const { t } = useWords();
  return (
    <div className="desk desk-shell">
      <aside className="desk-side">
        <Link to="/desk" className="desk-logo b">
          <Mark />
          {title}
        </Link>
        <nav aria-label={t('ui.desk.label')}>
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
            <Icon name="me" size="m" />
            {person}
          </Link>
        )}
      </aside>
      <div className="desk-main">{children}</div>
    </div>
  );
}
