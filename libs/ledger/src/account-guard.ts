import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { isDebitNormal, isNeverNegative, movements, type DraftEntry } from './core';

/** Why an entry may not stand in the books, in a refusal's word. */
export class NotBookable extends Error {
  override readonly name = 'NotBookable';

  constructor(
    readonly code: 'account_closed' | 'would_be_negative',
    readonly account: string,
  ) {
    super(`${code}: ${account}`);
  }
}

/** Closed accounts take no entry, and some accounts may not fall below 0: looked at by the one writer, entry by entry. */
export class AccountGuard {
  private constructor(
    private readonly closed: ReadonlySet<string>,
    private readonly held: Map<string, Fen>,
  ) {}

  /** As the books have it, or as the batch leaves it that is being written. */
  static async read(
    rows: EntityManager,
    allianceIds: readonly string[],
    before?: AccountGuard,
  ): Promise<AccountGuard> {
    const columns = 'a.alliance_id AS allianceId, a.code, a.closed_at AS closedAt, b.amount_fen AS amount';
    const accounts = 'ledger_accounts a LEFT JOIN ledger_balances b ON b.account_id = a.id';
    const found: { allianceId: string; code: string; closedAt: Date | null; amount: string | null }[] =
      allianceIds.length === 0
        ? []
        : await rows.query(
            `SELECT ${columns} FROM ${accounts} WHERE a.alliance_id IN (?) AND a.no_negative = 1
             UNION ALL SELECT ${columns} FROM ${accounts} WHERE a.alliance_id IN (?) AND a.closed_at IS NOT NULL`,
            [allianceIds, allianceIds],
          );
    const keyed = found.map((each) => ({ ...each, key: `${each.allianceId} ${each.code}` }));
    const closed = new Set(keyed.filter((each) => each.closedAt !== null).map((each) => each.key));
    const held = keyed.map((each): [string, Fen] => [each.key, fen(each.amount ?? '0')]);
    return new AccountGuard(
      closed,
      new Map([...held, ...(before?.held ?? [])].filter(([key]) => !closed.has(key))),
    );
  }

  /** Lets the entries of one event pass, all or none, and remembers what the accounts hold after them. */
  pass(entries: readonly DraftEntry[]): void {
    const after = new Map<string, Fen>();
    for (const { allianceId, postings } of entries) {
      for (const [code, movedFen] of movements(postings)) {
        const key = `${allianceId} ${code}`;
        if (this.closed.has(key)) throw new NotBookable('account_closed', code);
        if (this.held.has(key) || isNeverNegative(code))
          after.set(key, this.heldAfter(code, (after.get(key) ?? this.held.get(key) ?? 0n) + movedFen));
      }
    }
    for (const [key, heldFen] of after) this.held.set(key, heldFen);
  }

  private heldAfter(code: string, heldFen: Fen): Fen {
    const isBelow = isDebitNormal(code) ? heldFen < 0n : heldFen > 0n;
    if (isBelow) throw new NotBookable('would_be_negative', code);
    return heldFen;
  }
}
