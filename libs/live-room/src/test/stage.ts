import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource, type EntityManager } from 'typeorm';
import { eventOf, OutboxEventRow, OutboxModule, type EventName, type EventOf } from '@app/outbox';
import { Clock, newId, PlatformModule, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { ScheduleSession } from '../commands/schedule-session';
import { StartSession } from '../commands/start-session';
import type { RoomEvent, Snapshot } from '../core';
import { LiveRoomModule } from '../live-room.module';
import { LiveRoomQueries } from '../live-room.queries';
import type { SessionItemRow } from '../session-item.row';
import { buildShow, confirmChecks, type TestShow } from './show';

/** A show with its room, on the real database, brought as far as a spec needs by the commands themselves. */
export class Stage {
  private constructor(private readonly modules: TestingModule) {}

  static async open(): Promise<Stage> {
    const platform = PlatformModule.forRoot('spec', await testSettings());
    return new Stage(
      await Test.createTestingModule({ imports: [platform, OutboxModule, LiveRoomModule] }).compile(),
    );
  }

  close(): Promise<void> {
    return this.modules.close();
  }

  get<T>(door: new (...needs: never[]) => T): T {
    return this.modules.get<T>(door, { strict: false });
  }

  get rows(): EntityManager {
    return this.modules.get(DataSource).manager;
  }

  get queries(): LiveRoomQueries {
    return this.modules.get(LiveRoomQueries);
  }

  /** Lets time pass for every command. */
  advance(ms: number): void {
    this.modules.get(Clock).advance(ms);
  }

  async planned(stock?: number, skuCount = 2): Promise<Scene> {
    const show = await buildShow(this.rows, stock);
    const plan = { requestId: newId(), title: '天刚亮拔的萝卜', scheduledAt: this.get(Clock).now() };
    const skuIds = show.skuIds.slice(0, skuCount);
    const session = await this.get(ScheduleSession).run(show.streamer, { ...plan, skuIds });
    return { show, sessionId: session.id, items: await this.queries.itemsOf([session.id]) };
  }

  async onAir(stock?: number, skuCount?: number): Promise<Scene> {
    const scene = await this.planned(stock, skuCount);
    await confirmChecks(this.rows, scene.sessionId);
    await this.get(StartSession).run(scene.show.streamer, scene.sessionId);
    return scene;
  }

  async snapshot(sessionId: string): Promise<Snapshot> {
    return (await this.queries.snapshot(sessionId))!;
  }

  events(sessionId: string, stream: 's' | 'c' | 'k' = 's'): Promise<RoomEvent[]> {
    return this.queries.eventsAfter(sessionId, stream, 0);
  }

  async told(sessionId: string, name: string): Promise<unknown[]> {
    return (await this.events(sessionId)).filter((event) => event.t === name).map((event) => event.d);
  }

  /** The timer that speaks of `id`, as the relay would send it. */
  async timer<N extends EventName>(name: N, id: string): Promise<EventOf<N>> {
    const row = await this.rows
      .createQueryBuilder(OutboxEventRow, 'event')
      .where('event.name = :name AND event.payload LIKE :id', { name, id: `%${id}%` })
      .getOneOrFail();
    return eventOf(row) as unknown as EventOf<N>;
  }

  async reserved(skuId: string): Promise<number> {
    const [row]: { reserved: number }[] = await this.rows.query(
      'SELECT reserved FROM stocks WHERE sku_id = ?',
      [skuId],
    );
    return row?.reserved ?? -1;
  }
}

export interface Scene {
  readonly show: TestShow;
  readonly sessionId: string;
  readonly items: SessionItemRow[];
}

export function shopper(): Actor {
  return { id: newId(), offices: [] };
}

export const refusal = (code: string, values?: object): unknown =>
  expect.objectContaining({
    name: 'Refusal',
    code,
    ...(values && { values: expect.objectContaining(values) as unknown }),
  });
