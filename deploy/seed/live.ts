import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { dueOf } from '@app/alliance';
import { encodePayload } from '@app/outbox';
import { stockHint } from '@app/live-room/core';
import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS, startOfDay } from '@app/platform';
import type { Good } from './good';
import { GOODS } from './goods';
import { insert, type Seed } from './seed';
import { seedId } from './seed-id';

const EVENING_MS = 19.5 * HOUR_MS;

/** Who sells in whose rooms. Invented, and marked as such. */
const SELLERS = [
  ['woqing', '沃青农产品专业合作社（演示）', '天津市西青区辛口镇大沙沃村', '022-0000-0101'],
  ['liuan', '柳岸蔬菜专业合作社（演示）', '天津市西青区杨柳青镇白滩寺村', '022-0000-0111'],
  ['hewan', '河湾农业专业合作社（演示）', '天津市西青区张家窝镇房庄子村', '022-0000-0119'],
] as const;

interface Show {
  readonly name: string;
  readonly alliance: string;
  readonly brand: string;
  readonly streamer: string;
  readonly title: string;
  readonly cover: string;
  readonly coverText: string;
  readonly status: 'scheduled' | 'live' | 'ended';
  readonly scheduledAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** the SKU that is being explained */
  readonly pinned?: string;
}

export const seedLive: Seed = async (rows, now) => {
  await insert(
    rows,
    'sellers',
    SELLERS.map(([alliance, name, address, contact], index) => ({
      alliance_id: seedId(`alliance:${alliance}`),
      name,
      address,
      contact,
      licence: `DEMO-91120111-${String(index + 1)}`,
      due_at: new Date(dueOf('identity', seenOn(now))),
    })),
  );
  await seedSeen(rows, now);
  for (const show of shows(now)) await seedShow(rows, show, now);
};

/** Two months ago, by the day as `VerifySeller` has it. */
const seenOn = (now: number): number => startOfDay(dayOf(now - 61 * DAY_MS));

/** Who looked at the sellers' papers; the digest is of no real paper. */
function seedSeen(rows: EntityManager, now: number): Promise<void> {
  const steps = SELLERS.map(([alliance]) => ({
    id: seedId(`step:seller:${alliance}`),
    thing: 'seller',
    thing_id: seedId(`alliance:${alliance}`),
    step: 'verify',
    to_status: 'verified',
    done_by: seedId('person:06'),
    detail: JSON.stringify({ evidenceSha256: '0'.repeat(64) }),
    at: new Date(seenOn(now) + 10 * HOUR_MS),
  }));
  return insert(rows, 'steps', steps);
}

function shows(now: number): readonly Show[] {
  const today = startOfDay(dayOf(now));
  const evening = today + EVENING_MS > now + HOUR_MS / 2 ? today + EVENING_MS : today + DAY_MS + EVENING_MS;
  const woqing = { alliance: 'woqing', brand: 'woxiaoqing', streamer: 'person:01' };
  const started = now - 42 * MINUTE_MS;
  const earlier = today - DAY_MS + 15 * HOUR_MS;
  return [
    {
      ...woqing,
      name: 'woqing-1',
      title: '天刚亮拔的萝卜，当面切开给你看',
      cover: '/art/poster-live-1.svg',
      coverText: '今早拔，今晚发',
      status: 'live',
      scheduledAt: started,
      startedAt: started,
      endedAt: null,
      pinned: 'sku:shawo-radish:2',
    },
    {
      name: 'liuan-1',
      alliance: 'liuan',
      brand: 'liushangxian',
      streamer: 'person:11',
      title: '晚饭前割一茬，小白菜带着露水装箱',
      cover: '/art/poster-live-2.svg',
      coverText: '割下就装箱',
      status: 'scheduled',
      scheduledAt: evening,
      startedAt: null,
      endedAt: null,
    },
    {
      ...woqing,
      name: 'woqing-0',
      title: '三村走一圈，棚里棚外都看看',
      cover: '/art/village-greenhouses.svg',
      coverText: '棚里棚外',
      status: 'ended',
      scheduledAt: earlier,
      startedAt: earlier,
      endedAt: earlier + 84 * MINUTE_MS,
    },
  ];
}

