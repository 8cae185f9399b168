import type { EntityManager } from 'typeorm';
import { sumFen, type Fen } from '@app/money';
import {
  ACCOUNTS,
  appendEntries,
  lockChain,
  move,
  partyAccount,
  providerAccount,
  sha256,
  type DraftEntry,
} from '@app/ledger';
import { canonicalJson, DAY_MS, dayOf, HOUR_MS } from '@app/platform';
import type { SeededParty } from './ledger-people';
import { noon, SETTLED, sharesOf, type Period, type Shares } from './ledger-periods';
import { insert } from './seed';
import { seedId, seedIdAt } from './seed-id';

const PROMOTION_FUND = 20_000_000n;

/** The alliance's own money for coupons, put into the bank before anything is sold. */
export async function seedFund(rows: EntityManager, allianceId: string, at: number): Promise<void> {
  const fund: DraftEntry = {
    kind: 'opening',
    idemKey: `opening:${allianceId}`,
    allianceId,
    effectiveDay: dayOf(at),
    memo: 'opening',
    postings: move(ACCOUNTS.bank, ACCOUNTS.promo, PROMOTION_FUND),
  };
  await appendEntries(rows, await lockChain(rows), [fund], at);
}

/** Half a year of settled half-months as entries of the books, so that the chain and the balances hold from the first day. */
export async function seedHistory(
  rows: EntityManager,
  allianceId: string,
  ruleId: string,
  parties: readonly SeededParty[],
): Promise<void> {
  let carried = parties.map(() => 0n);
  for (const [index, period] of SETTLED.entries()) {
    const shares = sharesOf(parties, period);
    await insertSettlement(rows, allianceId, index + 1, period);
    await insertLines(rows, { allianceId, number: period[0] }, parties, shares, carried);
    await bookPeriod(rows, { allianceId, ruleId, period, parties, shares });
    carried = carried.map(
      (sum, at) => sum + (shares.due[at] ?? 0n) - (shares.refunded[at] ?? 0n) - (shares.paid[at] ?? 0n),
    );
  }
}

async function insertSettlement(
  rows: EntityManager,
  allianceId: string,
  ordinal: number,
  [number, from, to, approvedOn, paidOn, publishedOn, , , , orders]: Period,
): Promise<void> {
  const id = seedId(`settlement:${number}`);
  const [accountant, secretary] = [seedId('person:04'), seedId('person:05')];
  await insert(rows, 'settlements', [
    {
      id,
      alliance_id: allianceId,
      ordinal,
      number,
      status: 'published',
      period_from: from,
      period_to: to,
      order_count: orders,
      prepared_by: accountant,
      approved_by: secretary,
      approved_at: new Date(noon(approvedOn)),
      paid_out_at: new Date(noon(paidOn)),
      published_at: new Date(noon(publishedOn)),
    },
  ]);
  const steps: [string, string, string, string, number][] = [
    ['submit', 'open', 'review', accountant, noon(approvedOn) - DAY_MS],
    ['approve', 'review', 'approved', secretary, noon(approvedOn)],
    ['pay_out', 'approved', 'approved', accountant, noon(paidOn) - HOUR_MS],
    ['settle', 'approved', 'paid_out', 'SendPayout', noon(paidOn)],
    ['publish', 'paid_out', 'published', accountant, noon(publishedOn)],
  ];
  await insert(
    rows,
    'steps',
    steps.map(([step, from_status, to_status, done_by, at]) => ({
      id: seedId(`step:${number}:${step}`),
      thing: 'settlement',
      thing_id: id,
      step,
      from_status,
      to_status,
      done_by,
      at: new Date(at),
    })),
  );
}

async function insertLines(
  rows: EntityManager,
  { allianceId, number }: { readonly allianceId: string; readonly number: string },
  parties: readonly SeededParty[],
  { due, refunded, paid }: Shares,
  carried: readonly Fen[],
): Promise<void> {
  const settlementId = seedId(`settlement:${number}`);
  const paidOn = SETTLED.find((period) => period[0] === number)?.[4] ?? '';
  for (const [at, party] of parties.entries()) {
    await insert(rows, 'settlement_lines', [
      {
        settlement_id: settlementId,
        party_id: party.id,
        carry_in_fen: String(carried[at] ?? 0n),
        accrued_fen: String(due[at] ?? 0n),
        reversed_fen: String(refunded[at] ?? 0n),
      },
    ]);
    if ((paid[at] ?? 0n) === 0n) continue;
    await insert(rows, 'payouts', [
      {
        id: payoutId(number, paidOn, party),
        settlement_id: settlementId,
        alliance_id: allianceId,
        party_id: party.id,
        out_no: outNoOf(number, party),
        amount_fen: String(paid[at] ?? 0n),
        bank_account: `DEMO-${party.id}`,
        bank_account_masked: '演示银行',
        status: 'succeeded',
        created_at: new Date(noon(paidOn) - HOUR_MS),
        moved_at: new Date(noon(paidOn)),
      },
    ]);
  }
}

