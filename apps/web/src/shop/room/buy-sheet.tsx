import { useState } from 'react';
import { useLocation } from 'react-router';
import { signInPath } from '../../sign-in';
import { Button, Icon, LinkButton, Money, Price, Refused, Sheet, Skeleton, TroubleNote } from '../../ui';
import { T, useWords } from '../../words';
import { BuyForm } from './buy-form';
import { PayStep } from './pay-step';
import type { Purchase, RoomView } from './room-view';
import s from './room.module.css';
import { useBuy, type Buying, type PlacedOrder } from './use-buy';
import { useNow } from './use-now';

interface BuySheetProps {
  purchase: Purchase;
  view: RoomView;
  isGuest: boolean;
  onClose: () => void;
  onSeller: () => void;
}

/** From the card to paid without leaving the room; no event of the room closes it or changes what was chosen. */
export function BuySheet({ purchase, view, isGuest, onClose, onSeller }: BuySheetProps) {
  const { t } = useWords();
  const buying = useBuy(purchase, view, isGuest);
  const [placed, setPlaced] = useState<PlacedOrder>();
  if (placed) {
    return (
      <Sheet open onClose={onClose} title={t('room.pay.title')}>
        <PayStep order={placed} onClose={onClose} />
      </Sheet>
    );
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={buying.product?.name ?? purchase.good.name}
      foot={
        <Foot
          buying={buying}
          isGuest={isGuest}
          onPlace={() => {
            void buying.place().then(setPlaced);
          }}
        />
      }
    >
      {buying.productTrouble && <TroubleNote trouble={buying.productTrouble} onRetry={buying.reload} />}
      {!buying.product && !buying.productTrouble && <Skeleton rows={4} />}
      {buying.product && (
        <BuyForm product={buying.product} buying={buying} view={view} isGuest={isGuest} onSeller={onSeller} />
      )}
    </Sheet>
  );
}

interface FootProps {
  buying: Buying;
  isGuest: boolean;
  onPlace: () => void;
}

function Foot({ buying, isGuest, onPlace }: FootProps) {
  const { t } = useWords();
  const here = useLocation();
  const whyNot = useWhyNot(buying);
  if (isGuest)
    return (
      <LinkButton to={signInPath(here)} look="fill" big wide>
        {t('room.buy.guest')}
      </LinkButton>
    );
  if (buying.turn) return <Turned buying={buying} />;
  return (
    <div className={s.foot}>
      <div className={s.footSum}>
        <span className="meta">{t('room.total')}</span>
        {buying.quote ? <Price fen={buying.quote.totalFen} size="l" /> : <span className="price l">—</span>}
      </div>
      <div className={s.footAct}>
        <Button
          look="fill"
          big
          wide
          busy={buying.placing}
          busyWords={t('room.placing')}
          disabledReason={whyNot}
          onClick={onPlace}
        >
          {t('room.place')}
        </Button>
        <Refused trouble={buying.trouble} />
      </div>
    </div>
  );
}

/** The price changed while the sheet was open: nothing is bought at the new one until the shopper says so. */
function Turned({ buying: { turn, agree } }: { buying: Buying }) {
  const { t } = useWords();
  if (!turn) return null;
  return (
    <div className={s.footAct} role="alert">
      <p className="small warn ui-refused">
        <Icon name="alert" size="s" />
        <span>
          <T
            id="room.price.turned"
            values={{ before: <Money fen={turn.before} />, now: <Money fen={turn.now} /> }}
          />
        </span>
      </p>
      <Button look="fill" big wide onClick={agree}>
        {t('room.price.agree')}
      </Button>
    </div>
  );
}

function useWhyNot({ claim, sku, address, quote, quoteTrouble, accepts }: Buying): string {
  const { t } = useWords();
  const now = useNow(claim !== undefined);
  if (claim) {
    if (Date.parse(claim.until) <= now) return t('room.why.claim_over');
  } else if (!sku || sku.available === 0) return t('room.why.sold_out');
  if (!address) return t('room.why.address');
  if (!quote) return quoteTrouble ? t('room.why.quote') : t('room.why.wait');
  return quote.isPerishable && !accepts ? t('room.why.perishable') : '';
}
