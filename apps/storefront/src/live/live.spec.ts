import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { INestApplication } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { AllianceModule, AllianceQueries } from '@app/alliance';
import {
  LiveKeys,
  LiveRoomQueries,
  RecordSegment,
  SealShow,
  SessionPinRow,
  ShowReports,
} from '@app/live-room';
import { segmentOf } from '@app/live-room/test';
import { eventOf, OutboxEventRow, OutboxModule, type EventOf } from '@app/outbox';
import { GUEST, newId, PlatformModule, type Actor } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedCatalog } from '../../../../deploy/seed/catalog';
import { seedLive } from '../../../../deploy/seed/live';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AllianceApiModule } from '../alliance/alliance.module';
import { CatalogApiModule } from '../catalog/catalog.module';
import { GraphContext } from '../context';
import { formatError, RefusalFilter } from '../refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from '../scalars';
import { typeDefs } from '../type-defs';
import { LiveApiModule } from './live.module';

const LIVE = seedId('session:woqing-1');
let app: INestApplication;
let origin: string;
let asking: Actor = GUEST;

beforeAll(async () => {
  const settings = await testSettings(
    { RTMP_PORT: '19350', WHIP_PUBLIC_URL: 'https://market.example.org/rtc/v1/whip/' },
    await freshDatabase('live'),
  );
  const areas = [AllianceApiModule, CatalogApiModule, LiveApiModule];
  const modules = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot('spec', settings),
      OutboxModule,
      AllianceModule,
      ...areas,
      GraphQLModule.forRoot<ApolloDriverConfig>({
        driver: ApolloDriver,
        typeDefs: typeDefs(),
        context: ({ req, res }: { req: Request; res: Response }) =>
          new GraphContext(req, res, asking, 'zh-CN'),
        formatError,
      }),
    ],
    providers: [FenScalar, InstantScalar, DayScalar, { provide: APP_FILTER, useClass: RefusalFilter }],
  }).compile();
  app = modules.createNestApplication();
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
  await app.get(DataSource).transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedCatalog, seedLive]) await seed(rows, Date.now());
  });
});

afterAll(() => app.close());

async function person(digits: string): Promise<Actor> {
  const id = seedId(`person:${digits}`);
  return { id, offices: await app.get(AllianceQueries).officesOf(id) };
}

interface Answer<D> {
  data: D;
  errors?: { extensions: { code: string } }[];
}

async function ask<D>(actor: Actor, query: string, variables = {}): Promise<Answer<D>> {
  asking = actor;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<D>;
}

const refusalOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions.code;

const ROOM = `query ($id: ID!) { liveSession(id: $id) { id status title joinToken viewers orderCount startedAt
  alliance { slug name brand { name } } streamer { displayName } seller { name address contact licence }
  media { state whepUrl flvUrl } pinnedItem { id sku { name } product { slug } isPinned }
  items { position priceFen isPinned isListed soldCount sku { name } product { slug } }
  console { orderCount salesFen orders { orderNumber } minutes { orders } } } }`;

