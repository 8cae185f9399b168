import {
  baseOf,
  canPayoutStep,
  isPayable,
  netOf,
  partyTotals,
  settlementActs,
  waterfallOf,
  type LedgerPartyRow,
  type OrderSplit,
  type PartyLine,
  type PayoutRow,
  type PostedEntry,
  type SettlementSheet,
} from '@app/ledger';
import { sumFen } from '@app/money';
import { dayOf, type Actor, type Instant } from '@app/platform';
import type { Words } from '@app/words';
import type * as Schema from '../generated/schema';
import { accountName, keyOf, type PartyNames } from './party-names';
import { fourPlaces, toLineViews } from './split-rules.view';

export type SettlementView = Pick<
  Schema.Settlement,
  | 'id'
  | 'number'
  | 'status'
  | 'periodFrom'
  | 'periodTo'
  | 'openingFen'
  | 'dueFen'
  | 'refundedFen'
  | 'recoveredFen'
  | 'withheldFen'
  | 'paidFen'
  | 'closingFen'
  | 'isBalanced'
  | 'orderCount'
  | 'sha256'
  | 'publishedOn'
>;

export function toSettlementView(
  { settlement, figures, ...sheet }: SettlementSheet,
  now: Instant,
): SettlementView {
  const { id, number, status, periodFrom, sha256, publishedAt } = settlement;
  return {
    id,
    number,
    status,
    periodFrom,
    periodTo: settlement.periodTo ?? dayOf(now),
    ...figures,
    isBalanced: sheet.isBalanced,
    orderCount: sheet.orderCount,
    sha256,
    publishedOn: publishedAt === null ? null : dayOf(publishedAt),
  };
}

const ROLE_ORDER = ['PRODUCER', 'STREAMER', 'VILLAGE', 'POOL', 'ALLIANCE', 'PLATFORM', 'COURIER'];

export function toPartyViews(
  lines: readonly PartyLine[],
  parties: ReadonlyMap<string, LedgerPartyRow>,
  names: PartyNames,
): Omit<Schema.SettlementParty, '__typename'>[] {
  return lines
    .flatMap((line) => {
      const party = parties.get(line.partyId);
      return party ? [{ line, party }] : [];
    })
    .sort((a, b) => ROLE_ORDER.indexOf(a.party.role) - ROLE_ORDER.indexOf(b.party.role))
    .map(({ line, party }) => ({
      key: keyOf(party),
      role: party.role,
      name: names.get(keyOf(party)) ?? '',
      carryInFen: line.carryInFen,
      accruedFen: line.accruedFen,
      reversedFen: line.reversedFen,
      recoveredFen: line.recoveredFen,
      withheldFen: line.withheldFen,
      netFen: netOf(line),
    }));
}

/** Of the lines only these may be exceptions: of a published settlement those in debt, before that also what is to be paid. */
export function linesToCheck({ settlement, lines }: SettlementSheet): PartyLine[] {
  const isPast = settlement.status === 'published';
  return lines.filter((line) => netOf(line) < 0n || (!isPast && netOf(line) > 0n));
}

/** What the accountant must have seen before anyone approves. */
export function toExceptions(
  sheet: SettlementSheet,
  parties: ReadonlyMap<string, LedgerPartyRow>,
  names: PartyNames,
  payouts: readonly PayoutRow[],
): Omit<Schema.SettlementException, '__typename'>[] {
  const nameOf = (partyId: string): string => {
    const party = parties.get(partyId);
    return party ? (names.get(keyOf(party)) ?? '') : '';
  };
  const isPast = sheet.settlement.status === 'published';
  return [
    ...(sheet.isBalanced ? [] : [{ kind: 'not_balanced', detail: sheet.settlement.number }]),
    ...sheet.lines
      .filter((line) => netOf(line) < 0n)
      .map((line) => ({ kind: 'party_in_debt', detail: nameOf(line.partyId) })),
    ...sheet.lines
      .filter((line) => !isPast && netOf(line) > 0n && parties.get(line.partyId)?.bankAccount === null)
      .map((line) => ({ kind: 'no_account', detail: nameOf(line.partyId) })),
    ...sheet.lines
      .filter((line) => !isPast && netOf(line) > 0n && isOfAPerson(parties.get(line.partyId)))
      .map((line) => ({ kind: 'personal_account', detail: nameOf(line.partyId) })),
    ...payouts
      .filter(({ status }) => status === 'failed' || status === 'unknown' || status === 'returned')
      .map((payout) => ({
        kind: `payout_${payout.status}`,
        detail: [nameOf(payout.partyId), payout.outNo, payout.reason ?? ''].join(' ').trim(),
      })),
  ];
}

