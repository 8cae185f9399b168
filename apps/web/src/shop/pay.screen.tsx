import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useAct, useApi } from '../api';
import { boot, enteredAt } from '../boot';
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
import { CardForm } from './card-form';
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
        clientSecret
      }
    }
  }
`);

export type Started = StartPaymentMutation['startPayment'];
type Owed = NonNullable<PayOrderQuery['order']>;

/**
 * What a page may load is decided with its document, and Stripe's script is let into this one alone: come to from another
 * page of ours, it is asked for anew.
 */
const isForeign = boot.stripeKey !== null && !enteredAt.startsWith('/pay/');

export default function Pay() {
  const { t } = useWords();
  usePageTitle(t('shop.pay'));
  useEffect(() => {
    if (isForeign) location.reload();
  }, []);
  if (isForeign) return <Waiting rows={5} />;
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
  return all.filter((method) => !(isWeChat && method === 'ALIPAY'));
}

function PayForm({ order, onOver }: { order: Owed; onOver: () => void }) {
  const navigate = useNavigate();
  const start = useAct(START);
  const methods = methodsHere();
  const [method, setMethod] = useState<PaymentMethod>(methods[0] ?? 'WECHAT_PAY');
  const [started, setStarted] = useState<Started>();
  const [card, setCard] = useState<Started>();
  const provider = boot.stripeKey ? 'STRIPE' : 'SANDBOX';
  const resultPath = (id: string) => `/pay/${order.number}/result?payment=${id}`;
  const goTo = (path: string) => void navigate(path, { replace: true });

  const pay = async (by: PaymentMethod) => {
    const answer = await start.run((requestId) => ({
      input: { orderNumber: order.number, requestId, provider, method: by },
    }));
    if (!answer) return;
    const { id, action } = answer.startPayment;
    if (action.kind === 'REDIRECT' && action.url) location.assign(action.url);
    else if (action.kind === 'NONE') goTo(resultPath(id));
    else if (action.kind === 'CLIENT_SECRET') setCard(answer.startPayment);
    else setStarted(answer.startPayment);
  };
  // The fields of a card open at once: they are what is filled in next.
  const choose = (by: PaymentMethod) => {
    setMethod(by);
    start.clear();
    if (by === 'CARD' && provider === 'STRIPE' && !card) void pay(by);
  };
  const words = <T id="shop.pay.now" values={{ sum: <Price fen={order.totalFen} size="s" /> }} />;
  const secret = method === 'CARD' && card ? card.action.clientSecret : null;

  return (
    <div className={s.page}>
      <Sum order={order} onOver={onOver} />
      <Methods all={methods} chosen={method} onChoose={choose} />
      {provider === 'SANDBOX' && <SandboxNote />}
      {card && secret ? (
        <CardForm clientSecret={secret} resultPath={resultPath(card.id)} onDone={goTo}>
          {words}
        </CardForm>
      ) : (
        <div className={`act-bar ${s.bar ?? ''}`}>
          <Refused trouble={start.trouble} />
          <Button look="fill" big wide busy={start.busy} onClick={() => void pay(method)}>
            {words}
          </Button>
        </div>
      )}
      {started && (
        <PaymentSheet
          payment={started}
          onClose={() => {
            setStarted(undefined);
          }}
          onDone={() => {
            goTo(resultPath(started.id));
          }}
        />
      )}
    </div>
  );
}

function SandboxNote() {
  const { t } = useWords();
  return (
    <p className={`small ${s.demo ?? ''}`}>
      <Icon name="info" size="s" />
      {t('shop.pay.sandbox')}
    </p>
  );
}

function Sum({ order, onOver }: { order: Owed; onOver: () => void }) {
  const { t } = useWords();
  return (
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
  );
}

interface MethodsProps {
  all: readonly PaymentMethod[];
  chosen: PaymentMethod;
  onChoose: (method: PaymentMethod) => void;
}

function Methods({ all, chosen, onChoose }: MethodsProps) {
  const { t } = useWords();
  return (
    <fieldset className="blk">
      <legend className="sr">{t('shop.pay.how')}</legend>
      {all.map((each) => (
        <label key={each} className={s.method}>
          <span className="grow">{t(`shop.pay.${each}`)}</span>
          <input
            type="radio"
            name="method"
            checked={each === chosen}
            onChange={() => {
              onChoose(each);
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
