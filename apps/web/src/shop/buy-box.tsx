import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button, Icon, Stepper, toast } from '../ui';
import { useWords } from '../words';
import { checkoutPath } from './basket';
import { addToCart } from './cart';
import type { ProductShown } from './product.screen';
import s from './product.module.css';
import { limitOf, StockLine, type Choice } from './spec-sheet';

interface BuyProps {
  product: ProductShown;
  chosen: Choice | undefined;
}

/** On a wide screen: count, into the cart, or straight on. */
export function BuyBox({ chosen }: BuyProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [quantity, setQuantity] = useState(1);
  if (!chosen) return null;
  const reason = chosen.available === 0 ? t('shop.sold_out') : '';
  return (
    <div className={`blk ${s.buyBox ?? ''}`}>
      <div className="row wrap">
        <Stepper label={t('shop.quantity')} value={quantity} onChange={setQuantity} max={limitOf(chosen)} />
        <span className="small mute">
          <StockLine sku={chosen} />
        </span>
      </div>
      <div className="row">
        <Button
          look="tint"
          big
          disabledReason={reason}
          onClick={() => {
            addToCart({ skuId: chosen.id, quantity, seenPriceFen: chosen.priceFen }, limitOf(chosen));
            toast(t('shop.added'));
          }}
        >
          {t('shop.add')}
        </Button>
        <Button
          look="fill"
          big
          disabledReason={reason}
          onClick={() => void navigate(checkoutPath([{ skuId: chosen.id, quantity }]))}
        >
          {t('shop.buy')}
        </Button>
      </div>
    </div>
  );
}

/** On a phone: at the foot, always in reach. With one size the cart takes it at once. */
export function BuyBar({ product, chosen, onChoose }: BuyProps & { onChoose: () => void }) {
  const { t } = useWords();
  const isOut = product.available === 0;
  const add = () => {
    if (product.skus.length > 1 || !chosen) {
      onChoose();
      return;
    }
    addToCart({ skuId: chosen.id, quantity: 1, seenPriceFen: chosen.priceFen }, limitOf(chosen));
    toast(t('shop.added'));
  };
  return (
    <div className={`act-bar ${s.buyBar ?? ''}`}>
      <Link to={`/a/${product.alliance.slug}`} className={s.barLink}>
        <Icon name="field" />
        {t('shop.brand')}
      </Link>
      <Link to="/cart" className={s.barLink}>
        <Icon name="cart" />
        {t('ui.nav.cart')}
      </Link>
      {isOut ? (
        <Button look="fill" wide disabledReason={t('shop.product.out')}>
          {t('shop.sold_out')}
        </Button>
      ) : (
        <>
          <Button look="tint" onClick={add}>
            {t('shop.add')}
          </Button>
          <Button look="fill" onClick={onChoose}>
            {t('shop.buy')}
          </Button>
        </>
      )}
    </div>
  );
}
