import { useState } from 'react';
import { useLocation } from 'react-router';
import { signInPath } from '../../sign-in';
import { Button, LinkButton, Price, Refused, Sheet, Skeleton, TroubleNote } from '../../ui';
import { useWords } from '../../words';
import { BuyForm } from './buy-form';
import { PayStep } from './pay-step';
import type { RoomGood, RoomView } from './room-view';
import s from './room.module.css';
import { useBuy, type Buying, type PlacedOrder } from './use-buy';

interface BuySheetProps {
  good: RoomGood;
  view: RoomView;
  isGuest: boolean;
  onClose: () => void;
  onSeller: () => void;
}

/** From the card to paid without leaving the room; no event of the room closes it or changes what was chosen. */
export function BuySheet({ good, view, isGuest, onClose, onSeller }: BuySheetProps) {
  const { t } = useWords();
  const buying = useBuy(good, view, isGuest);
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
      title={buying.product?.name ?? good.name}
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

function useWhyNot(buying: Buying): string {
  const { t } = useWords();
  if (!buying.sku || buying.sku.available === 0) return t('room.why.sold_out');
  if (!buying.address) return t('room.why.address');
  if (!buying.quote) return buying.quoteTrouble ? t('room.why.quote') : t('room.why.wait');
  return buying.quote.isPerishable && !buying.accepts ? t('room.why.perishable') : '';
}
