import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { GoodFragment } from '../generated/shop/graphql';
import { Button, Price, Sheet, Stepper, toast } from '../ui';
import { useWords } from '../words';
import { checkoutPath } from './basket';
import { addToCart } from './cart';
import { Pic } from './pic';
import s from './spec-sheet.module.css';

export type Choice = GoodFragment['skus'][number];

/** The choice to begin with: the first that can be ordered. */
export function firstChoice(skus: readonly Choice[]): Choice | undefined {
  return skus.find((sku) => sku.available > 0) ?? skus[0];
}

interface SpecsProps {
  skus: readonly Choice[];
  chosen: Choice | undefined;
  onChoose: (sku: Choice) => void;
}

/** 规格: sold-out ones stay in sight, struck and named. */
export function Specs({ skus, chosen, onChoose }: SpecsProps) {
  const { t } = useWords();
  const group = useId();
  return (
    <fieldset>
      <legend className="small b">{t('shop.spec')}</legend>
      <div className={s.choices}>
        {skus.map((sku) => {
          const isOut = sku.available === 0;
          return (
            <label key={sku.id} className={s.choice}>
              <input
                type="radio"
                name={group}
                className="sr"
                checked={sku.id === chosen?.id}
                disabled={isOut}
                onChange={() => {
                  onChoose(sku);
                }}
              />
              <span>
                {isOut ? <s>{sku.name}</s> : sku.name}
                {isOut && <span className="meta">{t('shop.sold_out')}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

export function limitOf(sku: Choice | undefined): number {
  return Math.max(1, Math.min(sku?.available ?? 1, sku?.perPersonMax ?? 99));
}

interface SheetProps {
  good: GoodFragment;
  onClose: () => void;
  /** The choice that was made on the page already. */
  chosen?: Choice | undefined;
  liveSessionId?: string | null;
}

/** Picture, price, stock, limit; then into the cart or straight to the checkout. */
export function SpecSheet({ good, onClose, chosen, liveSessionId = null }: SheetProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [sku, setSku] = useState(chosen ?? firstChoice(good.skus));
  const [quantity, setQuantity] = useState(1);
  const max = limitOf(sku);
  const reason = !sku || sku.available === 0 ? t('shop.sold_out') : '';
  const add = () => {
    if (!sku) return;
    addToCart({ skuId: sku.id, quantity, seenPriceFen: sku.priceFen }, max);
    toast(t('shop.added'));
    onClose();
  };
  const buy = () => {
    if (!sku) return;
    onClose();
    void navigate(checkoutPath([{ skuId: sku.id, quantity }], { liveSessionId }));
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={good.name}
      bareTitle
      foot={
        reason === '' ? (
          <div className={s.acts}>
            <Button look="tint" wide onClick={add}>
              {t('shop.add')}
            </Button>
            <Button look="fill" wide onClick={buy}>
              {t('shop.buy')}
            </Button>
          </div>
        ) : (
          <Button look="fill" wide disabledReason={reason}>
            {t('shop.add')}
          </Button>
        )
      }
    >
      <div className={`stack t4 ${s.body ?? ''}`}>
        <div className="row">
          <Pic picture={good.pictures[0]} size={96} bare />
          <div className="grow">
            {sku && <Price fen={sku.priceFen} size="l" />}
            <div className="b">
              {good.name} {sku?.name}
            </div>
            <div className="meta">{sku && <StockLine sku={sku} />}</div>
          </div>
        </div>
        <Specs
          skus={good.skus}
          chosen={sku}
          onChoose={(next) => {
            setSku(next);
            setQuantity((before) => Math.min(before, limitOf(next)));
          }}
        />
        <div className="sp">
          <span className="small b">{t('shop.quantity')}</span>
          <Stepper label={t('shop.quantity')} value={quantity} onChange={setQuantity} max={max} />
        </div>
      </div>
    </Sheet>
  );
}

/** 还有 8 份，每人限 5 份 */
export function StockLine({ sku }: { sku: Choice }) {
  const { t } = useWords();
  if (sku.available === 0) return t('shop.sold_out');
  const stock = sku.available <= 50 ? t('shop.stock.left', { n: sku.available }) : t('shop.stock.plenty');
  return `${stock}${t('shop.comma')}${t('shop.stock.limit', { n: sku.perPersonMax })}`;
}
