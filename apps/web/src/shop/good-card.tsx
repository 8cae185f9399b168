import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../generated/shop';
import type { GoodFragment } from '../generated/shop/graphql';
import { Dot, Icon, Price, Tag, toast } from '../ui';
import { useWords } from '../words';
import { addToCart } from './cart';
import { useDayWords } from './day-word';
import s from './good-card.module.css';
import { Pic } from './pic';
import { SpecSheet } from './spec-sheet';

graphql(`
  fragment Good on Product {
    id
    slug
    name
    specLine
    isPerishable
    priceFromFen
    available
    soldCount
    alliance {
      id
      slug
      name
    }
    origin {
      id
      name
    }
    lot {
      id
      plotName
      harvestedOn
    }
    pictures {
      url
      alt
      ground
    }
    skus {
      id
      name
      priceFen
      available
      unitGrams
      perPersonMax
    }
  }
`);

/** What the plus does: with one choice it is in the cart at once, else the choices open. */
export function Goods({ goods }: { goods: readonly GoodFragment[] }) {
  const { t } = useWords();
  const [choosing, setChoosing] = useState<GoodFragment>();
  const add = (good: GoodFragment) => {
    const [only, another] = good.skus;
    if (!only || another) {
      setChoosing(good);
      return;
    }
    addToCart({ skuId: only.id, quantity: 1, seenPriceFen: only.priceFen }, only.perPersonMax);
    toast(t('shop.added'));
  };
  return (
    <>
      <ul className="goods">
        {goods.map((good) => (
          <li key={good.id}>
            <GoodCard good={good} onAdd={add} />
          </li>
        ))}
      </ul>
      {choosing && (
        <SpecSheet
          good={choosing}
          onClose={() => {
            setChoosing(undefined);
          }}
        />
      )}
    </>
  );
}

function GoodCard({ good, onAdd }: { good: GoodFragment; onAdd: (good: GoodFragment) => void }) {
  const { t } = useWords();
  const days = useDayWords();
  const [only, another] = good.skus;
  const title = only && !another ? `${good.name} ${only.name}` : good.name;
  return (
    <article className={`card ${s.good ?? ''}`}>
      <Pic picture={good.pictures[0]} ratio={1.16} bare />
      <div className={s.text}>
        <h3 className={s.name}>
          <Link to={`/p/${good.slug}`}>{title}</Link>
        </h3>
        <p className={`meta ell`}>{good.specLine}</p>
        <p className="meta soil">
          {good.origin.name}
          {good.lot && (
            <>
              <Dot />
              {t('shop.good.picked', { day: days.near(good.lot.harvestedOn) })}
            </>
          )}
        </p>
        <div className={`sp ${s.foot ?? ''}`}>
          <span className={s.from}>
            <Price fen={good.priceFromFen} />
            {another && <span className="meta">{t('shop.good.from')}</span>}
          </span>
          {good.available > 0 ? (
            <button
              type="button"
              className={s.add}
              aria-label={t('shop.good.add', { name: title })}
              onClick={() => {
                onAdd(good);
              }}
            >
              <span>
                <Icon name="plus" size="m" />
              </span>
            </button>
          ) : (
            <Tag>{t('shop.sold_out')}</Tag>
          )}
        </div>
      </div>
    </article>
  );
}
