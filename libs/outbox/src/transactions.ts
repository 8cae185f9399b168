import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { Clock, invariant, isWorthRetrying, newId, Refusal, type Instant } from '@app/platform';
import { encodePayload, isMoneyEvent, type EventName, type EventPayloads } from './core';
import { OutboxNudge } from './outbox-nudge';
import { sameRequest } from './same-request';

const ATTEMPTS_MAX = 3;

export interface StepNote {
  readonly reason?: string | undefined;
  /** before, after and whatever explains the step; no personal data */
  readonly detail?: unknown;
  readonly requestId?: string | undefined;
}

/** One transaction: rows, events, steps, and what to do once it is committed. Events and steps are of every command, so they are written in plain SQL: half the work of a mapped insert. */
export class Tx {
  private readonly later: (() => void)[] = [];
  private hasEvents = false;
  private hasMoney = false;
  /** For `Transactions` alone: it looked for an earlier call with its request, and there was none. */
  isFirst = false;

  constructor(
    readonly rows: EntityManager,
    readonly now: Instant,
  ) {}

  /** The rows that an earlier call with this request made; other content under the same id is refused. */
  async earlier<R extends { requestHash: string }>(
    row: EntityTarget<R>,
    where: FindOptionsWhere<R>,
    content: unknown,
  ): Promise<R[]> {
    const made = await this.rows.findBy(row, where);
    this.isFirst = made.length === 0;
    return made.map((each) => sameRequest(each, content));
  }

  /** An event that goes out as soon as this is committed. */
  emit<N extends EventName>(name: N, payload: EventPayloads[N]): Promise<void> {
    return this.emitAt(this.now, name, payload);
  }

  /** A timer: the event goes out at `dueAt`, whatever happens to Redis until then. Its reaction looks whether it still applies. */
  async emitAt<N extends EventName>(dueAt: Instant, name: N, payload: EventPayloads[N]): Promise<void> {
    this.hasEvents ||= dueAt <= this.now;
    this.hasMoney ||= isMoneyEvent(name);
    await this.rows.query(
      'INSERT INTO outbox_events (name, payload, created_at, due_at, is_booked) VALUES (?, ?, ?, ?, ?)',
      [...[name, encodePayload(payload), new Date(this.now), new Date(dueAt)], isMoneyEvent(name) ? 0 : null],
    );
  }

  /** A dated record that `thing` moved. `by` is a person's id or a reaction's name. */
  async step(
    thing: string,
    thingId: string,
    step: string,
    from: string | null,
    to: string,
    by: string,
    note: StepNote = {},
  ): Promise<void> {
    const detail = note.detail === undefined ? null : encodePayload(note.detail);
    await this.rows.query(
      `INSERT INTO steps (id, thing, thing_id, step, from_status, to_status, done_by, reason, detail, request_id, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[newId(), thing, thingId, step, from, to, by],
        ...[note.reason ?? null, detail, note.requestId ?? null, new Date(this.now)],
      ],
    );
  }

  /** Nudges only (publish, wake, drop a cache): losing one costs time, never truth. */
  afterCommit(nudge: () => void): void {
    this.later.push(nudge);
  }

  /** For `Transactions` alone. */
  committed(nudge: OutboxNudge): void {
    if (this.hasEvents) nudge.wake(this.hasMoney);
    for (const each of this.later) each();
  }
}

@Injectable()
export class Transactions {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly nudge: OutboxNudge,
  ) {}

  /** Runs `work` in one READ COMMITTED transaction; a deadlock or a duplicate key is tried again from the top, three times at most. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let last: Tx | undefined;
    const run = () => this.persist((tx) => work((last = tx)));
    try {
      return await run();
    } catch (error) {
      // An equal request may have committed after this one had looked for it, and have been what refused it. Now it is found.
      if (error instanceof Refusal && last?.isFirst) return run();
      throw error;
    }
  }

  /** Runs a reaction's `work` once for an event: the mark and the work commit together. */
  async once(name: string, eventId: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    invariant(name !== '', 'a reaction has a name');
    await this.run(async (tx) => {
      const mark: { affectedRows: number } = await tx.rows.query(
        'INSERT IGNORE INTO handled_events (name, event_id, handled_at) VALUES (?, ?, ?)',
        [name, eventId, new Date(tx.now)],
      );
      if (mark.affectedRows === 1) await work(tx);
    });
  }

  private async persist<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt >= ATTEMPTS_MAX || !isWorthRetrying(error)) throw error;
        await sleep(attempt * attempt * 7);
      }
    }
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let tx: Tx | undefined;
    const result = await this.database.transaction(async (rows) => {
      tx = new Tx(rows, this.clock.now());
      return work(tx);
    });
    tx?.committed(this.nudge);
    return result;
  }
}
