import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { INestApplication } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { AllianceModule, AllianceQueries } from '@app/alliance';
import { DrawLuckyBag, RemindSubscribers, SendComment } from '@app/live-room';
import { OutboxEventRow, OutboxModule } from '@app/outbox';
import { Notify } from '@app/people';
import { GUEST, newId, PlatformModule, type Actor } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedCatalog } from '../../../../deploy/seed/catalog';
import { seedLive } from '../../../../deploy/seed/live';
import { seedParcels } from '../../../../deploy/seed/parcels';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AllianceApiModule } from '../alliance/alliance.module';
import { CatalogApiModule } from '../catalog/catalog.module';
import { GraphContext } from '../context';
import { OrdersApiModule } from '../orders/orders.module';
import { PeopleApiModule } from '../people/people.module';
import { formatError, RefusalFilter } from '../refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from '../scalars';
import { typeDefs } from '../type-defs';
import { LiveApiModule } from './live.module';

const LIVE = seedId('session:woqing-1');
const TONIGHT = seedId('session:liuan-1');
const WOQING = seedId('alliance:woqing');
const WORDS = '想吃沙窝萝卜';
let app: INestApplication;
let origin: string;
let asking: Actor = GUEST;
let lastEvent = 4_000_000_000;

beforeAll(async () => {
  const settings = await testSettings({}, await freshDatabase('drops'));
  const areas = [AllianceApiModule, CatalogApiModule, LiveApiModule, OrdersApiModule, PeopleApiModule];
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
    for (const seed of [seedPeople, seedAlliance, seedCatalog, seedLive, seedParcels])
      await seed(rows, Date.now());
  });
});
afterAll(() => app.close());

async function person(digits: string): Promise<Actor> {
  const id = seedId(`person:${digits}`);
  return { id, offices: await app.get(AllianceQueries, { strict: false }).officesOf(id) };
}

async function ask(actor: Actor, query: string, variables: object = {}): Promise<any> {
  asking = actor;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: any[] };
  return errors ? { refused: errors[0].extensions.code ?? errors[0].message } : data;
}

function event<N extends string, P>(name: N, payload: P) {
  lastEvent += 1;
  return { id: String(lastEvent), name, at: Date.now(), payload };
}

const say = (who: Actor, text: string) =>
  app
    .get(SendComment, { strict: false })
    .run(
      { aud: 'live', sid: LIVE, sub: who.id, mask: '沈**', role: 'viewer', exp: 0 },
      { cid: newId(), text },
    );

describe('coupons from a room', () => {
  it('are dropped by staff, claimed by a shopper, and then her own best coupon', async () => {
    const [shopper, streamer] = [await person('00'), await person('01')];
    const input = {
      ...{ requestId: newId(), sessionId: LIVE, name: '满 40 减 6' },
      ...{ faceFen: '600', minFen: '4000', quantity: 2, minutes: 5 },
    };
    const drop =
      'mutation ($input: DropCouponInput!) { dropCoupon(input: $input) { id claimed isClaimed faceFen } }';
    expect(await ask(shopper, drop, { input })).toEqual({ refused: 'not_permitted' });
    const { dropCoupon } = await ask(streamer, drop, { input });
    expect(dropCoupon).toMatchObject({ claimed: 0, isClaimed: false, faceFen: '600' });

    const sku = seedId('sku:shawo-radish:2');
    const quote = `query ($input: QuoteOrderInput!) { quoteOrder(input: $input) { bestCoupon { name } } }`;
    const basket = { input: { lines: [{ skuId: sku, quantity: 1 }], regionCode: '120104' } };
    const claim = 'mutation ($id: ID!) { claimCoupon(dropId: $id) { claimed isClaimed } }';
    expect(await ask(GUEST, claim, { id: dropCoupon.id })).toEqual({ refused: 'not_signed_in' });
    for (const _ of [1, 2])
      expect(await ask(shopper, claim, { id: dropCoupon.id })).toEqual({
        claimCoupon: { claimed: 1, isClaimed: true },
      });
    const best = async (who: Actor) => {
      const answer = await ask(who, quote, basket);
      return answer.refused ?? answer.quoteOrder.bestCoupon?.name ?? null;
    };
    expect([await best(shopper), await best(GUEST)]).toEqual(['满 40 减 6', null]);
    const mine = await ask(shopper, '{ me { coupons { usedAt coupon { name faceFen allianceName } } } }');
    expect(mine.me.coupons).toEqual([
      { usedAt: null, coupon: { name: '满 40 减 6', faceFen: '600', allianceName: '沃青联盟' } },
    ]);
    const room = `query ($id: ID!) { liveSession(id: $id) { drops { name claimed isClaimed closedAt } } }`;
    expect((await ask(GUEST, room, { id: LIVE })).liveSession.drops).toEqual([
      { name: '满 40 减 6', claimed: 1, isClaimed: false, closedAt: null },
    ]);
    const close = 'mutation ($id: ID!) { closeDrop(id: $id) { closedAt } }';
    expect((await ask(streamer, close, { id: dropCoupon.id })).closeDrop.closedAt).not.toBeNull();
  });
});

