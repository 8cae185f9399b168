import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { eventOf, isMoneyEvent, OutboxEventRow } from '@app/outbox';
import { Clock, isWorthRetrying, LOGGER, newId, SECOND_MS, type Logger } from '@app/platform';
import { BooksDatabase } from './books-database';
import { BookingBatch, type MoneyEvent } from './booking-batch';
import { lockChain } from './journal';
import { LedgerChainRow } from './ledger-chain.row';

/** Events of one transaction at most (ledger A6). */
export const BATCH_MAX = 64;
const LEASE_MS = 15 * SECOND_MS;
const ATTEMPTS_MAX = 3;

/** Another process holds the books: this one must not write. */
export class NotTheWriter extends Error {
  override readonly name = 'NotTheWriter';
}

/** An event cannot be booked. Nothing after it is booked until it can: money must not be passed over. */
export class BookingTrouble extends Error {
  override readonly name = 'BookingTrouble';

  constructor(
    readonly eventId: string,
    readonly eventName: string,
    cause: unknown,
  ) {
    super(`event ${eventId} (${eventName}) cannot be booked: ${String(cause)}`, { cause });
  }
}

/** The one writer of the books: takes money events in the order of their numbers and makes entries of them. */
@Injectable()
export class BooksWriter {
  private readonly holder = `${hostname().slice(0, 30)}-${newId()}`;
  private fence: string | undefined;
  private waiting: string[] = [];

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
    const { booked, waiting, trouble } = await this.attempt(max);
    this.waiting = waiting;
    if (booked === 0 && trouble) throw trouble;
    return booked;
  }

  /** A batch that a deadlock or a lock's time limit undid is begun anew from the chain's row, three times at most. */
  private async attempt(max: number) {
    const database = await this.database.open();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await database.transaction((rows) => this.batch(rows, max));
      } catch (error) {
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
    if (this.fence === undefined) return;
    const database = await this.database.open();
    await database.manager.update(
      LedgerChainRow,
      { id: 1, fence: this.fence, holder: this.holder },
      { leasedUntil: null },
    );
    this.fence = undefined;
  }

  private async batch(rows: EntityManager, max: number) {
    const chain = await lockChain(rows);
    await this.hold(rows, chain);
    const events = await this.next(rows, max);
    const booking = new BookingBatch(rows, chain, this.clock.now());
    await booking.load(events);
    let trouble: BookingTrouble | undefined;
    const done: string[] = [];
    const waiting: string[] = [];
    for (const event of events) {
      try {
        if (booking.take(event)) done.push(event.id);
        else waiting.push(event.id);
      } catch (error) {
        trouble = new BookingTrouble(event.id, event.name, error);
        break;
      }
    }
    await booking.write();
    if (done.length > 0) await rows.update(OutboxEventRow, { id: In(done) }, { isBooked: true });
    return { booked: done.length, waiting, trouble };
  }

  /** Takes or keeps the lease. A new holder has a higher number; an old one that wakes up finds that it is not its own. */
  private async hold(rows: EntityManager, chain: LedgerChainRow): Promise<void> {
    const now = this.clock.now();
    const isMine = chain.holder === this.holder && chain.fence === this.fence;
    if (!isMine) {
      if (chain.leasedUntil !== null && chain.leasedUntil > now && chain.holder !== this.holder)
        throw new NotTheWriter(`the books are written by ${chain.holder ?? ''} (fence ${chain.fence})`);
      chain.fence = (BigInt(chain.fence) + 1n).toString();
      chain.holder = this.holder;
      this.log.info({ fence: chain.fence }, 'this process writes the books');
    }
    this.fence = chain.fence;
    const { fence, holder } = chain;
    await rows.update(LedgerChainRow, { id: 1 }, { fence, holder, leasedUntil: now + LEASE_MS });
  }

  /** The next unbooked events; those that wait are looked at again and take no one's place. */
  private async next(rows: EntityManager, max: number): Promise<MoneyEvent[]> {
    const found = await rows.find(OutboxEventRow, {
      where: { isBooked: false },
      order: { id: 'ASC' },
      take: max + this.waiting.length,
    });
    return found.map(eventOf).filter((event): event is MoneyEvent => isMoneyEvent(event.name));
  }
}
