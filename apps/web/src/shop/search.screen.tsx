import { useState } from 'react';
import { Icon, usePageTitle, useUrlText } from '../ui';
import { useWords } from '../words';
import { Browse } from './browse';
import s from './browse.module.css';

export default function Search() {
  const { t } = useWords();
  usePageTitle(t('ui.nav.categories'));
  const [search, setSearch] = useUrlText('q');
  return (
    <>
      <header className={s.searchHead}>
        <h1 className={search === '' ? 'sr' : 'h3'}>
          {search === '' ? t('ui.nav.categories') : t('shop.search.for', { wish: search })}
        </h1>
        <SearchBox key={search} wish={search} onSearch={setSearch} />
      </header>
      <Browse search={search} />
    </>
  );
}

/** On a phone; a wide screen has its search in the top bar. Pinyin and initials work: swlb is 沙窝萝卜. */
function SearchBox({ wish, onSearch }: { wish: string; onSearch: (wish: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(wish);
  return (
    <form
      className="search"
      role="search"
      aria-label={t('shop.search.here')}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <Icon name="search" size="m" />
      <input
        type="search"
        aria-label={t('ui.search')}
        placeholder={t('shop.search.hint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === '') onSearch('');
        }}
      />
      <button type="submit">{t('ui.search')}</button>
    </form>
  );
}
