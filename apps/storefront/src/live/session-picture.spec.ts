import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { AllianceModule, AllianceQueries } from '@app/alliance';
import { LiveKeys, RehearseSession } from '@app/live-room';
import { OutboxModule } from '@app/outbox';
import { GUEST, PlatformModule, type Actor } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedCatalog } from '../../../../deploy/seed/catalog';
import { seedLive } from '../../../../deploy/seed/live';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AllianceApiModule } from '../alliance/alliance.module';
import { CatalogApiModule } from '../catalog/catalog.module';
import { GraphContext } from '../context';
import { LiveApiModule } from './live.module';
import { SessionPictureResolver } from './session-picture.resolver';

const WHEP = 'https://market.example.org/rtc/v1/whep/';
const [LIVE, TONIGHT] = [seedId('session:woqing-1'), seedId('session:liuan-1')];
let app: INestApplicationContext;

beforeAll(async () => {
  const srs = { MEDIA_URL: 'http://srs:8080', MEDIA_API_URL: 'http://srs:1985' };
  const settings = await testSettings(
    { WHEP_PUBLIC_URL: WHEP, ...srs, MEDIA_HOOK_SECRET: 'a hook secret for this spec' },
    await freshDatabase('session_picture'),
  );
  const areas = [AllianceApiModule, CatalogApiModule, LiveApiModule];
  app = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, AllianceModule, ...areas],
  }).compile();
  await app.init();
  await app.get(DataSource).transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedCatalog, seedLive]) await seed(rows, Date.now());
  });
});
afterAll(() => app.close());

async function person(digits: string): Promise<Actor> {
  const id = seedId(`person:${digits}`);
  return { id, offices: await app.get(AllianceQueries).officesOf(id) };
}

const mediaOf = (actor: Actor, id: string) =>
  app
    .get(SessionPictureResolver)
    .media({ id }, new GraphContext({} as Request, {} as Response, actor, 'zh-CN'));

it('a show on air can be played by everyone, by WHEP first where the media server speaks it', async () => {
  expect(await mediaOf(GUEST, LIVE)).toEqual({
    state: 'OFFLINE',
    whepUrl: `${WHEP}?app=live&stream=${LIVE}`,
    flvUrl: `/flv/${LIVE}.flv`,
    hlsUrl: null,
  });
});

it('a rehearsal is played with a token that lets its staff in, by every way', async () => {
  const streamer = await person('11');
  await app.get(RehearseSession).run(streamer, TONIGHT);
  const { whepUrl, flvUrl } = await mediaOf(streamer, TONIGHT);
  const token = new URL(whepUrl ?? '').searchParams.get('token') ?? '';
  expect(whepUrl).toBe(`${WHEP}?app=live&stream=${TONIGHT}&token=${token}`);
  expect(flvUrl).toBe(`/flv/${TONIGHT}.flv?token=${token}`);
  expect(app.get(LiveKeys).readJoinToken(token, TONIGHT)).toMatchObject({ role: 'streamer' });
});
