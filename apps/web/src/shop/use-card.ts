import type { Appearance, PaymentIntentResult, Stripe, StripeElements } from '@stripe/stripe-js';
import { loadStripe } from '@stripe/stripe-js/pure';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { boot } from '../boot';
import { useWords } from '../words';
import { cardOutcome, type CardOutcome } from './pay-outcome';

export interface CardFields {
  /** Where the fields are put; an element of the page, which React leaves empty. */
  place: RefObject<HTMLDivElement | null>;
  step: 'opening' | 'ready' | 'confirming' | 'lost';
  open: () => void;
  confirm: () => Promise<CardOutcome>;
}

const LOOK = { layout: 'tabs', wallets: { applePay: 'never', googlePay: 'never', link: 'never' } } as const;

/** Stripe's own fields, in frames of Stripe: the number of a card never passes through our page or our servers. */
export function useCard(clientSecret: string, returnUrl: string): CardFields {
  const { locale } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef<{ stripe: Stripe; elements: StripeElements }>(undefined);
  const [step, setStep] = useState<CardFields['step']>('opening');
  const [openings, setOpenings] = useState(0);

  useEffect(() => {
    let isOver = false;
    let close: () => void = () => undefined;
    const lose = () => {
      if (!isOver) setStep('lost');
    };
    const open = async () => {
      const stripe = await loadStripe(boot.stripeKey ?? '');
      if (isOver || !stripe || !place.current) return;
      const language = locale === 'en' ? 'en' : 'zh';
      const elements = stripe.elements({ clientSecret, locale: language, appearance: ourLook() });
      const fields = elements.create('payment', LOOK);
      close = () => {
        fields.destroy();
      };
      opened.current = { stripe, elements };
      fields.on('ready', () => {
        setStep('ready');
      });
      fields.on('loaderror', lose);
      fields.mount(place.current);
    };
    open().catch(lose);
    return () => {
      isOver = true;
      opened.current = undefined;
      close();
    };
  }, [clientSecret, locale, openings]);
  useReturn(() => {
    setStep('ready');
  });

  return {
    place,
    step,
    open: () => {
      setStep('opening');
      setOpenings((count) => count + 1);
    },
    confirm: async () => {
      const now = opened.current;
      if (!now || step !== 'ready') return { kind: 'unfinished' };
      setStep('confirming');
      const outcome = await confirmed(now, clientSecret, returnUrl);
      if (outcome.kind === 'refused' || outcome.kind === 'unfinished') setStep('ready');
      return outcome;
    },
  };
}

/** Does not come back when the bank asks on a page of its own: then `returnUrl` is where the shopper comes back to. */
async function confirmed(
  { stripe, elements }: { stripe: Stripe; elements: StripeElements },
  clientSecret: string,
  returnUrl: string,
): Promise<CardOutcome> {
  const confirmParams = { return_url: returnUrl };
  const first = await heard(stripe.confirmPayment({ elements, confirmParams, redirect: 'if_required' }));
  // The answer may have been lost and not the payment: asked once, before anything is said.
  return first.kind === 'unknown' ? heard(stripe.retrievePaymentIntent(clientSecret)) : first;
}

function heard(answer: Promise<PaymentIntentResult>): Promise<CardOutcome> {
  return answer.then(cardOutcome, () => ({ kind: 'unknown' }));
}

/** The browser may bring the page back from the bank's as it was left, still confirming. */
function useReturn(onReturn: () => void): void {
  const latest = useRef(onReturn);
  useEffect(() => {
    latest.current = onReturn;
  });
  useEffect(() => {
    const show = ({ persisted }: PageTransitionEvent) => {
      if (persisted) latest.current();
    };
    window.addEventListener('pageshow', show);
    return () => {
      window.removeEventListener('pageshow', show);
    };
  }, []);
}

/** Our tokens as they are on this page now: in Stripe's frames there are no variables of ours. */
function ourLook(): Appearance {
  const tokens = getComputedStyle(document.documentElement);
  const of = (token: string) => tokens.getPropertyValue(token).trim();
  return {
    theme: 'stripe',
    variables: {
      colorPrimary: of('--act'),
      colorBackground: of('--card'),
      colorText: of('--text'),
      colorTextSecondary: of('--meta'),
      colorTextPlaceholder: of('--meta'),
      colorDanger: of('--bad'),
      fontFamily: of('--font'),
      fontSizeBase: getComputedStyle(document.body).fontSize,
      borderRadius: of('--r-control'),
    },
  };
}
