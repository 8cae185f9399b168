import { useApi } from '../api';
import { graphql } from '../generated/shop';
import { Price, useTimes } from '../ui';
import { useWords } from '../words';
import s from './coupon-ticket.module.css';

const COUPONS = graphql(`
  query Coupons($slug: String!) {
    coupons(allianceSlug: $slug) {
      code
      name
      faceFen
      minFen
      endsAt
      allianceName
    }
  }
`);

/** What can be used now; the checkout takes the one that saves most by itself. Nothing to show is no trouble. */
export function CouponTickets({ slug }: { slug: string }) {
  const { t } = useWords();
  const { date } = useTimes();
  const { data } = useApi(COUPONS, { slug });
  return data?.coupons.map((coupon) => (
    <div key={coupon.code} className={`ticket ${s.ticket ?? ''}`}>
      <span className={s.face}>
        <Price fen={coupon.faceFen} size="l" round />
      </span>
      <span className="tear" aria-hidden="true" />
      <div className="grow">
        <div className="b">{coupon.name}</div>
        <div className="meta">{t('shop.coupon.by_itself', { day: date(coupon.endsAt) })}</div>
      </div>
    </div>
  ));
}
