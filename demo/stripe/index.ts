import { startLocalServer } from '../http/local-server';
import { Disputes } from './disputes';
import { Doors } from './doors';
import { Idempotency } from './idempotency';
import { PaymentIntents } from './payment-intents';
import { Refunds } from './refunds';
import { SwitchBoard, type Switches } from './switches';
import { Transfers } from './transfers';
import { Vault } from './vault';
import { type Told, Webhooks } from './webhooks';

interface StripeOptions {
  readonly webhookSecret: string;
  readonly webhookUrl?: string | undefined;
  /** 0, the standard, takes a free one. */
  readonly port?: number;
  readonly feeBasisPoints?: number;
}

export interface StripeServer {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
  sendWebhooksTo(url: string): void;
  setFaults(faults: Partial<Switches>): void;
  pay(paymentIntentId: string, outcome: 'succeed' | 'fail'): void;
  /** The buyer's bank takes a payment back, and says later whose the money is. */
  dispute(paymentIntentId: string, amount?: number): string;
  closeDispute(disputeId: string, outcome: 'won' | 'lost', isFeeBack?: boolean): void;
  events(): Told[];
  /** Resolves when no webhook is on its way. */
  settled(): Promise<void>;
}

const CARD_FEE_BASIS_POINTS = 290;

/** A server that speaks Stripe's shapes, for the library as it comes from its makers. */
export async function startStripe(options: StripeOptions): Promise<StripeServer> {
  const switches = new SwitchBoard();
  const vault = new Vault();
  const webhooks = new Webhooks(options.webhookSecret, switches, options.webhookUrl);
  const intents = new PaymentIntents(vault, webhooks, options.feeBasisPoints ?? CARD_FEE_BASIS_POINTS);
  const refunds = new Refunds(vault, webhooks, switches);
  const disputes = new Disputes(vault, webhooks);
  const transfers = new Transfers(vault);
  const rooms = { vault, intents, refunds, disputes, transfers, webhooks };
  const doors = new Doors(rooms, switches, new Idempotency());
  const server = await startLocalServer(options.port ?? 0, (incoming, response) =>
    doors.answer(incoming, response),
  );
  return {
    url: server.url,
    port: server.port,
    sendWebhooksTo: (url) => {
      webhooks.url = url;
    },
    setFaults: (faults) => {
      const trouble = switches.set(faults);
      if (trouble) throw new Error(trouble);
    },
    pay: (id, outcome) => {
      intents.pay(id, outcome);
    },
    dispute: (id, amount) => disputes.open(id, amount).id,
    closeDispute: (id, outcome, isFeeBack) => {
      disputes.close(id, outcome, isFeeBack);
    },
    events: () => [...webhooks.told.values()],
    settled: () => webhooks.settled(),
    stop: async () => {
      webhooks.stop();
      await server.stop();
    },
  };
}
