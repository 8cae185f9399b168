import { useId } from 'react';
import { Checkbox, Countdown, Dot, Icon, Money, Price, Stepper, TroubleNote, useTimes } from '../../ui';
import { useWords } from '../../words';
import { Pic } from '../pic';
import { BuyAddressPart } from './buy-address';
import { priceIn, type RoomView } from './room-view';
import s from './room.module.css';
import type { Buying, BuyGood, BuyQuote } from './use-buy';

interface BuyFormProps {
  product: BuyGood;
  buying: Buying;
  view: RoomView;
  isGuest: boolean;
  onSeller: () => void;
}

export function BuyForm({ product, buying, view, isGuest, onSeller }: BuyFormProps) {
  const { t } = useWords();
  const { sku, quote, priceFen, claim } = buying;
  return (
    <div className={s.buy}>
      <Origin product={product} buying={buying} />
      {claim ? (
        <Held claim={claim} sku={sku} />
      ) : (
        <>
          <Specs buying={buying} product={product} view={view} />
          <div className="sp">
            <span>{t('room.quantity')}</span>
            <Stepper
              label={t('room.quantity')}
              value={buying.quantity}
              onChange={buying.setQuantity}
              max={buying.max}
            />
          </div>
        </>
      )}
      {!isGuest && <BuyAddressPart buying={buying} />}
      {buying.quoteTrouble && <TroubleNote trouble={buying.quoteTrouble} what={t('room.quote.trouble')} />}
      {quote && <Shipping quote={quote} />}
      {quote && priceFen !== undefined && <Sums quote={quote} priceFen={priceFen} buying={buying} />}
      {product.isPerishable && !isGuest && (
        <Checkbox
          checked={buying.accepts}
          onChange={(event) => {
            buying.setAccepts(event.target.checked);
          }}
        >
          {t('room.perishable')}
        </Checkbox>
      )}
      <button type="button" className={s.sellerLine} onClick={onSeller}>
        <span className="meta">{t('room.seller.sold_by', { name: view.seller.name })}</span>
        <span className="meta leaf">{t('room.seller')}</span>
      </button>
    </div>
  );
}

function Origin({ product, buying: { sku, claim } }: { product: BuyGood; buying: Buying }) {
  const { t } = useWords();
  return (
    <div className="row">
      <Pic picture={product.pictures[0]} size={64} bare />
      <div className="grow">
        <div className="meta">
          {product.origin.name}
          {product.lot && (
            <>
              <Dot />
              {product.lot.plotName}
            </>
          )}
        </div>
        {sku && !claim && (
          <div className="meta">{t('room.stock', { n: sku.available, max: sku.perPersonMax })}</div>
        )}
      </div>
    </div>
  );
}

/** What was reserved of a flash deal: neither the size nor the quantity can be changed any more. */
function Held({ claim, sku }: { claim: NonNullable<Buying['claim']>; sku: Buying['sku'] }) {
  const { t } = useWords();
  return (
    <div className={s.heldLine}>
      <span className="b">
        {sku?.name} ×{claim.quantity}
      </span>
      <Price fen={claim.priceFen} size="s" />
      <span className="small">
        {t('room.flash.held')} <Countdown until={claim.until} />
      </span>
    </div>
  );
}

interface SpecsProps {
  product: BuyGood;
  buying: Buying;
  view: RoomView;
}

function Specs({ product, buying, view }: SpecsProps) {
  const { t } = useWords();
  const group = useId();
  return (
    <fieldset>
      <legend className="sr">{t('room.spec')}</legend>
      <div className={s.specs}>
        {product.skus.map((sku) => {
          const isOut = sku.available === 0;
          return (
            <label key={sku.id} className={s.spec}>
              <input
                type="radio"
                name={group}
                className="sr"
                checked={sku.id === buying.sku?.id}
                disabled={isOut}
                onChange={() => {
                  buying.chooseSku(sku);
                }}
              />
              {isOut ? <s>{sku.name}</s> : <span className="b">{sku.name}</span>}
              {isOut ? (
                <span className="meta">{t('room.sold_out')}</span>
              ) : (
                <Price fen={priceIn(view, sku)} size="s" />
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function Shipping({ quote }: { quote: BuyQuote }) {
  const { t } = useWords();
  const { dateTime } = useTimes();
  const [group] = quote.groups;
  if (!group) return null;
  const values = { time: dateTime(group.shipBy), village: group.villageName };
  return (
    <p className={s.line}>
      <Icon name="truck" size="m" />
      <span className="grow small">
        {quote.freightFen === '0' ? t('room.ship.free', values) : t('room.ship', values)}
      </span>
    </p>
  );
}

function Sums({ quote, priceFen, buying }: { quote: BuyQuote; priceFen: string; buying: Buying }) {
  const { t } = useWords();
  const isLess = quote.discountFen !== '0';
  return (
    <dl className={s.sums}>
      <dt>
        {t('room.sum.goods')} <Money fen={priceFen} /> × {buying.quantity}
      </dt>
      <dd>
        <Money fen={quote.goodsFen} />
      </dd>
      {isLess && (
        <>
          <dt>{t('room.sum.coupon', { name: buying.coupon ?? '' })}</dt>
          <dd>
            <Money fen={-BigInt(quote.discountFen)} />
          </dd>
        </>
      )}
      <dt>{t('room.sum.freight')}</dt>
      <dd>
        <Money fen={quote.freightFen} />
      </dd>
    </dl>
  );
}
