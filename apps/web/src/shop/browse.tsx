import { Link, NavLink } from 'react-router';
import { useApi, useApiPages } from '../api';
import { graphql } from '../generated/shop';
import type { ProductSort } from '../generated/shop/graphql';
import { Button, Empty, Icon, TroubleNote, useUrlState, useUrlText, Waiting } from '../ui';
import { useWords } from '../words';
import s from './browse.module.css';
import { Goods } from './good-card';

const GOODS = graphql(`
  query BrowseGoods(
    $search: String
    $allianceSlug: String
    $categorySlug: String
    $sort: ProductSort
    $after: String
  ) {
    products(
      first: 24
      search: $search
      allianceSlug: $allianceSlug
      categorySlug: $categorySlug
      sort: $sort
      after: $after
    ) {
      nodes {
        ...Good
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const SHELVES = graphql(`
  query Shelves {
    categories {
      slug
      name
      icon
    }
    alliances {
      id
      slug
      brand {
        id
        name
      }
    }
  }
`);

const SORTS: readonly ProductSort[] = ['RECOMMENDED', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC'];

const IN_ENGLISH = ['roots', 'leaves', 'fruits', 'mushrooms', 'eggs-rice', 'gifts'] as const;

/** The market names its categories in Chinese; those it starts with have an English word too. */
function useCategoryWord(): (category: { slug: string; name: string }) => string {
  const { t, locale } = useWords();
  return ({ slug, name }) => {
    const known = IN_ENGLISH.find((each) => each === slug);
    return locale === 'en' && known ? t(`shop.category.${known}`) : name;
  };
}

export function useCategoryName(slug: string): string | undefined {
  const word = useCategoryWord();
  const category = useApi(SHELVES, {}).data?.categories.find((each) => each.slug === slug);
  return category && word(category);
}

interface BrowseProps {
  categorySlug?: string;
  search?: string;
}

/** The rail of categories, the filters in the address, and the goods. */
export function Browse({ categorySlug, search = '' }: BrowseProps) {
  const { t } = useWords();
  const word = useCategoryWord();
  const shelves = useApi(SHELVES, {}).data;
  const [sort, setSort] = useUrlState('sort', SORTS, 'RECOMMENDED');
  const [brand, setBrand] = useUrlText('brand');
  return (
    <div className={s.page}>
      <nav className={s.rail} aria-label={t('ui.nav.categories')}>
        <Link to="/search" aria-current={categorySlug === undefined ? 'page' : undefined}>
          <Icon name="grid" size="m" />
          {t('shop.orders.all')}
        </Link>
        {shelves?.categories.map((category) => (
          <NavLink key={category.slug} to={`/c/${category.slug}`}>
            <Icon name={category.icon} size="m" />
            {word(category)}
          </NavLink>
        ))}
      </nav>
      <div className={s.shelf}>
        <div className={s.filters}>
          <Chips
            label={t('shop.browse.sort')}
            options={SORTS.map((id) => ({ id, label: t(`shop.browse.${id}`) }))}
            value={sort}
            onChange={setSort}
          />
          <Chips
            label={t('shop.brand')}
            options={[
              { id: '', label: t('shop.browse.all_brands') },
              ...(shelves?.alliances ?? []).map((alliance) => ({
                id: alliance.slug,
                label: alliance.brand.name,
              })),
            ]}
            value={brand}
            onChange={setBrand}
          />
        </div>
        <Shelf
          wish={{
            search: search === '' ? null : search,
            allianceSlug: brand === '' ? null : brand,
            categorySlug: categorySlug ?? null,
            sort,
          }}
        />
      </div>
    </div>
  );
}

interface ChipsProps<Id extends string> {
  label: string;
  options: readonly { id: Id; label: string }[];
  value: Id;
  onChange: (id: Id) => void;
}

function Chips<Id extends string>({ label, options, value, onChange }: ChipsProps<Id>) {
  return (
    <div className={s.chips} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          className="chip"
          aria-pressed={option.id === value}
          onClick={() => {
            onChange(option.id);
          }}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

interface Wish {
  search: string | null;
  allianceSlug: string | null;
  categorySlug: string | null;
  sort: ProductSort;
}

function Shelf({ wish }: { wish: Wish }) {
  const { t } = useWords();
  const list = useApiPages(GOODS, { ...wish, after: null as string | null }, (data) => data.products);
  if (list.trouble) return <TroubleNote trouble={list.trouble} onRetry={list.reload} />;
  if (list.waiting || !list.data) return <Waiting rows={6} shape="goods" />;
  if (list.data.length === 0) return <Nothing wish={wish} />;
  return (
    <>
      <p className="sr" role="status">
        {t('shop.browse.found', { n: list.data.length })}
      </p>
      <Goods goods={list.data} />
      {list.hasMore && (
        <div className={s.more}>
          <Button onClick={list.more} busy={list.loadingMore}>
            {t('ui.more_rows')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Nothing found: say so, and offer what is on the stall; of the category, unless it is the category that is empty. */
function Nothing({ wish }: { wish: Wish }) {
  const { t } = useWords();
  const isNarrowed = wish.search !== null || wish.allianceSlug !== null;
  const near = useApiPages(
    GOODS,
    {
      sort: 'RECOMMENDED' as const,
      search: null,
      allianceSlug: null,
      categorySlug: isNarrowed ? wish.categorySlug : null,
      after: null as string | null,
    },
    (data) => data.products,
  );
  return (
    <>
      <Empty art="empty-cart">
        {wish.search === null ? t('shop.browse.none') : t('shop.browse.no_match', { wish: wish.search })}
      </Empty>
      {near.data && near.data.length > 0 && (
        <>
          <h2 className={`b ${s.near ?? ''}`}>{t('shop.browse.near')}</h2>
          <Goods goods={near.data.slice(0, 8)} />
        </>
      )}
    </>
  );
}
