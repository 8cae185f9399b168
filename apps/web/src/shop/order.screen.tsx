import { fen, formatYuan } from '@app/money';
import { useParams } from 'react-router';
import { useApi } from '../api';
import { graphql } from '../generated/shop';
import type { OrderQuery } from '../generated/shop/graphql';
import { For } from '../sign-in';
import {
  Countdown,
  NavBar,
  NotFound,
  Progress,
  StaleNote,
  TroubleNote,
  usePageTitle,
  Waiting,
  When,
} from '../ui';
import { T, useWords } from '../words';
import { Breakdown } from './breakdown';
import { Claims } from './order-claims';
import { OrderActs } from './order-acts';
import { LineRow } from './order-parts';
import { OrderSplit } from './order-split';
import s from './order.module.css';
import { ParcelCourse } from './parcel-course';

const ORDER = graphql(`
  query Order($number: ID!) {
    order(number: $number) {
      number
      status
      goodsFen
      discountFen
      freightFen
      totalFen
      refundedFen
      payBy
      placedAt
      paidAt
      receiptDueAt
      note
      canPay
      canCancel
      canConfirm
      canClaim
      alliance {
        id
        slug
        name
        brand {
          id
          name
        }
      }
      recipient {
        name
        phone
        regionName
        street
      }
      parcels {
        ...ParcelCourse
      }
      payments {
        id
        method
        status
      }
      claims {
        id
        status
        reason
        refundFen
        openedAt
        answerBy
        decision
        lines {
          lineId
          itemName
          quantity
          levelPercent
          refundFen
        }
      }
      liveSession {
        id
        streamer {
          personId
          displayName
        }
      }
      ...OrderLines
    }
  }
`);

export type OrderShown = NonNullable<OrderQuery['order']>;

const AGAIN_MS = 15_000;

export default function OrderScreen() {
  const { t } = useWords();
  usePageTitle(t('shop.order'));
  return (
    <>
      <NavBar title={t('shop.order')} up="/me/orders" />
      <For>
        <OrderRead />
      </For>
    </>
  );
}

function OrderRead() {
  const { no = '' } = useParams();
  const { data, trouble, waiting, staleSince, reload } = useApi(ORDER, { number: no }, { every: AGAIN_MS });
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (waiting || !data) return <Waiting rows={4} shape="blocks" />;
  if (!data.order) return <NotFound />;
  return (
    <>
      <StaleNote since={staleSince} onRetry={reload} />
      <OrderPage order={data.order} />
    </>
  );
}

function OrderPage({ order }: { order: OrderShown }) {
  const { t } = useWords();
  return (
    <div className={s.whole}>
      <Head order={order} />
      <div className={s.page}>
        <div className={s.main}>
          {order.parcels.map((parcel) => (
            <ParcelCourse key={parcel.id} parcel={parcel} orderNumber={order.number} few />
          ))}
          <Bought order={order} />
          <Claims claims={order.claims} />
        </div>
        <div className={s.side}>
          {order.paidAt && <OrderSplit number={order.number} />}
          <div className="blk">
            <h2 className="b">{t('shop.checkout.to')}</h2>
            <p className="small">
              {order.recipient.name} {order.recipient.phone}
            </p>
            <p className="small mute">
              {order.recipient.regionName} {order.recipient.street}
            </p>
            <dl className={s.facts}>
              <dt>{t('shop.order.number')}</dt>
              <dd>{order.number}</dd>
              <dt>{t('shop.order.placed_at')}</dt>
              <dd>
                <When at={order.placedAt} as="full" />
              </dd>
              {order.note && (
                <>
                  <dt>{t('shop.checkout.note')}</dt>
                  <dd>{order.note}</dd>
                </>
              )}
            </dl>
          </div>
        </div>
      </div>
      <OrderActs order={order} />
    </div>
  );
}

const STEP_OF: Partial<Record<OrderShown['status'], number>> = {
  placed: 1,
  paid: 2,
  packing: 3,
  shipped: 5,
  delivered: 6,
};
const STEPS = 7;

/** The state first, in one sentence; under it what comes next and when. */
function Head({ order }: { order: OrderShown }) {
  const { t } = useWords();
  const step = STEP_OF[order.status];
  return (
    <header className={s.head}>
      <h2 className="h2">{t(`shop.order.is.${order.status}`)}</h2>
      <p className="small mute">
        <NextStep order={order} />
      </p>
      {step !== undefined && (
        <div className={s.progress}>
          <Progress at={step} of={STEPS} />
        </div>
      )}
    </header>
  );
}

function NextStep({ order }: { order: OrderShown }) {
  const { status, payBy, parcels, receiptDueAt } = order;
  if (status === 'placed' && payBy)
    return <T id="shop.pay.within" values={{ time: <Countdown until={payBy} /> }} />;
  const [parcel] = parcels;
  if ((status === 'paid' || status === 'packing') && parcel)
    return <T id="shop.checkout.ship_by" values={{ time: <When at={parcel.shipBy} /> }} />;
  if (status === 'delivered' && receiptDueAt)
    return <T id="shop.order.completes" values={{ time: <When at={receiptDueAt} /> }} />;
  return <Rest order={order} />;
}

/** Of an order that waits for nobody. */
function Rest({ order: { status, refundedFen, lines, parcels } }: { order: OrderShown }) {
  const { t } = useWords();
  if (status === 'closed') return t('shop.order.not_charged');
  if (status === 'cancelled' && refundedFen !== '0')
    return t('shop.order.paid_back', { sum: formatYuan(fen(refundedFen)) });
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return t('shop.order.pieces', { n: pieces, parcels: Math.max(1, parcels.length) });
}

function Bought({ order }: { order: OrderShown }) {
  const { t } = useWords();
  const paid = order.payments.find(({ status }) => status === 'succeeded');
  const { liveSession } = order;
  const where = liveSession ? t('shop.order.in_room', { name: liveSession.streamer.displayName }) : undefined;
  return (
    <div className="blk">
      <ul className="stack">
        {order.lines.map((line) => (
          <li key={line.id}>
            <LineRow line={line} note={where} />
          </li>
        ))}
      </ul>
      <hr className={s.rule} />
      <Breakdown
        goodsFen={order.goodsFen}
        discountFen={order.discountFen}
        freightFen={order.freightFen}
        totalFen={order.totalFen}
        refundedFen={order.refundedFen}
        totalLabel={
          paid ? t('shop.sum.paid_by', { method: t(`shop.pay.${paid.method}`) }) : t('shop.sum.to_pay')
        }
      />
    </div>
  );
}
