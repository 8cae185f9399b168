import { fen, sumFen } from '@app/money';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useApi } from '../api';
import { graphql } from '../generated/shop';
import type { CartSkusQuery } from '../generated/shop/graphql';
import {
  Button,
  Empty,
  Icon,
  IconButton,
  LinkButton,
  Money,
  Price,
  Skeleton,
  Stepper,
  Tag,
  toast,
  TroubleNote,
  usePageTitle,
} from '../ui';
import { useWords } from '../words';
import { checkoutPath } from './basket';
import { changeCart, removeFromCart, useCart, type CartLine } from './cart';
import s from './cart.module.css';
import { Pic } from './pic';

const SKUS = graphql(`
  query CartSkus($ids: [ID!]!) {
    skus(ids: $ids) {
      sku {
        id
        name
        priceFen
        available
        perPersonMax
      }
      product {
        id
        slug
        name
        pictures {
          url
          alt
          ground
        }
        origin {
          id
          name
        }
        alliance {
          id
          slug
          name
          brand {
            id
            name
            logo
          }
        }
      }
    }
  }
`);

type Found = CartSkusQuery['skus'][number];

interface Row extends Found {
  line: CartLine;
}

/** By alliance: an order is of one alliance, so each group is checked out by itself. */
export function groupsOf(lines: readonly CartLine[], found: readonly Found[]): { rows: Row[] }[] {
  const groups = new Map<string, Row[]>();
  for (const line of lines) {
    const match = found.find(({ sku }) => sku.id === line.skuId);
    if (!match || match.sku.available === 0) continue;
    const key = match.product.alliance.id;
    groups.set(key, [...(groups.get(key) ?? []), { ...match, line }]);
  }
  return [...groups.values()].map((rows) => ({ rows }));
}

export default function Cart() {
  const { t } = useWords();
  usePageTitle(t('ui.nav.cart'));
  const lines = useCart();
  const [ids] = useState(() => lines.map(({ skuId }) => skuId).sort());
  const { data, trouble, waiting, reload } = useApi(SKUS, { ids }, { enabled: ids.length > 0 });
  const found = data?.skus ?? [];
  const gone = lines.filter(
    ({ skuId }) => data && (found.find(({ sku }) => sku.id === skuId)?.sku.available ?? 0) === 0,
  );
  return (
    <div className={s.page}>
      <h1 className={`h2 ${s.title ?? ''}`}>{t('ui.nav.cart')}</h1>
      {lines.length === 0 && (
        <Empty
          art="empty-cart"
          action={
            <LinkButton to="/" look="fill">
              {t('shop.cart.look')}
            </LinkButton>
          }
        >
          {t('shop.cart.empty')}
        </Empty>
      )}
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} kept />}
      {waiting && lines.length > 0 && <Skeleton rows={lines.length} shape="rows" />}
      {groupsOf(lines, found).map(({ rows }) => (
        <Group key={rows[0]?.product.alliance.id} rows={rows} />
      ))}
      {gone.length > 0 && <Gone lines={gone} found={found} />}
    </div>
  );
}

function Group({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const alliance = rows[0]?.product.alliance;
  const sum = sumFen(rows.map(({ sku, line }) => fen(sku.priceFen) * BigInt(line.quantity)));
  const short = rows.find(({ sku, line }) => line.quantity > Math.min(sku.available, sku.perPersonMax));
  const pieces = rows.reduce((all, { line }) => all + line.quantity, 0);
  return (
    <section className={`card ${s.group ?? ''}`} aria-label={alliance?.brand.name}>
      <Link to={`/a/${alliance?.slug ?? ''}`} className={s.brand}>
        <img src={alliance?.brand.logo} width={28} height={28} alt="" />
        <h2 className="b">{alliance?.brand.name}</h2>
        <Icon name="arrow-right" size="s" />
      </Link>
      <ul>
        {rows.map((row) => (
          <LineRow key={row.sku.id} {...row} />
        ))}
      </ul>
      <div className={s.foot}>
        <span>
          <span className="small">{t('shop.cart.sum')} </span>
          <Price fen={sum} />
          <span className="meta">{t('shop.cart.freight_later')}</span>
        </span>
        <Button
          look="fill"
          disabledReason={short ? t('shop.cart.too_many') : ''}
          onClick={() =>
            void navigate(
              checkoutPath(
                rows.map(({ line }) => line),
                { isCart: true },
              ),
            )
          }
        >
          {t('shop.cart.checkout', { n: pieces })}
        </Button>
      </div>
    </section>
  );
}

function LineRow({ sku, product, line }: Row) {
  const { t } = useWords();
  const max = Math.max(1, Math.min(sku.available, sku.perPersonMax));
  const name = `${product.name} ${sku.name}`;
  useEffect(
    () => () => {
      // the new price was seen here: from the next visit on it is the one to compare with
      changeCart(sku.id, { seenPriceFen: sku.priceFen });
    },
    [sku.id, sku.priceFen],
  );
  return (
    <li className={s.line}>
      <Pic picture={product.pictures[0]} size={88} bare />
      <div className="grow">
        <div className="sp">
          <h3 className="b">
            <Link to={`/p/${product.slug}`}>{name}</Link>
          </h3>
          <Remove name={name} skuId={sku.id} />
        </div>
        <p className="meta soil">{product.origin.name}</p>
        {line.seenPriceFen !== sku.priceFen && (
          <p className="small warn">
            {t('shop.cart.price_was')} <Money fen={line.seenPriceFen} />
            {t('shop.comma')}
            {t('shop.cart.price_now')} <Money fen={sku.priceFen} />
          </p>
        )}
        {line.quantity > max && <p className="small warn">{t('shop.cart.only', { n: max })}</p>}
        {sku.available <= 10 && line.quantity <= max && (
          <p className="meta">{t('shop.stock.left', { n: sku.available })}</p>
        )}
        <div className="sp">
          <Price fen={sku.priceFen} size="s" />
          <Stepper
            label={t('shop.cart.quantity', { name })}
            value={line.quantity}
            max={max}
            onChange={(quantity) => {
              changeCart(sku.id, { quantity });
            }}
          />
        </div>
      </div>
    </li>
  );
}

function Remove({ name, skuId }: { name: string; skuId: string }) {
  const { t } = useWords();
  return (
    <IconButton
      icon="close"
      label={t('shop.cart.remove', { name })}
      className={s.remove}
      onClick={() => {
        const undo = removeFromCart([skuId]);
        toast(t('shop.cart.removed', { name }), { label: t('shop.undo'), run: undo });
      }}
    />
  );
}

function Gone({ lines, found }: { lines: readonly CartLine[]; found: readonly Found[] }) {
  const { t } = useWords();
  return (
    <section className={`card ${s.group ?? ''}`}>
      <div className="sp">
        <h2 className="b">{t('shop.cart.gone')}</h2>
        <Button
          look="plain"
          onClick={() => {
            const undo = removeFromCart(lines.map(({ skuId }) => skuId));
            toast(t('shop.cart.cleared'), { label: t('shop.undo'), run: undo });
          }}
        >
          {t('shop.cart.clear')}
        </Button>
      </div>
      <ul>
        {lines.map(({ skuId }) => {
          const match = found.find(({ sku }) => sku.id === skuId);
          return (
            <li key={skuId} className={s.line}>
              <Pic picture={match?.product.pictures[0]} size={56} bare />
              <span className="grow mute">
                {match ? `${match.product.name} ${match.sku.name}` : t('shop.cart.taken_down')}
              </span>
              <Tag>{match ? t('shop.sold_out') : t('shop.cart.off')}</Tag>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
