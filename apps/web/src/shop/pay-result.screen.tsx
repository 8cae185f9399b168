import { useParams, useSearchParams } from 'react-router';
import { useApi } from '../api';
import { graphql } from '../generated/shop';
import type { PayResultQuery } from '../generated/shop/graphql';
import { For } from '../sign-in';
import { Icon, LinkButton, NavBar, NotFound, Price, TroubleNote, usePageTitle, Waiting, When } from '../ui';
import { T, useWords } from '../words';
import { isOnAir } from './on-air';
import { outcomeOf, type Outcome } from './pay-outcome';
import s from './pay.module.css';

const RESULT = graphql(`
  query PayResult($number: ID!) {
    order(number: $number) {
      number
      status
      totalFen
      canPay
      parcels {
        id
        villageName
        shipBy
      }
      payments {
        id
        status
      }
      liveSession {
        id
        status
      }
    }
  }
`);

const AGAIN_MS = 1_500;

type Shown = NonNullable<PayResultQuery['order']>;

export default function PayResult() {
  const { t } = useWords();
  usePageTitle(t('shop.result'));
  return (
    <>
      <NavBar title={t('shop.result')} up="/me/orders" />
      <For>
        <Result />
      </For>
    </>
  );
}

function Result() {
  const { no = '' } = useParams();
  const [params] = useSearchParams();
  const paymentId = params.get('payment');
  // What Stripe says on the way back. It decides nothing but whether a failure is believed before the webhook is here.
  const wasTaken = params.get('redirect_status') === 'succeeded';
  const { data, trouble, waiting, reload } = useApi(RESULT, { number: no }, { every: AGAIN_MS });
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (waiting || !data) return <Waiting rows={4} />;
  if (!data.order) return <NotFound />;
  return <Told order={data.order} outcome={outcomeOf(data.order, paymentId, wasTaken)} />;
}

const MARKS: Record<Outcome, { icon: string; look: string }> = {
  paid: { icon: 'check', look: '' },
  closed: { icon: 'close', look: 'is-bad' },
  failed: { icon: 'alert', look: 'is-bad' },
  unknown: { icon: 'clock', look: 'is-wait' },
};

function Told({ order, outcome }: { order: Shown; outcome: Outcome }) {
  const { t } = useWords();
  const { icon, look } = MARKS[outcome];
  const [parcel] = order.parcels;
  return (
    <div className={s.result} role="status">
      <span className={`${s.mark ?? ''} ${look}`}>
        {outcome === 'unknown' ? <span className="ui-spin" aria-hidden="true" /> : <Icon name={icon} />}
      </span>
      <h2 className="h2">{t(`shop.result.${outcome}`)}</h2>
      {outcome === 'paid' && <Price fen={order.totalFen} />}
      <p className="small">
        {outcome === 'paid' && parcel ? (
          <T
            id="shop.result.ships"
            values={{ village: parcel.villageName, time: <When at={parcel.shipBy} /> }}
          />
        ) : (
          t(`shop.result.${outcome}_how`)
        )}
      </p>
      <Ways order={order} outcome={outcome} />
    </div>
  );
}

function Ways({ order, outcome }: { order: Shown; outcome: Outcome }) {
  const { t } = useWords();
  const room = order.liveSession && isOnAir(order.liveSession) ? order.liveSession : undefined;
  const isPaid = outcome === 'paid';
  return (
    <div className={s.ways}>
      {order.canPay && outcome === 'failed' && (
        <LinkButton to={`/pay/${order.number}`} look="fill">
          {t('shop.result.again')}
        </LinkButton>
      )}
      <LinkButton to={`/me/orders/${order.number}`} look={isPaid ? 'fill' : 'line'}>
        {t('shop.pay.see_order')}
      </LinkButton>
      {room && <LinkButton to={`/live/${room.id}`}>{t('shop.result.to_room')}</LinkButton>}
      {!room && isPaid && <LinkButton to="/">{t('shop.result.home')}</LinkButton>}
    </div>
  );
}
