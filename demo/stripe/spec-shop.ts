import Stripe from 'stripe';
import { deliver, jsonReply, WHOLE } from '../http/delivery';
import { type LocalServer, startLocalServer } from '../http/local-server';
import { startStripe, type StripeServer } from './index';

const SECRET = 'whsec_of_spec';
export const CNY = { amount: 5391, currency: 'cny' };

/** A shop with the library as it comes from its makers, and a place where webhooks arrive. */
export class SpecShop {
  arrived: { raw: string; signature: string }[] = [];
  answers = 200;

  private constructor(
    readonly server: StripeServer,
    private readonly door: LocalServer,
  ) {}

  static async open(): Promise<SpecShop> {
    const door = await startLocalServer(0, async (incoming, response) => {
      shop.arrived.push({ raw: incoming.body, signature: String(incoming.headers['stripe-signature']) });
      await deliver(response, jsonReply(shop.answers, {}), WHOLE);
    });
    const webhookUrl = `${door.url}/webhooks/stripe`;
    const shop = new SpecShop(await startStripe({ webhookSecret: SECRET, webhookUrl }), door);
    return shop;
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.door.stop();
  }

  client(maxNetworkRetries = 0): Stripe {
    const where = { host: '127.0.0.1', port: this.server.port, protocol: 'http', telemetry: false } as const;
    return new Stripe('sk_test_of_spec', { ...where, maxNetworkRetries, timeout: 1_000 });
  }

  async paidByAlipay(): Promise<Stripe.PaymentIntent> {
    const intent = await this.client().paymentIntents.create({
      ...CNY,
      allowed_payment_method_types: ['alipay'],
      confirm: true,
      return_url: 'https://shop.example/orders/1',
    });
    this.server.pay(intent.id, 'succeed');
    return this.client().paymentIntents.retrieve(intent.id);
  }

  /** What arrived, each checked by the library. */
  events(): Stripe.Event[] {
    const { webhooks } = this.client();
    return this.arrived.map(({ raw, signature }) => webhooks.constructEvent(raw, signature, SECRET));
  }

  async payments(): Promise<unknown> {
    return (await fetch(`${this.server.url}/admin/payments`)).json();
  }
}
