import { sumFen, type Fen } from '@app/money';
import type { ProviderLine } from '@app/outbox/core';
import type { Day } from '@app/platform/core';

/** A line as a provider states it, before it is known whose money it is. */
export interface StatedByProvider {
  readonly ref: string;
  readonly day: Day;
  readonly kind: ProviderLine['kind'];
  readonly grossFen: Fen;
  readonly feeFen: Fen;
  readonly paymentId: string | null;
  readonly refundId: string | null;
  readonly memo: string;
}

/** Money that the provider sent to the bank, and the lines it was for; those may be of several alliances and earlier days. */
export interface ProviderSettlement {
  readonly ref: string;
  readonly day: Day;
  readonly members: readonly StatedByProvider[];
}

export interface ProviderStatement {
  readonly lines: readonly StatedByProvider[];
  readonly settlements: readonly ProviderSettlement[];
}

/** Whose money a payment or a refund moved. */
export interface Claim {
  readonly allianceId: string;
  readonly orderId: string;
}

export interface Shared {
  readonly byAlliance: ReadonlyMap<string, readonly ProviderLine[]>;
  /** lines of which we know no payment and no refund */
  readonly unclaimed: readonly StatedByProvider[];
}

/** One statement of a provider for many alliances: each gets its own lines, and its own part of each settlement. */
export function shareStatement(
  { lines, settlements }: ProviderStatement,
  claimOf: (line: StatedByProvider) => Claim | undefined,
): Shared {
  const byAlliance = new Map<string, ProviderLine[]>();
  const put = (allianceId: string, line: ProviderLine): void => {
    byAlliance.set(allianceId, [...(byAlliance.get(allianceId) ?? []), line]);
  };
  for (const line of lines) {
    const claim = claimOf(line);
    if (claim) put(claim.allianceId, lineOf(line, claim));
  }
  for (const { ref, day, members } of settlements) {
    const parts = new Map<string, Fen[]>();
    for (const member of members) {
      const allianceId = claimOf(member)?.allianceId;
      if (allianceId === undefined) continue;
      parts.set(allianceId, [...(parts.get(allianceId) ?? []), member.grossFen - member.feeFen]);
    }
    for (const [allianceId, nets] of parts) {
      // The books know a settlement by its number alone, so each part has a number of its own.
      const own = { ref: `${ref}-${allianceId}`, ourRef: null, orderId: null, batch: null, memo: '' };
      const grossFen = -sumFen(nets);
      if (grossFen !== 0n) put(allianceId, { ...own, day, kind: 'settlement', grossFen, feeFen: 0n });
    }
  }
  return { byAlliance, unclaimed: lines.filter((line) => claimOf(line) === undefined) };
}

function lineOf(line: StatedByProvider, { orderId }: Claim): ProviderLine {
  const { ref, day, kind, grossFen, feeFen, paymentId, refundId, memo } = line;
  return { ref, day, kind, grossFen, feeFen, ourRef: refundId ?? paymentId, orderId, batch: null, memo };
}
