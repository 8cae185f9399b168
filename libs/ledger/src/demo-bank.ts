import { fen } from '@app/money';
import type { BankOutcome, PayoutBank, PayoutOrder } from './payout-bank';

const DEADLINE_MS = 5_000;

interface Answer {
  readonly status?: string;
  readonly amountFen?: string;
  readonly bankRef?: string;
  readonly reason?: string;
}

/** Speaks to the demo's bank over HTTP. Whatever is not a clear answer is unknown. */
export class DemoBank implements PayoutBank {
  readonly isByFile = false;

  constructor(private readonly url: string | undefined) {}

  async send({ outNo, account, amountFen, payer }: PayoutOrder): Promise<BankOutcome> {
    const body = JSON.stringify({ outNo, account, amountFen: amountFen.toString(), payer });
    const headers = { 'content-type': 'application/json' };
    return this.ask('/payouts', { method: 'POST', headers, body });
  }

  find(outNo: string): Promise<BankOutcome> {
    return this.ask(`/payouts/${encodeURIComponent(outNo)}`, { method: 'GET' });
  }

  private async ask(path: string, init: RequestInit): Promise<BankOutcome> {
    if (this.url === undefined) return { kind: 'failed', reason: 'BANK_URL is not set' };
    try {
      const response = await fetch(new URL(path, this.url), {
        ...init,
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      if (!response.ok) return { kind: 'unknown' };
      return outcomeOf((await response.json()) as Answer);
    } catch {
      return { kind: 'unknown' };
    }
  }
}

function outcomeOf({ status, amountFen = '', bankRef = '', reason = '' }: Answer): BankOutcome {
  if (status === 'succeeded') return { kind: 'succeeded', bankRef, amountFen: fen(amountFen) };
  if (status === 'failed') return { kind: 'failed', reason };
  return { kind: 'unknown' };
}