describe('the shows of the demo', () => {
  it('are one on air, one this evening, one over', async () => {
    const { data } = await ask<{ liveSessions: { status: string; alliance: { slug: string } }[] }>(
      GUEST,
      '{ liveSessions { status alliance { slug } } }',
    );
    const found = data.liveSessions.map(({ status, alliance }) => `${alliance.slug} ${status}`);
    expect(found.sort()).toEqual(['liuan scheduled', 'woqing ended', 'woqing live']);
  });

  it('show a guest the shelf, the pin and who sells, and neither a token nor the console', async () => {
    const { data, errors } = await ask<{ liveSession: object }>(GUEST, ROOM, { id: LIVE });
    expect(errors).toBeUndefined();
    expect(data.liveSession).toMatchObject({
      status: 'live',
      title: '天刚亮拔的萝卜，当面切开给你看',
      joinToken: null,
      console: null,
      alliance: { slug: 'woqing', name: '沃青联盟', brand: { name: '沃小青' } },
      seller: { name: '沃青农产品专业合作社（演示）' },
      media: { state: 'OFFLINE', whepUrl: null, flvUrl: `/flv/${LIVE}.flv` },
      pinnedItem: { sku: { name: '5斤装' }, product: { slug: 'shawo-radish' }, isPinned: true },
    });
    const { items } = data.liveSession as {
      items: { position: number; priceFen: string; isPinned: boolean }[];
    };
    expect(items).toHaveLength(6);
    expect(items[0]).toMatchObject({ position: 1, priceFen: '4990', isPinned: true });
  });

  it('say something over their cover, and what the streamer means to say to those who run them alone', async () => {
    const query = 'query ($id: ID!) { liveSession(id: $id) { coverText items { script } } }';
    interface Cards {
      liveSession: { coverText: string; items: { script: string | null }[] };
    }
    const first = async (actor: Actor) => {
      const { coverText, items } = (await ask<Cards>(actor, query, { id: LIVE })).data.liveSession;
      return [coverText, items[0]?.script?.split('\n')[0] ?? null];
    };
    expect(await first(await person('01'))).toEqual(['今早拔，今晚发', '今早五点拔的，带着泥']);
    expect(await first(GUEST)).toEqual(['今早拔，今晚发', null]);
    expect(await first(await person('11'))).toEqual(['今早拔，今晚发', null]);
  });

  it('belong to their alliance', async () => {
    const { data } = await ask<{ alliance: { sessions: { id: string }[] } }>(
      GUEST,
      '{ alliance(slug: "woqing") { sessions { id title } } }',
    );
    expect(data.alliance.sessions.map(({ id }) => id)).toEqual([LIVE, seedId('session:woqing-0')]);
  });

  it('say who sells also where there is no show, and that own produce needs no registration', async () => {
    const alliance = seedId('alliance:hewan');
    await app
      .get(DataSource)
      .query(`UPDATE sellers SET kind = 'exempt_self_produced' WHERE alliance_id = ?`, [alliance]);
    const SELLER = '{ alliances { slug seller { name isSelfProduced } } }';
    const { data } = await ask<{ alliances: { slug: string; seller: object | null }[] }>(GUEST, SELLER);
    const sellers = new Map(data.alliances.map(({ slug, seller }) => [slug, seller]));
    expect(sellers.get('woqing')).toEqual({ name: '沃青农产品专业合作社（演示）', isSelfProduced: false });
    expect(sellers.get('hewan')).toEqual({ name: '河湾农业专业合作社（演示）', isSelfProduced: true });
  });

  it('tell the end of the one that is over, so that it is sealed like any other', async () => {
    const sessionId = seedId('session:woqing-0');
    const [event] = (await app.get(DataSource).manager.findBy(OutboxEventRow, { name: 'session.ended' })).map(
      eventOf,
    );
    await app.get(SealShow, { strict: false }).react(event as EventOf<'session.ended'>);
    const show = await app.get(ShowReports, { strict: false }).read(sessionId);
    expect(show?.heads.s.seq).toBe(2);
  });

  it('let people in as who they are, masked', async () => {
    const keys = app.get(LiveKeys, { strict: false });
    const roles = [];
    for (const digits of ['00', '01', '02', '04', '11']) {
      const { data } = await ask<{ liveSession: { joinToken: string } }>(await person(digits), ROOM, {
        id: LIVE,
      });
      const claim = keys.readJoinToken(data.liveSession.joinToken, LIVE);
      roles.push(`${claim!.role} ${claim!.mask}`);
    }
    expect(roles).toEqual(['viewer 沈**', 'streamer 苗**', 'moderator 岳**', 'auditor 沈**', 'viewer 柳**']);
  });
});

describe('the recording of a show', () => {
  const REPLAY = `query ($id: ID!) { liveSession(id: $id) { media { hlsUrl } replay { hlsUrl durationMs
    chapters { pinId name offsetMs durationMs hlsUrl product { slug } } } } }`;
  const LAST = seedId('session:woqing-0');
  interface Recorded {
    liveSession: { media: object; replay: object | null };
  }

  it('is null when there is none', async () => {
    const { data } = await ask<Recorded>(GUEST, REPLAY, { id: LAST });
    expect(data.liveSession).toEqual({ media: { hlsUrl: null }, replay: null });
  });

  it('has a chapter for each good that was explained, placed in what was recorded', async () => {
    const rows = app.get(DataSource).manager;
    const [session] = await app.get(LiveRoomQueries, { strict: false }).byIds([LAST]);
    const began = session!.startedAt!;
    // Recorded from the tenth second on, with four seconds missing after the second segment.
    for (const [n, at] of [10_000, 14_000, 22_000].entries()) {
      const segment = { ...segmentOf(LAST, n + 1), startedAt: began + at };
      await app.get(RecordSegment, { strict: false }).run(segment);
    }
    const itemId = seedId('item:woqing-0:shawo-radish');
    const pin = async (from: number, to: number | null) => {
      const [startedAt, endedAt] = [began + from, to === null ? null : began + to];
      const row = { id: newId(), sessionId: LAST, itemId, startedAt, endedAt, offsetMs: from };
      await rows.insert(SessionPinRow, row);
      return row.id;
    };
    const [early, late] = [await pin(12_000, 24_000), await pin(25_000, 60_000)];
    await pin(60_000, null);
    await pin(90_000, 95_000);
    const { data, errors } = await ask<Recorded>(GUEST, REPLAY, { id: LAST });
    expect(errors).toBeUndefined();
    const good = { name: '沙窝萝卜 5斤装', product: { slug: 'shawo-radish' } };
    const hlsUrl = (pinId: string) => `/replay/${LAST}/index.m3u8?pin=${pinId}`;
    expect(data.liveSession).toEqual({
      media: { hlsUrl: `/hls/${LAST}/index.m3u8` },
      replay: {
        hlsUrl: `/replay/${LAST}/index.m3u8`,
        durationMs: 12_000,
        chapters: [
          { ...good, pinId: early, offsetMs: 2_000, durationMs: 8_000, hlsUrl: hlsUrl(early) },
          { ...good, pinId: late, offsetMs: 11_000, durationMs: 1_000, hlsUrl: hlsUrl(late) },
        ],
      },
    });
  });
});

