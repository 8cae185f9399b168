import { allocate, maxFen, minFen, sumFen, type Fen } from '@app/money';
import type { Chargeback, RefundedLine } from '@app/outbox/core';
import { dayOf } from '@app/platform/core';
import { ACCOUNTS, partyAccount, providerAccount } from './account';
import { bookBack, type BookedBack } from './book-refund';
import { partyTotals, type LinePosition, type OrderPosition } from './order-position';
import { move, type DraftEntry, type Posting } from './posting';
import type { SplitRule } from './split-rule';

const facts = (of: Chargeback) => ({
  allianceId: of.allianceId,
  effectiveDay: dayOf(of.at),
  memo: of.chargebackId,
  orderId: of.orderId,
});

/** A buyer's bank took money back: nobody's until it is decided. The provider's fee for it is the alliance's. */
export function bookChargebackOpened(of: Chargeback): DraftEntry {
  const psp = providerAccount(of.provider);
  return {
    ...facts(of),
    kind: 'chargeback_opened',
    idemKey: `chargeback:${of.chargebackId}`,
    postings: [...move(ACCOUNTS.dispute, psp, of.amountFen), ...move(ACCOUNTS.fee, psp, of.feeFen)],
  };
}

/** The money is back with the provider, and of its fee what the provider gave back. */
export function bookChargebackWon(of: Chargeback): DraftEntry {
  const psp = providerAccount(of.provider);
  return {
    ...facts(of),
    kind: 'chargeback_won',
    idemKey: `chargebackwon:${of.chargebackId}`,
    reversesKey: `chargeback:${of.chargebackId}`,
    postings: [...move(psp, ACCOUNTS.dispute, of.amountFen), ...move(psp, ACCOUNTS.fee, of.feeFen)],
  };
}

/** The money is gone: what the buyer's bank kept is taken back of the sale like a refund. Whoever bears fees bears that one too. */
export function bookChargebackLost(of: Chargeback, position: OrderPosition, rule: SplitRule): BookedBack {
  const { lines, freightFen, excessFen } = chargedBack(position, of.amountFen);
  const back = bookBack(
    {
      idemKey: `chargebacklost:${of.chargebackId}`,
      kind: 'chargeback_lost',
      to: ACCOUNTS.dispute,
      ...{ lines, freightFen, excessFen },
      fault: 'nobody',
      at: of.at,
    },
    position,
    rule,
  );
  const isBorne = position.completedAt !== null && of.feeFen > 0n;
  const fee: DraftEntry = {
    ...facts(of),
    kind: 'fault_cost',
    idemKey: `chargebackfee:${of.chargebackId}`,
    postings: isBorne ? feeParts(position, of.feeFen, rule) : [],
  };
  return {
    entries: [...back.entries, fee].filter((entry) => entry.postings.length > 0),
    position: { ...back.position, chargedBackFen: (position.chargedBackFen ?? 0n) + of.amountFen },
  };
}

/** The part of lines whose clause lets the sale bear fees, by what each party was given of them. The rest is the alliance's. */
function feeParts(position: OrderPosition, feeFen: Fen, rule: SplitRule): Posting[] {
  const given = position.lines.map((line) => sumFen(line.shares.map((share) => share.shareFen)));
  if (sumFen(given) === 0n) return [];
  const isOfSale = position.lines.map(
    ({ reason }) => rule.clauses[reason?.clause ?? 0]?.feeBearer === 'sale',
  );
  const borneFen = sumFen(allocate(feeFen, given).filter((_part, at) => isOfSale[at]));
  const lines = position.lines.filter((_line, at) => isOfSale[at]);
  const parties = partyTotals({ ...position, lines }).filter((party) => party.shareFen > 0n);
  if (parties.length === 0) return [];
  const parts = allocate(
    borneFen,
    parties.map((party) => party.shareFen),
  );
  return parties.flatMap(({ partyKey }, index) =>
    move(partyAccount(partyKey), ACCOUNTS.fee, parts[index] ?? 0n),
  );
}

/** An amount without lines, laid on what the buyer has left in each, then on the freight. The coupon's part goes along (B7). */
function chargedBack(
  position: OrderPosition,
  amountFen: Fen,
): { lines: RefundedLine[]; freightFen: Fen; excessFen: Fen } {
  const lefts = position.lines.map(cashLeft);
  const goodsFen = minFen(amountFen, sumFen(lefts));
  const cash = goodsFen === 0n ? lefts.map(() => 0n) : allocate(goodsFen, lefts);
  const freightLeftFen = position.freightFen - (position.freightBackFen ?? 0n);
  const freightFen = minFen(amountFen - goodsFen, maxFen(0n, freightLeftFen));
  return {
    lines: position.lines.flatMap((line, index) => {
      const cashFen = cash[index] ?? 0n;
      if (cashFen === 0n) return [];
      return { lineId: line.lineId, quantity: line.quantity, cashFen, couponFen: couponPart(line, cashFen) };
    }),
    freightFen,
    excessFen: amountFen - goodsFen - freightFen,
  };
}

function couponLeft(line: LinePosition): Fen {
  return (line.couponFen ?? 0n) - (line.couponBackFen ?? 0n);
}

function cashLeft(line: LinePosition): Fen {
  return maxFen(0n, line.valueFen - line.refundedFen - couponLeft(line));
}

function couponPart(line: LinePosition, cashFen: Fen): Fen {
  const [cashFenLeft, couponFenLeft] = [cashLeft(line), couponLeft(line)];
  if (cashFen === cashFenLeft) return couponFenLeft;
  const scaled = 2n * cashFen * (cashFenLeft + couponFenLeft) + cashFenLeft;
  return minFen(scaled / (2n * cashFenLeft) - cashFen, couponFenLeft);
}
