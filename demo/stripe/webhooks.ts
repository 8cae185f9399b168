import { createHmac } from 'node:crypto';
import { pause } from '../http/delivery';
import { Poster } from '../http/post';
import { drawId, nowSeconds, type StripeObject } from './objects';
import type { SwitchBoard } from './switches';

export const API_VERSION = '2026-10-28.endive';

export interface Told {
  readonly id: string;
  readonly type: string;
  readonly attempts: number;
  readonly isDelivered: boolean;
}

const ATTEMPTS_MAX = 12;
const FIRST_RETRY_MS = 250;
const RETRY_MAX_MS = 15_000;
const HELD_MAX_MS = 500;

/** Tells the shop what happened: signed, again until it answers with 2xx, in the disorder that is switched on. */
export class Webhooks {
  readonly told = new Map<string, Told>();
  private readonly poster = new Poster();
  private readonly underWay = new Set<Promise<void>>();
  private held: (() => Promise<void>)[] = [];
  private isStopped = false;

  constructor(
    private readonly secret: string,
    private readonly switches: SwitchBoard,
    public url: string | undefined,
  ) {}

  /** The object is told as it is now, whatever becomes of it before it arrives. */
  tell(type: string, object: StripeObject): void {
    if (!this.url) return;
    const id = drawId('evt');
    const payload = JSON.stringify({
      id,
      object: 'event',
      api_version: API_VERSION,
      created: nowSeconds(),
      data: { object },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    });
    this.told.set(id, { id, type, attempts: 0, isDelivered: false });
    const { duplicates, reorder } = this.switches.get();
    for (let copy = 0; copy <= duplicates; copy += 1) {
      const send = (): Promise<void> => this.deliver(id, payload);
      if (reorder > 1) this.hold(send, reorder);
      else this.start(send());
    }
  }

  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  stop(): void {
    this.isStopped = true;
    this.poster.close();
  }

  private hold(send: () => Promise<void>, many: number): void {
    this.held.push(send);
    if (this.held.length >= many) this.release();
    else if (this.held.length === 1) {
      this.start(
        pause(HELD_MAX_MS).then(() => {
          this.release();
        }),
      );
    }
  }

  private release(): void {
    const newestFirst = this.held.reverse();
    this.held = [];
    this.start(newestFirst.reduce((before, send) => before.then(send), Promise.resolve()));
  }

  private start(work: Promise<void>): void {
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }

  private async deliver(id: string, payload: string): Promise<void> {
    const { lateSeconds } = this.switches.get();
    if (lateSeconds > 0) await pause(lateSeconds * 1000);
    for (let attempt = 0; attempt < ATTEMPTS_MAX && !this.isStopped; attempt += 1) {
      if (attempt > 0) await pause(Math.min(RETRY_MAX_MS, FIRST_RETRY_MS * 2 ** attempt));
      if (await this.attempt(id, payload)) return;
    }
  }

  private async attempt(id: string, payload: string): Promise<boolean> {
    const secret = this.switches.take('wrongSigns') ? `${this.secret}-not` : this.secret;
    const headers = {
      'stripe-signature': signatureHeader(payload, secret, nowSeconds()),
      'user-agent': 'Stripe/1.0',
    };
    const answer = await this.poster.post(
      this.url ?? '',
      'application/json; charset=utf-8',
      payload,
      headers,
    );
    const isDelivered = answer.status >= 200 && answer.status < 300;
    const before = this.told.get(id);
    if (before) {
      const attempts = before.attempts + 1;
      this.told.set(id, { ...before, attempts, isDelivered: before.isDelivered || isDelivered });
    }
    return isDelivered;
  }
}

function signatureHeader(payload: string, secret: string, timestamp: number): string {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`, 'utf8').digest('hex');
  return `t=${timestamp},v1=${signature}`;
}
