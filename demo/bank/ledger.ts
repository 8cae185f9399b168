export interface BankPayout {
  readonly outNo: string;
  readonly account: string;
  readonly amountFen: string;
  readonly status: 'succeeded' | 'failed';
  readonly bankRef: string;
  readonly reason: string;
  /** whose account it left, and when; payouts of before the bank wrote statements have neither */
  readonly payer?: string;
  readonly at?: number;
}

export interface PayoutRequest {
  readonly outNo: string;
  readonly account: string;
  readonly amountFen: string;
  readonly payer?: string;
}

const AMOUNT = /^[1-9]\d{0,15}$/;

/** What the bank has done, by payout number. A number is used once, for good. */
export class BankLedger {
  private readonly byNumber = new Map<string, BankPayout>();

  constructor(
    private readonly keep: (payout: BankPayout) => void = () => undefined,
    private readonly now: () => number = Date.now,
  ) {}

  /** Makes good what was kept before a restart. */
  restore(payouts: readonly BankPayout[]): void {
    for (const payout of payouts) this.byNumber.set(payout.outNo, payout);
  }

  /** Pays once: the same number again gets the first answer, whatever it asks for now. */
  pay({ outNo, account, amountFen, payer }: PayoutRequest): BankPayout {
    const earlier = this.byNumber.get(outNo);
    if (earlier) return earlier;
    const reason = refusalOf(account, amountFen);
    const status = reason === '' ? 'succeeded' : 'failed';
    const bankRef = `B${String(this.byNumber.size + 1).padStart(8, '0')}`;
    const dated = payer === undefined ? {} : { payer, at: this.now() };
    return this.put({ outNo, account, amountFen, status, bankRef, reason, ...dated });
  }

  /** How a payout ended. A number that never came is closed now, so that one which comes late is refused. */
  find(outNo: string): BankPayout {
    const nothing = {
      account: '',
      amountFen: '0',
      status: 'failed',
      bankRef: '',
      reason: 'not_received',
    } as const;
    return this.byNumber.get(outNo) ?? this.put({ outNo, ...nothing });
  }

  /** What was paid out of somebody's account, in the order in which it was. */
  paidBy(payer: string): BankPayout[] {
    return [...this.byNumber.values()].filter((each) => each.payer === payer && each.status === 'succeeded');
  }

  private put(payout: BankPayout): BankPayout {
    this.byNumber.set(payout.outNo, payout);
    this.keep(payout);
    return payout;
  }
}

function refusalOf(account: string, amountFen: string): string {
  if (!AMOUNT.test(amountFen)) return 'bad_amount';
  return account.startsWith('CLOSED') ? 'account_closed' : '';
}
