import type { EntityManager } from 'typeorm';
import { dayOf, SECOND_MS, type Instant } from '@app/platform';
import { BookingBatch } from './booking-batch';
import {
  entryStatements,
  numberedInTurns,
  postingStatements,
  reversedSeqs,
  type Head,
  type Journal,
} from './journal';
import type { KnownAccounts } from './known-accounts';
import type { LedgerChainRow } from './ledger-chain.row';
import { isOfSale, type MoneyEvent } from './money-event';
import { openSettlements } from './open-settlement';
import { inTurn, type Statement } from './statements';

/** A batch that is ready to be written behind the head of the chain that it was made for. */
export interface BookingPlan {
  readonly batch: BookingBatch;
  readonly behind: Head;
  readonly journal: Journal;
  /** entries and positions: the largest part of what is written, and all that is known of it beforehand */
  readonly first: readonly Statement[];
}

/** Books the events on paper, behind the head, and behind the plan that is being written if there is one. */
export async function planBatch(
  rows: EntityManager,
  events: readonly MoneyEvent[],
  behind: Head,
  now: Instant,
  before?: BookingPlan,
): Promise<BookingPlan> {
  const batch = await BookingBatch.of(rows, events, before?.batch.facts);
  const taken = await reversedSeqs(rows, batch.drafts);
  for (const { draft, seq } of before?.journal.entries ?? []) taken.set(draft.idemKey, seq);
  const journal = await numberedInTurns(behind, batch.drafts, now, taken);
  const entries = [...entryStatements(journal)];
  return { batch, behind, journal, first: [...entries, ...(await batch.positionStatements())] };
}

/** A plan is not used when it is older: what it was told of rules and accounts may have changed. */
const PLAN_AGE_MAX_MS = SECOND_MS;

/**
 * Whether a plan that was made before the chain's row was locked may be written. The row says that nobody has written since, so
 * all that only a writer changes is as the plan has it; a day's root never waits for a plan of the day before.
 */
export function isStillTrue({ behind, journal }: BookingPlan, chain: LedgerChainRow, now: Instant): boolean {
  const { seq, hash, fence } = behind;
  return (
    chain.seq === seq &&
    chain.hash === hash &&
    chain.fence === fence &&
    now - journal.postedAt <= PLAN_AGE_MAX_MS &&
    dayOf(now) === dayOf(journal.postedAt)
  );
}

/** Whether the next batch may be planned while this one is written: what it leaves behind is all in its hand. */
export function leavesAllInHand({ batch }: BookingPlan): boolean {
  return batch.trouble === undefined && batch.events.every(isOfSale);
}

/** Writes entries, positions, the head of the chain with the lease, and the marks of the events: all in the caller's transaction. */
export async function writePlan(
  rows: EntityManager,
  plan: BookingPlan,
  chain: LedgerChainRow,
  accounts: KnownAccounts,
): Promise<void> {
  const { batch, journal } = plan;
  await accounts.open(rows, batch.drafts, journal.postedAt, batch.villageOf);
  await inTurn(rows, statementsOf(plan, chain, accounts));
  await openSettlements(rows, [...new Set(batch.drafts.map((draft) => draft.allianceId))], journal.postedAt);
  await batch.close(rows, journal, journal.postedAt);
}

function* statementsOf(
  { batch, journal, first }: BookingPlan,
  { holder, leasedUntil }: LedgerChainRow,
  accounts: KnownAccounts,
): Generator<Statement> {
  yield* first;
  yield* postingStatements(journal, accounts);
  yield {
    sql: 'UPDATE ledger_chain SET seq = ?, hash = ?, fence = ?, holder = ?, leased_until = ? WHERE id = 1',
    values: [
      journal.seq,
      journal.hash,
      journal.fence,
      holder,
      leasedUntil === null ? null : new Date(leasedUntil),
    ],
  };
  if (batch.done.length > 0)
    yield { sql: 'UPDATE outbox_events SET is_booked = 1 WHERE id IN (?)', values: [batch.done] };
}
