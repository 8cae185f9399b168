import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useAct, useApi } from '../api';
import { boot } from '../boot';
import { graphql } from '../generated/shop';
import type { PaymentMethod, PayOrderQuery, StartPaymentMutation } from '../generated/shop/graphql';
import { For } from '../sign-in';
import {
  Button,
  Countdown,
  Icon,
  LinkButton,
  NavBar,
  NotFound,
  Price,
  Refused,
  TroubleNote,
  usePageTitle,
  Waiting,
} from '../ui';
import { T, useWords } from '../words';
import s from './pay.module.css';
import { PaymentSheet } from './payment-sheet';

const ORDER = graphql(`
  query PayOrder($number: ID!) {
    order(number: $number) {
      number
      status
      totalFen
      payBy
      canPay
      alliance {
        id
        brand {
          id
          name
        }
      }
      lines {
        id
        itemName
        quantity
      }
    }
  }
`);

const START = graphql(`
  mutation StartPayment($input: StartPaymentInput!) {
    startPayment(input: $input) {
      id
      provider
      method
      amountFen
      action {
        kind
        url
        qrText
      }
    }
  }
`);

export type Started = StartPaymentMutation['startPayment'];
type Owed = NonNullable<PayOrderQuery['order']>;

export default function Pay() {
  const { t } = useWords();
  usePageTitle(t('shop.pay'));
  return (
    <>
      <NavBar title={t('shop.pay')} up="/me/orders" />
      <For>
        <PayOrder />
      </For>
    </>
  );
}

function PayOrder() {
  const { no = '' } = useParams();
  const { data, trouble, waiting, reload } = useApi(ORDER, { number: no });
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (waiting || !data) return <Waiting rows={5} />;
  if (!data.order) return <NotFound />;
  return data.order.canPay ? (
    <PayForm order={data.order} onOver={reload} />
  ) : (
    <NothingToPay order={data.order} />
  );
}

function NothingToPay({ order }: { order: Owed }) {
  const { t } = useWords();
  const isClosed = order.status === 'closed' || order.status === 'cancelled';
  return (
    <div className="ui-empty">
      <h2 className="h2">{t(isClosed ? 'shop.pay.closed' : 'shop.pay.done')}</h2>
      <p className="small">{t(isClosed ? 'shop.pay.closed_how' : 'shop.pay.done_how')}</p>
      <LinkButton to={`/me/orders/${order.number}`} look="fill">
        {t('shop.pay.see_order')}
      </LinkButton>
    </div>
  );
}

/** Inside WeChat the other wallet cannot open. */
function methodsHere(): readonly PaymentMethod[] {
  const isWeChat = /MicroMessenger/i.test(navigator.userAgent);
  const all: readonly PaymentMethod[] = ['WECHAT_PAY', 'ALIPAY', 'CARD'];
  return all.filter((method) => !(isWeChat && method === 'ALIPAY') && !(boot.stripeKey && method === 'CARD'));
}

function PayForm({ order, onOver }: { order: Owed; onOver: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const start = useAct(START);
  const methods = methodsHere();
  const [method, setMethod] = useState<PaymentMethod>(methods[0] ?? 'WECHAT_PAY');
  const [started, setStarted] = useState<Started>();
  const provider = boot.stripeKey ? 'STRIPE' : 'SANDBOX';
  const resultPath = (id: string) => `/pay/${order.number}/result?payment=${id}`;

  const pay = async () => {
    const answer = await start.run((requestId) => ({
      input: { orderNumber: order.number, requestId, provider, method },
    }));
    if (!answer) return;
    const { id, action } = answer.startPayment;
    if (action.kind === 'REDIRECT' && action.url) location.assign(action.url);
    else if (action.kind === 'NONE') void navigate(resultPath(id), { replace: true });
    else setStarted(answer.startPayment);
  };

  return (
    <div className={s.page}>
      <section className={`blk ${s.sum ?? ''}`}>
        <p className="small mute">{order.alliance.brand.name}</p>
        <Price fen={order.totalFen} size="l" />
        {order.payBy && (
          <p className="small">
            <T id="shop.pay.within" values={{ time: <Countdown until={order.payBy} onEnd={onOver} /> }} />
          </p>
        )}
        <p className="meta">
          {order.lines.map(({ itemName, quantity }) => `${itemName} ×${quantity}`).join(t('shop.comma'))}
        </p>
      </section>
      <fieldset className="blk">
        <legend className="sr">{t('shop.pay.how')}</legend>
        {methods.map((each) => (
          <label key={each} className={s.method}>
            <span className="grow">{t(`shop.pay.${each}`)}</span>
            <input
              type="radio"
              name="method"
              checked={each === method}
              onChange={() => {
                setMethod(each);
              }}
            />
          </label>
        ))}
      </fieldset>
      {provider === 'SANDBOX' && (
        <p className={`small ${s.demo ?? ''}`}>
          <Icon name="info" size="s" />
          {t('shop.pay.sandbox')}
        </p>
      )}
      <div className={`act-bar ${s.bar ?? ''}`}>
        <Refused trouble={start.trouble} />
        <Button look="fill" big wide busy={start.busy} onClick={() => void pay()}>
          <T id="shop.pay.now" values={{ sum: <Price fen={order.totalFen} size="s" /> }} />
        </Button>
      </div>
      {started && (
        <PaymentSheet
          payment={started}
          onClose={() => {
            setStarted(undefined);
          }}
          onDone={() => void navigate(resultPath(started.id), { replace: true })}
        />
      )}
    </div>
  );
}
