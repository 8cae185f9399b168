import { Link, useLocation } from 'react-router';
import { useWords } from '../words';
import s from './desk.module.css';
import { crumbOf, trailOf, trailWith, type Trail } from './trail';

/** The state of a link that leads deeper: the way here and this page as it stands. `<Link to=… state={useOnward()} />` */
export function useOnward(): { trail: Trail } {
  const { pathname, search, state } = useLocation() as { pathname: string; search: string; state: unknown };
  return { trail: trailWith(trailOf(state), pathname + search) };
}

/** The way that was come by, each step back with the filters it was left with; nothing when the page was opened by itself. */
export function Crumbs() {
  const { t } = useWords();
  const { pathname, search, state } = useLocation() as { pathname: string; search: string; state: unknown };
  const trail = trailOf(state);
  const here = crumbOf(pathname + search);
  if (trail.length === 0 || !here) return null;
  const say = (address: string) => {
    const { page, order } = crumbOf(address) ?? here;
    return t(order === '' ? `desk.crumb.${page}` : 'desk.crumb.order', { no: order });
  };
  return (
    <nav className={s.crumbs} aria-label={t('desk.crumbs')}>
      <ol>
        {trail.map((address, at) => (
          <li key={address}>
            <Link to={address} state={{ trail: trail.slice(0, at) }} className={s.link}>
              {say(address)}
            </Link>
          </li>
        ))}
        <li aria-current="page">{say(pathname + search)}</li>
      </ol>
    </nav>
  );
}