async function seedShow(rows: EntityManager, show: Show, now: number): Promise<void> {
  const id = seedId(`session:${show.name}`);
  const at = (ms: number | null) => (ms === null ? null : new Date(ms));
  await insert(rows, 'live_sessions', [
    {
      id,
      alliance_id: seedId(`alliance:${show.alliance}`),
      brand_id: seedId(`brand:${show.brand}`),
      streamer_id: seedId(show.streamer),
      title: show.title,
      cover: show.cover,
      cover_text: show.coverText,
      status: show.status,
      scheduled_at: at(show.scheduledAt),
      started_at: at(show.startedAt),
      ended_at: at(show.endedAt),
      media_state: 'offline',
      request_id: `seed-${show.name}`,
      request_hash: '0'.repeat(64),
      created_at: at(Math.min(now, show.scheduledAt) - DAY_MS),
    },
  ]);
  const goods = GOODS.filter((good) => good.alliance === show.alliance);
  await insert(
    rows,
    'session_items',
    goods.map((good, index) => itemOf(show, good, index)),
  );
  const events = await seedPin(rows, show, id);
  await seedLog(rows, id, events);
  if (show.endedAt !== null) await tellEnd(rows, show, now);
}

/** As ending a show tells it: what follows, such as its seal and public report, follows by itself. */
async function tellEnd(rows: EntityManager, { name, alliance }: Show, now: number): Promise<void> {
  const ended = { sessionId: seedId(`session:${name}`), allianceId: seedId(`alliance:${alliance}`) };
  await insert(rows, 'outbox_events', [
    {
      name: 'session.ended',
      payload: encodePayload(ended),
      created_at: new Date(now),
      due_at: new Date(now),
    },
  ]);
}

/** 提词卡: what the streamer means to say of a good. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'shawo-radish': '今早五点拔的，带着泥\n当面切开：皮绿，肉绿，水灵\n5 斤一箱，六到八根；签收后坏了拍照赔',
  tomato: '棚里摘，不催熟\n掰开给大家看沙瓤\n两天内吃完口感更好',
};

const scriptOf = ({ slug }: Good): string => SCRIPTS[slug] ?? '';

/** The pack that is shown: of the radish 5斤装, else the first. */
function itemOf(show: Show, good: Good, index: number) {
  const number = good.slug === 'shawo-radish' ? 2 : 1;
  const sku = good.skus[number - 1];
  const stock = sku?.[4] ?? 0;
  return {
    id: seedId(`item:${show.name}:${good.slug}`),
    session_id: seedId(`session:${show.name}`),
    sku_id: seedId(`sku:${good.slug}:${String(number)}`),
    product_id: seedId(`product:${good.slug}`),
    position: index + 1,
    product_slug: good.slug,
    item_name: `${good.name} ${sku?.[0] ?? ''}`,
    picture: `/art/${good.slug}-1.svg`,
    price_fen: sku?.[1] ?? 0,
    unit_grams: sku?.[2] ?? 0,
    is_perishable: good.isPerishable,
    script: scriptOf(good),
    is_listed: true,
    stock_hint: String(stockHint(stock)),
  };
}

interface Logged {
  readonly type: string;
  readonly at: number;
  readonly payload: unknown;
}

async function seedPin(rows: EntityManager, show: Show, id: string): Promise<Logged[]> {
  const { startedAt, endedAt } = show;
  if (startedAt === null) return [];
  const events: Logged[] = [{ type: 'session.status', at: startedAt, payload: { status: 'live' } }];
  if (show.pinned !== undefined) {
    const pinId = seedId(`pin:${show.name}`);
    const itemId = seedId(`item:${show.name}:${show.pinned.split(':')[1] ?? ''}`);
    const pinnedAt = startedAt + MINUTE_MS;
    await insert(rows, 'session_pins', [
      { id: pinId, session_id: id, item_id: itemId, started_at: new Date(pinnedAt), offset_ms: MINUTE_MS },
    ]);
    const payload = { pinId, itemId, at: pinnedAt, offsetMs: MINUTE_MS };
    events.push({ type: 'pin.start', at: pinnedAt, payload });
  }
  if (endedAt !== null) events.push({ type: 'session.status', at: endedAt, payload: { status: 'ended' } });
  return events;
}

async function seedLog(rows: EntityManager, id: string, events: readonly Logged[]): Promise<void> {
  const epoch = randomBytes(4).toString('hex');
  await insert(
    rows,
    'live_stream_heads',
    ['s', 'c', 'k', 'u'].map((stream) => ({
      session_id: id,
      stream,
      seq: stream === 's' ? events.length : 0,
      epoch,
    })),
  );
  await insert(
    rows,
    'live_events',
    events.map(({ type, at, payload }, index) => ({
      session_id: id,
      stream: 's',
      seq: index + 1,
      id: seedId(`event:${id}:${String(index + 1)}`),
      type,
      at: new Date(at),
      payload: JSON.stringify(payload),
    })),
  );
}
