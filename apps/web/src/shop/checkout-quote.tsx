import { Checkbox, Dot, Icon, Money, Skeleton, When } from '../ui';
import { T, useWords } from '../words';
import { Breakdown } from './breakdown';
import s from './checkout.module.css';
import type { Quoted } from './use-quote';

/** One parcel a village: from where, how heavy, by when it leaves. */
export function ParcelsQuoted({
  groups,
  isKnown,
}: {
  groups: Quoted['groups'] | undefined;
  isKnown: boolean;
}) {
  const { t } = useWords();
  if (!isKnown) return <p className="small mute">{t('shop.checkout.after_region')}</p>;
  if (!groups) return <Skeleton rows={1} />;
  return (
    <ul className="stack">
      {groups.map((group) => (
        <li key={group.villageName} className="row">
          <Icon name="truck" />
          <span className="grow">
            <b>{t('shop.checkout.from', { village: group.villageName })}</b>
            <span className={`meta ${s.block ?? ''}`}>
              <T id="shop.checkout.ship_by" values={{ time: <When at={group.shipBy} /> }} />
              <Dot />
              {t('shop.kilos', { kg: (group.grams / 1000).toFixed(1) })}
            </span>
          </span>
          <span className="small">
            {group.freightFen === '0' ? t('shop.delivery.free') : <Money fen={group.freightFen} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface CouponProps {
  coupon: Quoted['bestCoupon'] | null;
  isUsed: boolean;
  onUse: (isUsed: boolean) => void;
}

/** The coupon that saves most is in use already; it can be left for another time. */
export function CouponLine({ coupon, isUsed, onUse }: CouponProps) {
  const { t } = useWords();
  return (
    <div className={s.coupon}>
      {coupon ? (
        <Checkbox
          checked={isUsed}
          onChange={(event) => {
            onUse(event.target.checked);
          }}
        >
          {t('shop.checkout.coupon', { name: coupon.name })}
        </Checkbox>
      ) : (
        <p className="small mute">{t('shop.checkout.no_coupon')}</p>
      )}
    </div>
  );
}

export function QuoteSum({ quote }: { quote: Quoted | undefined }) {
  const { t } = useWords();
  if (!quote) return <p className="small mute">{t('shop.checkout.sum_later')}</p>;
  return (
    <div aria-live="polite">
      <Breakdown {...quote} totalLabel={t('shop.sum.to_pay')} />
    </div>
  );
}
