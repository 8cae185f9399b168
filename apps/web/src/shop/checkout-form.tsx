import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../api';
import { graphql } from '../generated/shop';
import type { CheckoutAddressesQuery, CheckoutSkusQuery } from '../generated/shop/graphql';
import { Price, Section, TextArea, TroubleNote } from '../ui';
import { useWords } from '../words';
import { NO_RECIPIENT, tidy, troublesOf, type Recipient } from './address-fields';
import type { BasketLine } from './basket';
import { removeFromCart } from './cart';
import { AddressChoice } from './checkout-address';
import { CouponLine, ParcelsQuoted } from './checkout-quote';
import { CheckoutSide } from './checkout-side';
import s from './checkout.module.css';
import { TroubleList } from './form-troubles';
import { Pic } from './pic';
import { useQuote } from './use-quote';

const PLACE = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      number
      status
    }
  }
`);

export type Line = BasketLine & CheckoutSkusQuery['skus'][number];
export type SavedAddress = NonNullable<CheckoutAddressesQuery['me']>['addresses'][number];

interface CheckoutProps {
  lines: readonly Line[];
  addresses: readonly SavedAddress[];
  liveSessionId: string | null;
  isCart: boolean;
}

const NOTE_MAX = 100;

export function CheckoutForm({ lines, addresses, liveSessionId, isCart }: CheckoutProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const place = useAct(PLACE);
  const [chosenId, setChosenId] = useState(() => firstOf(addresses)?.id);
  const [typed, setTyped] = useState<Recipient>(NO_RECIPIENT);
  const [note, setNote] = useState('');
  const [usesCoupon, setUsesCoupon] = useState(true);
  const [accepts, setAccepts] = useState(false);
  const [wasPressed, setWasPressed] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const saved = addresses.find((address) => address.id === chosenId);
  const recipient: Recipient = saved ?? typed;
  const { quote, coupon, code, trouble, reload } = useQuote(lines, recipient.regionCode, usesCoupon);
  const isPerishable = lines.some(({ product }) => product.isPerishable);
  const found = troublesIn(saved ? undefined : typed, !isPerishable || accepts);
  const troubles = wasPressed ? found : {};

  const submit = async () => {
    setWasPressed(true);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => list.current?.focus());
      return;
    }
    const placed = await place.run((requestId) => ({
      input: {
        requestId,
        lines: lines.map(({ skuId, quantity, sku }) => ({ skuId, quantity, seenPriceFen: sku.priceFen })),
        recipient: recipientOf(recipient),
        liveSessionId,
        couponCode: code ?? null,
        acceptsPerishable: accepts,
        note: note.trim() === '' ? null : note.trim(),
      },
    }));
    if (!placed) return;
    if (isCart) removeFromCart(lines.map(({ skuId }) => skuId));
    void navigate(`/pay/${placed.placeOrder.number}`, { replace: true });
  };

  return (
    <form
      noValidate
      className={s.page}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={s.main}>
        <TroubleList ref={list} troubles={troubles} />
        <div className="blk">
          <Section title={t('shop.checkout.to')}>
            <AddressChoice
              {...{ addresses, chosenId, typed, troubles }}
              onChoose={setChosenId}
              onType={setTyped}
            />
          </Section>
        </div>
        <Goods lines={lines} />
        <div className="blk">
          <Section title={t('shop.checkout.parcels')}>
            {trouble && (
              <TroubleNote trouble={trouble} what={t('shop.checkout.no_quote')} onRetry={reload} kept />
            )}
            <ParcelsQuoted groups={quote?.groups} isKnown={recipient.regionCode !== ''} />
          </Section>
        </div>
        <div className="blk">
          {quote && <CouponLine coupon={coupon} isUsed={usesCoupon} onUse={setUsesCoupon} />}
          <TextArea
            label={t('shop.checkout.note')}
            optional
            rows={2}
            maxLength={NOTE_MAX}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
            }}
          />
        </div>
      </div>
      <CheckoutSide
        quote={quote}
        isPerishable={isPerishable}
        accepts={accepts}
        onAccept={setAccepts}
        isMissing={troubles.accepts !== undefined}
        busy={place.busy}
        trouble={place.trouble}
      />
    </form>
  );
}

function troublesIn(typed: Recipient | undefined, isAccepted: boolean): Partial<Record<string, string>> {
  return { ...(typed && troublesOf(typed)), ...(!isAccepted && { accepts: 'missing' }) };
}

/** The one used by default, else the first. */
function firstOf(addresses: readonly SavedAddress[]): SavedAddress | undefined {
  return addresses.find((address) => address.isDefault) ?? addresses[0];
}

function recipientOf(recipient: Recipient): Recipient {
  const { name, phone, regionCode, street } = tidy(recipient);
  return { name, phone, regionCode, street };
}

function Goods({ lines }: { lines: readonly Line[] }) {
  const alliance = lines[0]?.product.alliance;
  return (
    <section className={`blk ${s.goods ?? ''}`}>
      <h2 className="b">{alliance?.brand.name}</h2>
      <ul>
        {lines.map(({ sku, product, quantity }) => (
          <li key={sku.id} className="row">
            <Pic picture={product.pictures[0]} size={64} bare />
            <span className="grow">
              <b>
                {product.name} {sku.name}
              </b>
              <span>
                <Price fen={sku.priceFen} size="s" />
              </span>
            </span>
            <span className="small">× {quantity}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
