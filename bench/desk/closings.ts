import type { Fen } from '@app/money';
import { closingText, lastDayOf, sha256, type Month } from '@app/ledger';
import { HOUR_MS, type Instant } from '@app/platform';
import type { Books } from './books';
import { ACCOUNTANT, allianceId, SECRETARY } from './plan';
import { at, idOf, type Rows } from './rows';

/** A month of one alliance, closed by two people and sealed as the books stand at the moment. */
export function closeMonth(rows: Rows, books: Books, index: number, month: Month, closedAt: Instant): void {
  const alliance = allianceId(index);
  const id = idOf('PE', 1_000_000 + index * 1_000 + Number(month.slice(2, 4)) * 12 + Number(month.slice(5)));
  rows.add('accounting_periods', {
    ...{ id, alliance_id: alliance, month, status: 'closed', soft_closed_by: ACCOUNTANT.id },
    ...{ soft_closed_at: at(closedAt - HOUR_MS), closed_by: SECRETARY.id, closed_at: at(closedAt) },
  });
  const end = lastDayOf(month);
  const balances = new Map<string, Fen>();
  for (const account of books.accounts.values()) {
    if (account.allianceId !== alliance) continue;
    let heldFen = 0n;
    for (const { day, debitFen, creditFen } of account.days.values())
      if (day <= end) heldFen += debitFen - creditFen;
    balances.set(account.code, heldFen);
    rows.add('period_balances', { period_id: id, account_id: account.id, amount_fen: heldFen });
  }
  const [seq, hash] = [String(books.seq), books.hash];
  rows.add('period_seals', {
    ...{ period_id: id, alliance_id: alliance, month, chain_seq: books.seq, chain_hash: hash },
    root: sha256(closingText({ allianceId: alliance, month, seq, hash, balances })),
    sealed_at: at(closedAt),
  });
}
