import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct, useApi } from '../api';
import { graphql } from '../generated/shop';
import type { CheckoutAddressesQuery, CheckoutSkusQuery } from '../generated/shop/graphql';
import { Button, Checkbox, Price, Refused, Section, TextArea, TroubleNote } from '../ui';
import { useWords } from '../words';
import { NO_RECIPIENT, tidy, troublesOf, type Recipient } from './address-fields';
import type { BasketLine } from './basket';
import { removeFromCart } from './cart';
import { AddressChoice } from './checkout-address';
import { CouponLine, ParcelsQuoted, QuoteSum } from './checkout-quote';
import s from './checkout.module.css';
import { TroubleList } from './form-troubles';
import { Pic } from './pic';

const QUOTE = graphql(`
  query Quote($input: QuoteOrderInput!) {
    quoteOrder(input: $input) {
      goodsFen
      discountFen
      freightFen
      totalFen
      isPerishable
      groups {
        villageName
        grams
        freightFen
        shipBy
      }
      bestCoupon {
        code
        name
        faceFen
        minFen
      }
    }
  }
`);

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

/** What the basket costs when it is sent there; with the coupon that saves most unless the shopper leaves it. */
function useQuote(lines: readonly Line[], regionCode: string, useCoupon: boolean) {
  const input = { lines: lines.map(({ skuId, quantity }) => ({ skuId, quantity })), regionCode };
  const plain = useApi(QUOTE, { input }, { enabled: regionCode !== '' });
  const coupon = plain.data?.quoteOrder.bestCoupon ?? null;
  const code = useCoupon ? coupon?.code : undefined;
  const reduced = useApi(
    QUOTE,
    { input: { ...input, couponCode: code ?? null } },
    { enabled: regionCode !== '' && code !== undefined },
  );
  const isReduced = code !== undefined && reduced.data !== undefined;
  return {
    coupon,
    code: isReduced ? code : undefined,
    quote: code === undefined ? plain.data?.quoteOrder : reduced.data?.quoteOrder,
    trouble: plain.trouble ?? reduced.trouble,
    reload: () => {
      plain.reload();
      if (code !== undefined) reduced.reload();
    },
  };
}

export function CheckoutForm({ lines, addresses, liveSessionId, isCart }: CheckoutProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const place = useAct(PLACE);
  const first = addresses.find((address) => address.isDefault) ?? addresses[0];
  const [chosenId, setChosenId] = useState(first?.id);
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
  const found: Partial<Record<string, string>> = {
    ...(saved ? {} : troublesOf(typed)),
    ...(isPerishable && !accepts ? { accepts: 'missing' } : {}),
  };
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
      <div className={s.side}>
        <div className="blk">
          <QuoteSum quote={quote} />
          {isPerishable && (
            <div data-field="accepts" className={s.accepts}>
              <Checkbox
                checked={accepts}
                error={troubles.accepts ? t('shop.checkout.trouble.accepts') : undefined}
                onChange={(event) => {
                  setAccepts(event.target.checked);
                }}
              >
                {t('shop.checkout.perishable')}
              </Checkbox>
            </div>
          )}
        </div>
        <div className={`act-bar ${s.bar ?? ''}`}>
          <Refused trouble={place.trouble} />
          <span className="grow">{quote && <Price fen={quote.totalFen} size="l" />}</span>
          <Button type="submit" look="fill" big busy={place.busy} busyWords={t('shop.checkout.placing')}>
            {t('shop.checkout.place')}
          </Button>
        </div>
      </div>
    </form>
  );
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