describe('a lucky bag', () => {
  it('is opened, entered by a follower, drawn, and its winner known to staff alone', async () => {
    const [shopper, streamer] = [await person('00'), await person('01')];
    const input = {
      ...{ requestId: newId(), sessionId: LIVE, prize: '旱黄瓜 3斤', valueFen: '1990', winnersMax: 1 },
      ...{ minutes: 3, taskKind: 'COMMENT', taskText: WORDS },
    };
    const open =
      'mutation ($input: OpenLuckyBagInput!) { openLuckyBag(input: $input) { id commit isCoupon } }';
    const { openLuckyBag: bag } = await ask(streamer, open, { input });
    expect(bag).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{64}$/), isCoupon: false });
    const enter = 'mutation ($id: ID!) { enterLuckyBag(bagId: $id) { myNumber entrants haveWon } }';
    expect(await ask(shopper, enter, { id: bag.id })).toEqual({ refused: 'task_not_done' });
    await say(shopper, WORDS);
    expect(await ask(shopper, enter, { id: bag.id })).toEqual({
      enterLuckyBag: { myNumber: 1, entrants: 1, haveWon: null },
    });
    const fields = 'result { seed root winners } haveWon proofPath winners { place number mask givenAt }';
    const look = `query ($id: ID!) { luckyBag(id: $id) { ${fields} } }`;
    expect((await ask(shopper, look, { id: bag.id })).luckyBag).toMatchObject({ result: null, winners: [] });
    await app.get(DrawLuckyBag, { strict: false }).react(event('lucky.draw_due', { bagId: bag.id }));
    const drawn = (await ask(shopper, look, { id: bag.id })).luckyBag;
    expect(drawn).toMatchObject({ haveWon: true, winners: [], proofPath: `/lucky/${bag.id}` });
    expect(drawn.result.winners).toEqual(['沈**']);
    const winners = async () => (await ask(streamer, look, { id: bag.id })).luckyBag.winners;
    expect(await winners()).toEqual([{ place: 1, number: 1, mask: '沈**', givenAt: null }]);
    const give = 'mutation ($id: ID!) { handOverPrize(bagId: $id, place: 1) { id } }';
    expect(await ask(shopper, give, { id: bag.id })).toEqual({ refused: 'not_permitted' });
    await ask(streamer, give, { id: bag.id });
    expect((await winners())[0].givenAt).not.toBeNull();
  });
});

describe('an alliance', () => {
  it('is followed once by each, and counted', async () => {
    const [shopper, other] = [await person('00'), await person('04')];
    const step = (name: string) => `mutation ($id: ID!) { ${name}(id: $id) { followers isFollowed name } }`;
    const id = WOQING;
    expect(await ask(GUEST, step('followAlliance'), { id })).toEqual({ refused: 'not_signed_in' });
    expect(await ask(shopper, step('followAlliance'), { id: newId() })).toEqual({ refused: 'not_found' });
    await ask(other, step('followAlliance'), { id });
    await ask(shopper, step('followAlliance'), { id });
    expect((await ask(shopper, step('followAlliance'), { id })).followAlliance).toEqual({
      followers: 2,
      isFollowed: true,
      name: '沃青联盟',
    });
    expect((await ask(shopper, step('unfollowAlliance'), { id })).unfollowAlliance).toMatchObject({
      followers: 1,
      isFollowed: false,
    });
    const all = await ask(GUEST, '{ alliances { slug followers isFollowed } }');
    expect(all.alliances.find((each: any) => each.slug === 'woqing')).toEqual({
      slug: 'woqing',
      followers: 1,
      isFollowed: false,
    });
  });
});

describe('what is said beside speaking', () => {
  it('is a notice, corrections and questions, the last for the console alone', async () => {
    const [shopper, streamer] = [await person('00'), await person('01')];
    const notice = 'mutation ($id: ID!, $text: String) { setNotice(sessionId: $id, text: $text) { notice } }';
    expect(await ask(streamer, notice, { id: LIVE, text: '满 3 箱包邮' })).toEqual({
      setNotice: { notice: '满 3 箱包邮' },
    });
    expect(await ask(streamer, notice, { id: LIVE, text: null })).toEqual({ setNotice: { notice: null } });
    const input = { requestId: newId(), sessionId: LIVE, text: '刚才说错了，是 5 斤装' };
    const correct =
      'mutation ($input: PostCorrectionInput!) { postCorrection(input: $input) { text offsetMs } }';
    const { postCorrection } = await ask(streamer, correct, { input });
    expect(postCorrection.offsetMs).toBeGreaterThan(42 * 60_000 - 1);
    const { q } = await say(shopper, '多少钱一斤');
    const look = `query ($id: ID!, $open: Boolean!) { liveSession(id: $id) { corrections { text }
      console { questions(unansweredOnly: $open) { q text mask answeredAt } } } }`;
    const seen = await ask(streamer, look, { id: LIVE, open: true });
    expect(seen.liveSession.corrections).toEqual([{ text: '刚才说错了，是 5 斤装' }]);
    expect(seen.liveSession.console.questions).toEqual([
      { q, text: '多少钱一斤', mask: '沈**', answeredAt: null },
    ]);
    expect((await ask(shopper, look, { id: LIVE, open: true })).liveSession.console).toBeNull();
    const answer = 'mutation ($id: ID!, $q: Int!) { answerQuestion(sessionId: $id, q: $q) { answeredAt } }';
    expect((await ask(streamer, answer, { id: LIVE, q })).answerQuestion.answeredAt).not.toBeNull();
    const left = async (open: boolean) =>
      (await ask(streamer, look, { id: LIVE, open })).liveSession.console.questions.length;
    expect([await left(true), await left(false)]).toEqual([0, 1]);
  });
});