/** When it was asked for stands in it: the desk lists payouts by their ids. */
const payoutId = (number: string, paidOn: string, party: SeededParty): string =>
  seedIdAt(`payout:${number}:${party.id}`, noon(paidOn) - HOUR_MS);
const outNoOf = (number: string, party: SeededParty): string => `${number}-${party.id}-1`;

interface Booking {
  readonly allianceId: string;
  readonly ruleId: string;
  readonly period: Period;
  readonly parties: readonly SeededParty[];
  readonly shares: Shares;
}

async function bookPeriod(rows: EntityManager, booking: Booking): Promise<void> {
  const { period } = booking;
  const [number, , to, , paidOn] = period;
  const chain = await lockChain(rows);
  const first = BigInt(chain.seq) + 1n;
  await appendEntries(rows, chain, saleEntries(booking), noon(to));
  const items: { seq: string; hash: string }[] = await rows.query(
    "SELECT seq, hash FROM journal_entries WHERE seq >= ? AND kind IN ('accrual', 'reversal') ORDER BY seq",
    [first.toString()],
  );
  const settlementId = seedId(`settlement:${number}`);
  await insert(
    rows,
    'settlement_items',
    items.map(({ seq }) => ({ entry_seq: seq, settlement_id: settlementId })),
  );
  await rows.query('UPDATE settlements SET cutoff_seq = ?, sha256 = ? WHERE id = ?', [
    items.at(-1)?.seq ?? '0',
    sha256(canonicalJson(items.map(({ seq, hash }) => [seq, hash]))),
    settlementId,
  ]);
  await appendEntries(rows, chain, payoutEntries(booking), noon(paidOn));
}

function saleEntries({ allianceId, ruleId, period, parties, shares }: Booking): DraftEntry[] {
  const [number, , to, , , , due, refunded] = period;
  const common = { allianceId, effectiveDay: to, memo: number };
  const psp = providerAccount('sandbox');
  const toParties = (amounts: readonly Fen[], isBack: boolean) =>
    parties.flatMap(({ partyKey }, at) => {
      const account = partyAccount(partyKey);
      const amount = amounts[at] ?? 0n;
      return isBack ? move(account, ACCOUNTS.refund, amount) : move(ACCOUNTS.held, account, amount);
    });
  return [
    {
      ...common,
      kind: 'capture',
      idemKey: `opening:${number}:capture`,
      postings: move(psp, ACCOUNTS.held, due),
    },
    {
      ...common,
      kind: 'accrual',
      idemKey: `opening:${number}:accrual`,
      ruleId,
      ripeFrom: noon(to),
      postings: toParties(shares.due, false),
    },
    {
      ...common,
      kind: 'reversal',
      idemKey: `opening:${number}:reversal`,
      reversesKey: `opening:${number}:accrual`,
      postings: toParties(shares.refunded, true),
    },
    {
      ...common,
      kind: 'refund_paid',
      idemKey: `opening:${number}:refund`,
      postings: move(ACCOUNTS.refund, psp, refunded),
    },
    {
      ...common,
      kind: 'provider_settlement',
      idemKey: `opening:${number}:settled`,
      postings: move(ACCOUNTS.bank, psp, sumFen([due, -refunded])),
    },
  ];
}

function payoutEntries({ allianceId, period, parties, shares }: Booking): DraftEntry[] {
  const [number, , , , paidOn] = period;
  return parties.flatMap((party, at) => {
    const postings = move(partyAccount(party.partyKey), ACCOUNTS.bank, shares.paid[at] ?? 0n);
    if (postings.length === 0) return [];
    const outNo = outNoOf(number, party);
    const idemKey = `payout:${outNo}`;
    return {
      kind: 'payout' as const,
      idemKey,
      allianceId,
      effectiveDay: paidOn,
      memo: outNo,
      payoutId: payoutId(number, paidOn, party),
      postings,
    };
  });
}
