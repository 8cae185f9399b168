import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { fen, shareOf } from '@app/money';
import { encodePayload } from '@app/outbox';
import { newId, Refusal, type Day, type Instant, type Settings } from '@app/platform';
import type { ChargebackEvent, PaymentAction, ProviderEvent, ProviderStatement } from './core';
import type { BankCredit, PaymentProvider, PaymentToStart, RefundToSend } from './payment-provider';
import type { SandboxBook } from './sandbox-book';
import { isSignedBy, sign } from './signature';

export const SANDBOX_SIGNATURE = 'sandbox-signature';
const DEADLINE_MS = 10_000;
const CHARGEBACK_FEE_FEN = 1_500n;

const MESSAGE = z.object({
  id: z.string().min(1).max(120),
  type: z.enum([
    'payment.succeeded',
    'payment.failed',
    'refund.succeeded',
    'chargeback.opened',
    'chargeback.won',
    'chargeback.lost',
  ]),
  created: z.number().int(),
  subjectId: z.string().length(26),
  amountFen: z.string().regex(/^\d{1,18}$/),
  feeFen: z.string().regex(/^\d{1,18}$/),
});
type Message = z.infer<typeof MESSAGE>;

/** The provider of the demo. It holds no money, yet speaks as a real one does: by signed messages over HTTP. */
export class Sandbox implements PaymentProvider {
  readonly name = 'sandbox';

  constructor(
    private readonly secret: string,
    private readonly settings: Settings,
    private readonly book: SandboxBook,
  ) {}

  start(payment: PaymentToStart): Promise<{ providerRef: string; action: PaymentAction }> {
    const url = `/sandbox/payments/${payment.id}`;
    return Promise.resolve({ providerRef: refOf(payment.id), action: { kind: 'sandbox', url } });
  }

  /** Says by its own message that the money went back; until that arrived the refund is only sent. */
  async refund(refund: RefundToSend): Promise<{ providerRef: string; outcome: 'sent' }> {
    const amountFen = refund.totalFen.toString();
    const line = { ref: refOf(refund.id), kind: 'refund', subjectId: refund.id } as const;
    await this.book.enter({ ...line, amountFen: refund.totalFen, feeFen: 0n }, refund.now);
    await this.tell(
      this.settings.STOREFRONT_URL,
      { id: `evt_${refund.id}`, type: 'refund.succeeded', subjectId: refund.id, amountFen, feeFen: '0' },
      refund.now,
    );
    return { providerRef: refOf(refund.id), outcome: 'sent' };
  }

  /** What the shopper's tap in the sandbox leads to. */
  async settle(
    origin: string,
    payment: Pick<PaymentToStart, 'id' | 'amountFen'>,
    outcome: 'succeed' | 'fail',
    now: Instant,
  ): Promise<void> {
    const feeFen = shareOf(payment.amountFen, this.settings.PAYMENT_FEE_BASIS_POINTS);
    const line = { ref: refOf(payment.id), kind: 'payment', subjectId: payment.id } as const;
    if (outcome === 'succeed') await this.book.enter({ ...line, amountFen: payment.amountFen, feeFen }, now);
    await this.tell(
      origin,
      {
        id: `evt_${newId()}`,
        type: outcome === 'succeed' ? 'payment.succeeded' : 'payment.failed',
        subjectId: payment.id,
        amountFen: payment.amountFen.toString(),
        feeFen: feeFen.toString(),
      },
      now,
    );
  }

  /** What the buyer's bank does in the sandbox: takes a payment back, then decides. */
  async chargeBack(
    origin: string,
    payment: { readonly id: string; readonly amountFen: bigint },
    what: 'opened' | 'won' | 'lost',
    now: Instant,
  ): Promise<void> {
    await this.tell(
      origin,
      {
        id: `evt_${payment.id}_${what}`,
        type: `chargeback.${what}`,
        subjectId: payment.id,
        amountFen: payment.amountFen.toString(),
        feeFen: CHARGEBACK_FEE_FEN.toString(),
      },
      now,
    );
  }

  readWebhook(raw: Buffer, headers: IncomingHttpHeaders, now: Instant): Promise<ProviderEvent> {
    if (!isSignedBy(this.secret, raw, headers[SANDBOX_SIGNATURE], now)) throw new Refusal('wrong_key');
    const read = MESSAGE.safeParse(JSON.parse(raw.toString('utf8')));
    if (!read.success) throw new Refusal('bad_input', { fields: ['body'] });
    return Promise.resolve(eventOf(read.data));
  }

  statement(day: Day): Promise<ProviderStatement> {
    return this.book.statement(day);
  }

  /** Its money is the demo bank's: without that bank it goes nowhere. */
  async payToBank({ ref, payee, amountFen, day }: BankCredit): Promise<void> {
    const { BANK_URL } = this.settings;
    if (BANK_URL === undefined) return;
    const answer = await fetch(new URL('/credits', BANK_URL), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ref, payee, amountFen: amountFen.toString(), day }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`the bank answered ${String(answer.status)} to ${ref}`);
  }

  private async tell(origin: string, message: Omit<Message, 'created'>, now: Instant): Promise<void> {
    const body = encodePayload({ ...message, created: now });
    const answer = await fetch(`${origin}/webhooks/sandbox`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [SANDBOX_SIGNATURE]: sign(body, this.secret, now) },
      body,
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`the shop answered ${String(answer.status)} to ${message.type}`);
  }
}

function eventOf(message: Message): ProviderEvent {
  const { id, type, created, subjectId } = message;
  const told = { provider: 'sandbox', eventId: id, at: created, providerRef: refOf(subjectId) } as const;
  if (type === 'refund.succeeded') return { ...told, kind: 'refund_paid', refundId: subjectId };
  if (type === 'payment.failed') return { ...told, kind: 'failed', paymentId: subjectId };
  const chargeback = CHARGEBACKS[type];
  const amounts = { amountFen: fen(message.amountFen), feeFen: fen(message.feeFen) };
  if (chargeback !== undefined) {
    const { provider, eventId, at } = told;
    const refs = { disputeRef: `dp_${subjectId}`, paymentRef: refOf(subjectId) };
    return { provider, eventId, at, ...refs, ...amounts, kind: chargeback };
  }
  return { ...told, ...amounts, kind: 'captured', paymentId: subjectId };
}

const CHARGEBACKS: Partial<Record<Message['type'], ChargebackEvent['kind']>> = {
  'chargeback.opened': 'chargeback_opened',
  'chargeback.won': 'chargeback_won',
  'chargeback.lost': 'chargeback_lost',
};

function refOf(id: string): string {
  return `sbx_${id}`;
}
