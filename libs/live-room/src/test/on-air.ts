import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import { newId, PlatformModule, seal, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { ScheduleSession } from '../commands/schedule-session';
import { StartSession } from '../commands/start-session';
import type { JoinClaim } from '../core';
import { LiveRoomModule } from '../live-room.module';
import { buildShow, confirmChecks, type TestShow } from './show';
import { insert } from './insert';
import type { Providers } from './tell';

export async function bootRooms(database?: string): Promise<TestingModule> {
  const platform = PlatformModule.forRoot('spec', await testSettings({}, database));
  return Test.createTestingModule({ imports: [platform, OutboxModule, LiveRoomModule] }).compile();
}

export interface PlannedShow extends TestShow {
  readonly sid: string;
}

export async function planned(app: Providers, inMs = 0): Promise<PlannedShow> {
  const rows = app.get(DataSource, { strict: false }).manager;
  const show = await buildShow(rows);
  const plan = { requestId: newId(), title: '天刚亮拔的萝卜', scheduledAt: Date.now() + inMs };
  const { id } = await app
    .get(ScheduleSession, { strict: false })
    .run(show.streamer, { ...plan, skuIds: show.skuIds });
  await confirmChecks(rows, id);
  return { ...show, sid: id };
}

export async function onAir(app: Providers): Promise<PlannedShow> {
  const show = await planned(app);
  await app.get(StartSession, { strict: false }).run(show.streamer, show.sid);
  return show;
}

/** A shopper, as the sockets and the shop know him. */
export async function newViewer(app: Providers, name = '沈知秋'): Promise<Actor> {
  const id = newId();
  const person = { id, display_name: seal(name), is_party_member: 0, created_at: new Date() };
  await insert(app.get(DataSource, { strict: false }).manager, 'persons', person);
  return { id, offices: [] };
}

export function claimOf(sid: string, viewer: Actor, role: JoinClaim['role'] = 'viewer'): JoinClaim {
  return { aud: 'live', sid, sub: viewer.id, mask: '沈**', role, exp: 0 };
}

let lastEvent = 2_000_000_000 + Math.floor(Math.random() * 1e9);
/** An event as the relay would hand it over. */
export function happened<N extends string, P>(
  name: N,
  payload: P,
): { id: string; name: N; at: number; payload: P } {
  lastEvent += 1;
  return { id: String(lastEvent), name, at: Date.now(), payload };
}

export const refusal = (code: string): unknown => expect.objectContaining({ name: 'Refusal', code });
