import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { Clock, isWorthRetrying, LOGGER, newId, SECOND_MS, type Logger } from '@app/platform';
import { BooksDatabase } from './books-database';
import { isStillTrue, leavesAllInHand, planBatch, writePlan, type BookingPlan } from './booking-plan';
import { lockChain } from './journal';
import { KnownAccounts } from './known-accounts';
import { LedgerChainRow } from './ledger-chain.row';
import { nextEvents } from './money-event';

/**
 * Events of one transaction at most. Only a full outbox has so many: who pays alone is booked alone, at once. A commit, eight
 * reads and the turns between the two programs are the same for 64 events and for 256 (254 us of Node's CPU for an order in
 * batches of 64, 181 in these; of the database's 219 and 180).
 */
export const BATCH_MAX = 256;
const LEASE_MS = 15 * SECOND_MS;
const ATTEMPTS_MAX = 3;

/** Another process holds the books: this one must not write. */
export class NotTheWriter extends Error {
  override readonly name = 'NotTheWriter';
}

interface Ahead {
  readonly max: number;
  readonly plan: Promise<BookingPlan | undefined>;
}

/**
 * The one writer of the books: takes money events in the order of their numbers and makes entries of them. While a full batch is
 * written, the next one is booked on paper; when its turn comes, the chain's row says whether that paper still holds.
 */
@Injectable()
export class BooksWriter {
  private readonly holder = `${hostname().slice(0, 30)}-${newId()}`;
  private readonly accounts = new KnownAccounts();
  private fence: string | undefined;
  private waiting: readonly string[] = [];
  private ahead: Ahead | undefined;

  constructor(
    private readonly database: BooksDatabase,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /**
   * Books up to `max` events in one transaction and says how many. Entries, balances, the head of the chain and the marks of
   * the events commit together. Throws NotTheWriter while another holds the lease, BookingTrouble when it must stop.
   */
  async drain(max = BATCH_MAX): Promise<number> {
    const { done, waiting, trouble } = await this.attempt(max);
    this.waiting = waiting;
    if (done.length === 0 && trouble) throw trouble;
    return done.length;
  }

  /** A batch that a deadlock or a lock's time limit undid is begun anew from the chain's row, three times at most. */
  private async attempt(max: number): Promise<BookingPlan['batch']> {
    const database = await this.database.open();
    let planned = await this.takeAhead(max);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { batch } = await database.transaction((rows) => this.batch(database, rows, max, planned));
        return batch;
      } catch (error) {
        // What was planned behind it is void with it.
        planned = await this.takeAhead(0);
        this.accounts.forget();
        if (attempt >= ATTEMPTS_MAX || !isWorthRetrying(error)) throw error;
        await sleep(attempt * attempt * 20);
      }
    }
  }

  /** Events that wait for one that must be booked before them. */
  get waitingEvents(): readonly string[] {
    return this.waiting;
  }

  /** Lets another writer begin at once, when this one stops. */
  async release(): Promise<void> {
    await this.takeAhead(0);
    if (this.fence === undefined) return;
    const database = await this.database.open();
    await database.manager.update(
      LedgerChainRow,
      { id: 1, fence: this.fence, holder: this.holder },
      { leasedUntil: null },
    );
    this.fence = undefined;
  }

  private async batch(
    database: DataSource,
    rows: EntityManager,
    max: number,
    planned: BookingPlan | undefined,
  ): Promise<BookingPlan> {
    const chain = await lockChain(rows);
    const now = this.clock.now();
    this.hold(chain, now);
    const plan =
      planned && isStillTrue(planned, chain, now)
        ? planned
        : await planBatch(rows, await nextEvents(rows, max + this.waiting.length), chain, now);
    if (plan.batch.events.length >= max && leavesAllInHand(plan))
      this.ahead = { max, plan: this.planBehind(database, max, plan) };
    await writePlan(rows, plan, chain, this.accounts);
    return plan;
  }

  /** Takes or keeps the lease. A new holder has a higher number; an old one that wakes up finds that it is not its own. */
  private hold(chain: LedgerChainRow, now: number): void {
    const isMine = chain.holder === this.holder && chain.fence === this.fence;
    if (!isMine) {
      if (chain.leasedUntil !== null && chain.leasedUntil > now && chain.holder !== this.holder)
        throw new NotTheWriter(`the books are written by ${chain.holder ?? ''} (fence ${chain.fence})`);
      chain.fence = (BigInt(chain.fence) + 1n).toString();
      chain.holder = this.holder;
      this.log.info({ fence: chain.fence }, 'this process writes the books');
    }
    this.fence = chain.fence;
    chain.leasedUntil = now + LEASE_MS;
  }

  /** The next batch on a connection of its own. A plan that could not be made is made when its turn comes. */
  private async planBehind(
    database: DataSource,
    max: number,
    before: BookingPlan,
  ): Promise<BookingPlan | undefined> {
    const runner = database.createQueryRunner();
    try {
      const { done, waiting } = before.batch;
      const events = await nextEvents(runner.manager, max + waiting.length, done);
      const { seq, hash, fence } = before.journal;
      return await planBatch(runner.manager, events, { seq, hash, fence }, this.clock.now(), before);
    } catch (error) {
      this.log.warn({ err: error }, 'a batch of the books could not be planned ahead');
      return undefined;
    } finally {
      await runner.release();
    }
  }

  private async takeAhead(max: number): Promise<BookingPlan | undefined> {
    const { ahead } = this;
    this.ahead = undefined;
    const plan = await ahead?.plan;
    return ahead?.max === max ? plan : undefined;
  }
}