/** A collective that would be paid to a person's account: it is not paid. */
function isOfAPerson(party: LedgerPartyRow | undefined): boolean {
  return party ? party.bankAccount !== null && !isPayable(party) : false;
}

export type PayoutView = Omit<Schema.Payout, '__typename' | 'settlement'> & {
  readonly settlement: { readonly id: string };
};

export function toPayoutView(payout: PayoutRow, partyName: string): PayoutView {
  const { id, outNo, amountFen, withheldFen, status, reason, bankAccountMasked, movedAt } = payout;
  const facts = { id, outNo, partyName, amountFen, withheldFen, status, reason };
  const settlement = { id: payout.settlementId };
  return { ...facts, accountMasked: bankAccountMasked, at: movedAt, settlement };
}

export function toActs(
  actor: Actor,
  sheet: SettlementSheet,
  payouts: readonly PayoutRow[],
): Omit<Schema.SettlementAct, '__typename'>[] {
  const { allianceId, status, preparedBy } = sheet.settlement;
  const isPaying = payouts.some(
    (payout) => canPayoutStep(payout.status, 'send') || canPayoutStep(payout.status, 'succeed'),
  );
  return settlementActs(actor, { allianceId, status, preparedBy, isBalanced: sheet.isBalanced, isPaying });
}

export type SplitView = Omit<Schema.RevenueSplit, '__typename' | 'entries'> & {
  readonly orderId: string;
  readonly allianceId: string;
};

export function toSplitView({ position, rule, ruleRow }: OrderSplit, names: PartyNames): SplitView {
  return {
    orderId: position.orderId,
    allianceId: position.allianceId,
    orderNumber: position.orderNumber,
    ruleVersion: ruleRow.version,
    ruleSha256: ruleRow.sha256,
    ruleSince: dayOf(ruleRow.inForceFrom),
    waterfall: waterfallOf(position, rule),
    baseFen: baseOf(position),
    parties: partyTotals(position).map((party) => ({
      key: party.partyKey,
      role: party.role,
      name: names.get(party.partyKey) ?? '',
      basisPoints: party.basisPoints,
      exactFen: fourPlaces(party.exactTenThousandths),
      shareFen: party.shareFen,
      roundingFen: party.roundingFen,
    })),
    reversedFen: sumFen(position.lines.map((line) => line.reversedFen)),
    accruedAt: position.completedAt,
    lines: toLineViews({ position, rule, ruleRow }, names),
  };
}

export function toEntryView(
  { entry, postings }: PostedEntry,
  names: PartyNames,
  say: Words,
): Omit<Schema.JournalEntry, '__typename' | 'questions' | 'papers'> {
  const { seq, kind, period, effectiveDay, originalDay, postedAt, orderNumber, memo, hash } = entry;
  return {
    seq,
    kind,
    period,
    effectiveDay,
    originalDay,
    postedAt,
    orderNumber,
    memo,
    hash,
    postings: postings.map(({ debitCode, creditCode, amountFen }) => ({
      debitCode,
      debitName: accountName(debitCode, names, say),
      creditCode,
      creditName: accountName(creditCode, names, say),
      amountFen,
    })),
  };
}
