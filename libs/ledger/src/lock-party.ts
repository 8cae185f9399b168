import { In, type EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { Tx } from '@app/outbox';
import { alliancesWith, Refusal, requirePermission, type Actor, type Permission } from '@app/platform';
import { debtAccount, partyAccount } from './core';
import { LedgerPartyRow } from './ledger-party.row';

/** The party, locked, if the actor may do it in its alliance; outside one's alliances there is none. */
export async function lockParty(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<LedgerPartyRow> {
  requirePermission(actor, permission);
  const party = await tx.rows.findOne(LedgerPartyRow, {
    where: { id, allianceId: In(alliancesWith(actor, permission)) },
    lock: { mode: 'pessimistic_write' },
  });
  if (!party) throw new Refusal('not_found');
  return party;
}

/** Whether the actor may do it there at all; elsewhere the alliance is not found. */
export function requireAlliance(actor: Actor, permission: Permission, allianceId: string): void {
  requirePermission(actor, permission);
  if (!alliancesWith(actor, permission).includes(allianceId)) throw new Refusal('not_found');
}

/** Debits less credits of an account as the books have it; 0 while it is not open. */
export async function balanceOf(rows: EntityManager, allianceId: string, code: string): Promise<Fen> {
  const [found]: { amount: string }[] = await rows.query(
    `SELECT b.amount_fen AS amount FROM ledger_accounts a JOIN ledger_balances b ON b.account_id = a.id
     WHERE a.alliance_id = ? AND a.code = ?`,
    [allianceId, code],
  );
  return fen(found?.amount ?? '0');
}

export interface PartyDebt {
  /** on its own account: its next sale nets it */
  readonly currentFen: Fen;
  /** as a claim of the alliance, since no sale came for a month */
  readonly claimFen: Fen;
}

export async function debtOf(rows: EntityManager, party: LedgerPartyRow): Promise<PartyDebt> {
  const partyKey = `${party.role}.${party.subjectId}`;
  const currentFen = await balanceOf(rows, party.allianceId, partyAccount(partyKey));
  const claimFen = await balanceOf(rows, party.allianceId, debtAccount(partyKey));
  return { currentFen: currentFen > 0n ? currentFen : 0n, claimFen };
}
