import { Link, useLocation } from 'react-router';
import { useApi } from '../api';
import { useWords } from '../words';
import { SETTLEMENT_NUMBER } from './crumb-queries';
import s from './desk.module.css';
import { crumbOf, trailOf, trailWith, type Crumb, type Trail } from './trail';

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
  return (
    <nav className={s.crumbs} aria-label={t('desk.crumbs')}>
      <ol>
        {trail.map((address, at) => (
          <li key={address}>
            <Link to={address} state={{ trail: trail.slice(0, at) }} className={s.link}>
              <Name crumb={crumbOf(address) ?? here} />
            </Link>
          </li>
        ))}
        <li aria-current="page">
          <Name crumb={here} />
        </li>
      </ol>
    </nav>
  );
}

/** What people call the page. */
function Name({ crumb: { page, of } }: { crumb: Crumb }) {
  const { t } = useWords();
  if (page === 'settlement') return <SettlementName id={of} />;
  return t(of === '' ? `desk.crumb.${page}` : 'desk.crumb.order', { no: of });
}

/** The address of a settlement has its id, its own page and the papers its number. */
function SettlementName({ id }: { id: string }) {
  const { t } = useWords();
  const number = useApi(SETTLEMENT_NUMBER, { id }).data?.settlement?.number;
  return number === undefined ? t('desk.crumb.settlements') : t('desk.settlement.title', { no: number });
}
