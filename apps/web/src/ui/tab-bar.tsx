import { useState } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { useWords } from '../words';
import { Icon, Mark } from './icon';

const TABS = [
  { to: '/', icon: 'home', word: 'ui.nav.home' },
  { to: '/search', icon: 'category', word: 'ui.nav.categories' },
  { to: '/live', icon: 'live', word: 'ui.nav.live' },
  { to: '/cart', icon: 'cart', word: 'ui.nav.cart' },
  { to: '/me', icon: 'me', word: 'ui.nav.me' },
] as const;

interface BarProps {
  cartCount: number;
}

export function SkipLink() {
  const { t } = useWords();
  return (
    <a className="skip" href="#main">
      {t('ui.skip')}
    </a>
  );
}

function Links({ cartCount }: BarProps) {
  const { t } = useWords();
  return TABS.map(({ to, icon, word }) => {
    const badge = to === '/cart' && cartCount > 0;
    return (
      <NavLink key={to} to={to} end={to === '/'}>
        <span className="ui-badged">
          <Icon name={icon} />
          {badge && <em aria-hidden="true">{cartCount > 99 ? '99+' : cartCount}</em>}
        </span>
        <span aria-hidden={badge || undefined}>{t(word)}</span>
        {badge && <span className="sr">{t('ui.nav.cart_count', { n: cartCount })}</span>}
      </NavLink>
    );
  });
}

/** The five tabs at the foot of a phone; hidden from 900 px, where the top bar holds them. */
export function TabBar({ cartCount }: BarProps) {
  const { t } = useWords();
  return (
    <nav className="tabs" aria-label={t('ui.nav.main')}>
      <Links cartCount={cartCount} />
    </nav>
  );
}

/** The same five, with the name and the search, at the top of a wide screen. */
export function TopBar({ cartCount }: BarProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [wish, setWish] = useState('');
  return (
    <header className="top-bar">
      <div className="top-bar-in">
        <Link to="/" className="logo">
          <Mark />
          {t('ui.brand')}
        </Link>
        <form
          className="search"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            void navigate(`/search?q=${encodeURIComponent(wish.trim())}`);
          }}
        >
          <Icon name="search" size="m" />
          <input
            type="search"
            aria-label={t('ui.search')}
            placeholder={t('ui.search.hint')}
            value={wish}
            onChange={(event) => {
              setWish(event.target.value);
            }}
          />
          <button type="submit">{t('ui.search')}</button>
        </form>
        <nav aria-label={t('ui.nav.main')}>
          <Links cartCount={cartCount} />
        </nav>
      </div>
    </header>
  );
}
