import type { EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import type { Instant } from '@app/platform';
import { closingText, lastDayOf, type Month } from './core';
import { sha256 } from './digest';
import type { LedgerChainRow } from './ledger-chain.row';
import { PeriodBalanceRow } from './period-balance.row';
import { PeriodSealRow } from './period-seal.row';
import { balancesAt } from './trial-balance';

/** As many rows as one statement takes. */
const ROWS_MAX = 1_000;

/** Stores what every account held at the end of a closed month and the root over it, in the writer's own transaction. */
export async function sealPeriod(
  rows: EntityManager,
  { periodId, allianceId, month }: { periodId: string; allianceId: string; month: Month },
  chain: Pick<LedgerChainRow, 'seq' | 'hash'>,
  now: Instant,
): Promise<void> {
  const held = await balancesAt(rows, allianceId, lastDayOf(month));
  const balances = new Map<string, Fen>(held.map(({ code, debitFen }) => [code, debitFen]));
  const { seq, hash } = chain;
  await rows.insert(PeriodSealRow, {
    periodId,
    allianceId,
    month,
    chainSeq: seq,
    chainHash: hash,
    root: sha256(closingText({ allianceId, month, seq, hash, balances })),
    sealedAt: now,
  });
  const kept = held.map(({ accountId, debitFen }) => ({ periodId, accountId, amountFen: debitFen }));
  for (let at = 0; at < kept.length; at += ROWS_MAX)
    await rows.insert(PeriodBalanceRow, kept.slice(at, at + ROWS_MAX));
}