describe('a show that is to come', () => {
  it('is shared by a code and reminds whoever asked', async () => {
    const shopper = await person('00');
    const fields = 'isReminded reminders shareUrl shareQr';
    const step = (name: string) => `mutation ($id: ID!) { ${name}(sessionId: $id) { ${fields} } }`;
    const { remindMe } = await ask(shopper, step('remindMe'), { id: TONIGHT });
    expect(remindMe).toMatchObject({ isReminded: true, reminders: 1 });
    expect(remindMe.shareUrl).toMatch(new RegExp(`^http.*/live/${TONIGHT}[?]from=share$`));
    expect(remindMe.shareQr).toMatch(/^<svg/);
    expect((await ask(shopper, step('forgetReminder'), { id: TONIGHT })).forgetReminder).toMatchObject({
      isReminded: false,
      reminders: 0,
    });
    await ask(shopper, step('remindMe'), { id: TONIGHT });
    await app
      .get(RemindSubscribers, { strict: false })
      .react(event('session.reminder_due', { sessionId: TONIGHT }));
    const told = await app
      .get(DataSource)
      .manager.findOneByOrFail(OutboxEventRow, { name: 'session.reminded' });
    await app.get(Notify, { strict: false }).react(event('session.reminded', JSON.parse(told.payload)));
    const mine = '{ me { unreadNotifications notifications { kind title path readAt } } }';
    expect((await ask(shopper, mine)).me).toEqual({
      unreadNotifications: 1,
      notifications: [
        {
          kind: 'SESSION_BEGINS',
          title: '晚饭前割一茬，小白菜带着露水装箱',
          path: `/live/${TONIGHT}?from=reminder`,
          readAt: null,
        },
      ],
    });
    const read = 'mutation { readNotifications { unreadNotifications } }';
    expect(await ask(shopper, read)).toEqual({ readNotifications: { unreadNotifications: 0 } });
    expect(await ask(GUEST, read)).toEqual({ refused: 'not_signed_in' });
  });

  it('is nobody’s but the staff’s while it is rehearsed', async () => {
    const [shopper, streamer] = [await person('00'), await person('11')];
    const step = (name: string) => `mutation ($id: ID!) { ${name}(id: $id) { status media { flvUrl } } }`;
    expect(await ask(shopper, step('rehearseSession'), { id: TONIGHT })).toEqual({
      refused: 'not_permitted',
    });
    const { rehearseSession } = await ask(streamer, step('rehearseSession'), { id: TONIGHT });
    expect(rehearseSession.status).toBe('preview');
    expect(rehearseSession.media.flvUrl).toMatch(new RegExp(`^/flv/${TONIGHT}\\.flv\\?token=[\\w.-]+$`));
    const look = 'query ($id: ID!) { liveSession(id: $id) { status } }';
    expect(await ask(shopper, look, { id: TONIGHT })).toEqual({ liveSession: null });
    expect(await ask(streamer, look, { id: TONIGHT })).toEqual({ liveSession: { status: 'preview' } });
    const lists = '{ liveSessions { id } alliance(slug: "liuan") { sessions { id } } }';
    expect(JSON.stringify(await ask(shopper, lists))).not.toContain(TONIGHT);
    expect((await ask(streamer, step('leaveRehearsal'), { id: TONIGHT })).leaveRehearsal).toMatchObject({
      status: 'scheduled',
      media: { flvUrl: `/flv/${TONIGHT}.flv` },
    });
  });
});

describe('the identities for the regulator', () => {
  const EXPORT = 'query ($h: String!) { regulatorIdentityExport(halfYear: $h) { fileName rows csv } }';
  const half = `${new Date().getFullYear()}-H${new Date().getMonth() < 6 ? 1 : 2}`;

  it('name every seller and who streamed in that half-year, for the district alone', async () => {
    const district = await person('08');
    const { regulatorIdentityExport: found } = await ask(district, EXPORT, { h: half });
    const lines = found.csv.trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(found.rows);
    expect(lines.filter((line: string) => line.startsWith('卖家'))).toHaveLength(3);
    expect(lines.some((line: string) => line.startsWith('主播,') && line.includes('苗小满'))).toBe(true);
    expect(await ask(await person('05'), EXPORT, { h: half })).toEqual({ refused: 'not_permitted' });
    expect(await ask(district, EXPORT, { h: '2026-H3' })).toEqual({ refused: 'bad_input' });
  });
});
