import type { JournalEntryRow, LedgerPartyRow, SettlementSheet } from '@app/ledger';
import type { Instant } from '@app/platform';
import type { Entry, Settlement, SettlementParty } from '../generated/lianji/ledger/v1/ledger';

export interface BookedPosting {
  readonly debit: string;
  readonly credit: string;
  readonly amountFen: string;
}

export interface BookedEntry {
  readonly entry: JournalEntryRow;
  readonly postings: readonly BookedPosting[];
}

export function toEntry({ entry, postings }: BookedEntry): Entry {
  return {
    seq: entry.seq,
    allianceId: entry.allianceId,
    kind: entry.kind,
    memo: entry.memo,
    effectiveDay: entry.effectiveDay,
    postedAt: iso(entry.postedAt),
    orderNumber: entry.orderNumber ?? undefined,
    postings: postings.map(({ debit, credit, amountFen }) => ({ debit, credit, amountFen })),
    orderId: entry.orderId ?? undefined,
    refundId: entry.refundId ?? undefined,
    payoutId: entry.payoutId ?? undefined,
    ruleId: entry.ruleId ?? undefined,
    reversesSeq: entry.reversesSeq ?? undefined,
    ripeFrom: entry.ripeFrom === null ? undefined : iso(entry.ripeFrom),
    idemKey: entry.idemKey,
    fence: entry.fence,
    prevHash: entry.prevHash,
    hash: entry.hash,
  };
}

export function toSettlement(
  { settlement, figures, lines, ...sheet }: SettlementSheet,
  parties: ReadonlyMap<string, LedgerPartyRow>,
): Settlement {
  return {
    id: settlement.id,
    number: settlement.number,
    status: settlement.status,
    periodFrom: settlement.periodFrom,
    periodTo: settlement.periodTo ?? undefined,
    orderCount: sheet.orderCount,
    openingFen: figures.openingFen.toString(),
    dueFen: figures.dueFen.toString(),
    refundedFen: figures.refundedFen.toString(),
    paidFen: figures.paidFen.toString(),
    closingFen: figures.closingFen.toString(),
    isBalanced: sheet.isBalanced,
    sha256: settlement.sha256 ?? undefined,
    publishedAt: settlement.publishedAt === null ? undefined : iso(settlement.publishedAt),
    parties: lines.flatMap((line): SettlementParty[] => {
      const party = parties.get(line.partyId);
      if (!party) return [];
      return [
        {
          key: `${party.role}.${party.subjectId}`,
          carryInFen: line.carryInFen.toString(),
          accruedFen: line.accruedFen.toString(),
          reversedFen: line.reversedFen.toString(),
          paidFen: line.paidFen.toString(),
        },
      ];
    }),
  };
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}
