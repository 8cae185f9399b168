import { useState } from 'react';
import { asTrouble, gqlFetch, useAct, type Trouble } from '../../api';
import { boot } from '../../boot';
import { PAYMENT, START_PAYMENT } from './queries';

export type Paying = 'starting' | 'ready' | 'asking' | 'paid' | 'failed';

export interface Payment {
  step: Paying;
  trouble: Trouble | undefined;
  finish: (outcome: 'succeed' | 'fail') => Promise<void>;
  again: () => void;
}

const POLL_MS = 700;
const POLLS_MAX = 60;

/** With the provider's page elsewhere, the room only links to it. */
export function paysHere(): boolean {
  return boot.profile === 'demo' && boot.stripeKey === null;
}

/** Starts the demo's payment and waits for its answer, which comes by the provider's signed call and not from here. */
export function usePayment(orderNumber: string): Payment {
  const starting = useAct(START_PAYMENT);
  const [step, setStep] = useState<Paying>('ready');
  const [trouble, setTrouble] = useState<Trouble>();
  const finish = async (outcome: 'succeed' | 'fail') => {
    setStep('starting');
    setTrouble(undefined);
    const started = await starting.run((requestId) => ({
      input: { orderNumber, requestId, provider: 'SANDBOX' as const, method: 'CARD' as const },
    }));
    if (!started) {
      setStep('ready');
      return;
    }
    setStep('asking');
    try {
      await tellSandbox(started.startPayment.id, outcome);
      setStep(await outcomeOf(started.startPayment.id));
    } catch (fault) {
      setTrouble(asTrouble(fault));
      setStep('ready');
    }
  };
  return {
    step,
    trouble: trouble ?? starting.trouble,
    finish,
    again: () => {
      setStep('ready');
    },
  };
}

async function tellSandbox(paymentId: string, outcome: string): Promise<void> {
  const response = await fetch(`/sandbox/payments/${paymentId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ outcome }),
  });
  if (!response.ok) throw new Error(`the sandbox answered ${response.status}`);
}

async function outcomeOf(id: string): Promise<'paid' | 'failed' | 'ready'> {
  for (let asked = 0; asked < POLLS_MAX; asked += 1) {
    const { payment } = await gqlFetch(PAYMENT, { id });
    if (payment?.status === 'succeeded') return 'paid';
    if (payment && payment.status !== 'pending') return 'failed';
    await new Promise((wake) => setTimeout(wake, POLL_MS));
  }
  return 'ready';
}
