import { minFen, type Fen } from '@app/money';
import type { EventPayloads } from '@app/outbox/core';
import { dayOf } from '@app/platform/core';
import { ACCOUNTS, debtAccount, partyAccount, partyKeyOf } from './account';
import { poolParts } from './pool';
import { move, movements, type DraftEntry, type EntryKind } from './posting';

/** What a party owes on its receivable account, as the books have it now. */
export type DebtOf = (partyKey: string) => Fen;

/** No sale came for a month: the debt leaves the party's account and stands as a claim of the alliance. */
export function bookReclass(of: EventPayloads['party.reclassed'], partyKey: string): DraftEntry {
  return {
    kind: 'recovery_reclass',
    idemKey: `reclass:${of.reclassId}`,
    allianceId: of.allianceId,
    effectiveDay: dayOf(of.reclassedAt),
    memo: of.reclassId,
    postings: move(debtAccount(partyKey), partyAccount(partyKey), of.amountFen),
  };
}

/** Money came back from a party: against the claim if there is one, else into its account. */
export function bookRepaid(of: EventPayloads['party.repaid'], partyKey: string, debtOf: DebtOf): DraftEntry {
  const ofClaim = minFen(of.amountFen, debtOf(partyKey));
  return {
    kind: 'split_return',
    idemKey: `repaid:${of.repaymentId}`,
    allianceId: of.allianceId,
    effectiveDay: dayOf(of.repaidAt),
    memo: of.reference,
    postings: [
      ...move(ACCOUNTS.bank, debtAccount(partyKey), ofClaim),
      ...move(ACCOUNTS.bank, partyAccount(partyKey), of.amountFen - ofClaim),
    ],
  };
}

/** Two people gave a claim up. What was recovered of it meanwhile is not given up. */
export function bookWriteOff(
  of: EventPayloads['party.written_off'],
  partyKey: string,
  debtOf: DebtOf,
): DraftEntry[] {
  const postings = move(ACCOUNTS.writtenOff, debtAccount(partyKey), minFen(of.amountFen, debtOf(partyKey)));
  if (postings.length === 0) return [];
  return [
    {
      kind: 'writeoff',
      idemKey: `writeoff:${of.writeOffId}`,
      allianceId: of.allianceId,
      effectiveDay: dayOf(of.writtenOffAt),
      memo: of.writeOffId,
      postings,
    },
  ];
}

/** Entries by which a completed sale moves what parties have earned; a fault's cost is no earning. */
const EARNING: readonly EntryKind[] = ['accrual', 'floor', 'coupon'];

/**
 * A party that owes earns again: what it earned pays the claim first, in the same settlement. Earned is its share with the
 * floor price made up and less its own coupons.
 */
export function recoveriesOf(completion: readonly DraftEntry[], debtOf: DebtOf): DraftEntry[] {
  const accrual = completion.find((entry) => entry.kind === 'accrual');
  if (accrual === undefined) return [];
  const earned = completion
    .filter((entry) => EARNING.includes(entry.kind))
    .flatMap((entry) => entry.postings);
  const postings = [...movements(earned)].flatMap(([account, amountFen]) => {
    const partyKey = partyKeyOf(account);
    if (partyKey === null || amountFen >= 0n) return [];
    return move(account, debtAccount(partyKey), minFen(-amountFen, debtOf(partyKey)));
  });
  if (postings.length === 0) return [];
  const { idemKey, reversesKey: _none, ...facts } = accrual;
  return [{ ...facts, kind: 'recovery', idemKey: `recover:${idemKey}`, postings }];
}

/** A payment bounced: the party is owed again, with what was withheld of it for the tax office. */
export function bookPayoutReturned(of: EventPayloads['payout.returned'], partyKey: string): DraftEntry[] {
  const facts = {
    allianceId: of.allianceId,
    effectiveDay: dayOf(of.returnedAt),
    memo: of.outNo,
    payoutId: of.payoutId,
  };
  const entries: DraftEntry[] = [
    {
      ...facts,
      kind: 'payout_returned',
      idemKey: `return:${of.outNo}`,
      reversesKey: `payout:${of.outNo}`,
      postings: move(ACCOUNTS.bank, partyAccount(partyKey), of.amountFen),
    },
    {
      ...facts,
      kind: 'withholding_returned',
      idemKey: `returntax:${of.outNo}`,
      reversesKey: `withhold:${of.outNo}`,
      postings: move(ACCOUNTS.tax, partyAccount(partyKey), of.withheldFen),
    },
  ];
  return entries.filter((entry) => entry.postings.length > 0);
}

/** The pool is told off: the reserve first, then the villages by the weights that were decided. */
export function bookPool(of: EventPayloads['pool.allocated']): DraftEntry {
  const pool = partyAccount(`POOL.${of.allianceId}`);
  const parts = poolParts(
    of.amountFen,
    of.reserveBasisPoints,
    of.weights.map(({ villageId, weight }) => ({ villageId, weight: BigInt(weight) })),
  );
  return {
    kind: 'pool_allocate',
    idemKey: `pool:${of.allocationId}`,
    allianceId: of.allianceId,
    effectiveDay: dayOf(of.allocatedAt),
    memo: of.allocationId,
    postings: [
      ...move(pool, ACCOUNTS.reserve, parts.reserveFen),
      ...parts.villages.flatMap(({ villageId, amountFen }) =>
        move(pool, partyAccount(`VILLAGE.${villageId}`), amountFen),
      ),
    ],
  };
}

/** What was withheld reached the tax office. */
export function bookTaxRemitted(of: EventPayloads['tax.remitted']): DraftEntry {
  return {
    kind: 'tax_remitted',
    idemKey: `tax:${of.remittanceId}`,
    allianceId: of.allianceId,
    effectiveDay: dayOf(of.remittedAt),
    memo: of.month,
    postings: move(ACCOUNTS.tax, ACCOUNTS.bank, of.amountFen),
  };
}