describe('the streamer of an alliance', () => {
  it('gets the push address, and nobody else', async () => {
    const query = 'query ($id: ID!) { pushAddress(sessionId: $id) { url key whipUrl expiresAt } }';
    const own = await ask<{ pushAddress: { url: string; key: string; whipUrl: string } }>(
      await person('01'),
      query,
      {
        id: LIVE,
      },
    );
    expect(own.data.pushAddress).toMatchObject({ url: 'rtmp://127.0.0.1:19350/live' });
    expect(own.data.pushAddress.key).toMatch(new RegExp(`^${LIVE}\\?exp=\\d+&sign=[\\w-]{43}$`));
    const { key, whipUrl } = own.data.pushAddress;
    expect(whipUrl).toBe(`https://market.example.org/rtc/v1/whip/?app=live&stream=${key.replace('?', '&')}`);
    expect(refusalOf(await ask(await person('02'), query, { id: LIVE }))).toBe('not_permitted');
    expect(refusalOf(await ask(await person('11'), query, { id: LIVE }))).toBe('not_found');
    expect(refusalOf(await ask(GUEST, query, { id: LIVE }))).toBe('not_signed_in');
  });

  it('plans, starts, pins, breaks and ends a show', async () => {
    const streamer = await person('11');
    const input = {
      requestId: newId(),
      title: '小白菜现割',
      scheduledAt: new Date(Date.now() + 60_000).toISOString(),
      skuIds: [seedId('sku:pakchoi:1'), seedId('sku:spinach:1')],
    };
    const plan =
      'mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { id items { id } } }';
    interface Planned {
      scheduleSession: { id: string; items: { id: string }[] };
    }
    const { data } = await ask<Planned>(streamer, plan, { input });
    const { id, items } = data.scheduleSession;
    const step = async (name: string, actor = streamer) => {
      const text = `mutation ($id: ID!) { ${name}(id: $id) { status console { orderCount } } }`;
      const answer = await ask<Record<string, { status: string }>>(actor, text, { id });
      return refusalOf(answer) ?? answer.data[name]?.status;
    };
    expect(await step('startSession', await person('01'))).toBe('not_found');
    expect(await step('startSession', await person('00'))).toBe('not_permitted');
    expect(await step('startSession')).toBe('checklist');
    const gates = `[supplier, script, place, perishable, cutoff], evidenceSha256: "${'c3'.repeat(32)}"`;
    const check = `mutation ($id: ID!) { confirmChecks(sessionId: $id, gates: ${gates}) {
      checklist { gate isGreen evidenceSha256 } } }`;
    const { data: checked } = await ask<{
      confirmChecks: { checklist: { gate: string; isGreen: boolean; evidenceSha256: string | null }[] };
    }>(streamer, check, { id });
    expect(checked.confirmChecks.checklist.filter((each) => each.evidenceSha256)).toHaveLength(5);
    const red = checked.confirmChecks.checklist.filter(({ isGreen }) => !isGreen).map(({ gate }) => gate);
    expect(red).toEqual(['picture', 'helper']);
    expect(await step('startSession')).toBe('live');
    const pin =
      'mutation ($id: ID!, $item: ID!) { pinItem(sessionId: $id, itemId: $item) { pinnedItem { id } } }';
    const pinned = await ask(streamer, pin, { id, item: items[1]!.id });
    expect(pinned.data).toEqual({ pinItem: { pinnedItem: { id: items[1]!.id } } });
    expect(await step('pauseSession')).toBe('paused');
    expect(await step('resumeSession')).toBe('live');
    expect(await step('endSession')).toBe('ended');
    expect(await step('startSession')).toBe('step_not_allowed');
    const mine = await ask<{ mySessions: { id: string }[] }>(streamer, '{ mySessions { id } }');
    expect(mine.data.mySessions.map((each) => each.id)).toContain(id);
  });
});
