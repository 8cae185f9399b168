import { createHash, randomBytes } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Clock, DAY_MS, newId } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { SEEDS } from '../../../../deploy/seed';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AppModule } from '../app.module';

interface Answer<D> {
  readonly data: D;
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly values?: object } }[];
}

const LIVE = seedId('session:woqing-1');
const RADISH = seedId('item:woqing-1:shawo-radish');

let app: NestExpressApplication;
let url: string;

beforeAll(async () => {
  const settings = await testSettings(
    { SANDBOX_SECRET: 'a sandbox secret of specs' },
    await freshDatabase('selling_tools'),
  );
  const modules = await Test.createTestingModule({ imports: [AppModule.forRoot(settings)] }).compile();
  app = modules.createNestApplication<NestExpressApplication>({ rawBody: true, logger: false });
  await app.listen(0, '127.0.0.1');
  url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  await app.get(DataSource).transaction(async (rows) => {
    for (const seed of SEEDS) await seed(rows, Date.now());
  });
}, 60_000);
afterAll(() => app.close());

async function signIn(digits: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)];
  await app
    .get(DataSource)
    .query(
      'INSERT INTO sign_ins (id, token_hash, person_id, lasts_seconds, created_at, seen_at, expires_at) VALUES (?, ?, ?, 3600, ?, ?, ?)',
      [newId(), tokenHash, seedId(`person:${digits}`), now, now, later],
    );
  return token;
}

async function ask<D>(query: string, variables: object, token?: string): Promise<Answer<D>> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as Answer<D>;
}

const refused = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions;

const UPDATE = `mutation ($input: UpdateItemInput!) { updateItem(input: $input) {
  id rev name grams priceFen listPriceFen explainCount explainMs comparePrice { priceFen basis } lowestDeal { priceFen basis } } }`;
const DEAL = 'id status priceFen quantity left perPersonMax comparePrice { priceFen basis } item { id name }';
const PLAN = `mutation ($input: ScheduleFlashInput!) { scheduleFlash(input: $input) { ${DEAL} } }`;
const RESERVE = `mutation ($dealId: ID!, $requestId: ID!) { reserveFlash(dealId: $dealId, quantity: 1, requestId: $requestId) {
  id quantity status until deal { id left } } }`;

describe('a shelf over GraphQL', () => {
  it('is changed by a moderator with the revision that was seen', async () => {
    const moderator = await signIn('02');
    const input = { itemId: RADISH, rev: 1, priceFen: '4590', compare: { priceFen: '4990' } };
    const { data, errors } = await ask<{ updateItem: object }>(UPDATE, { input }, moderator);
    expect(errors).toBeUndefined();
    expect(data.updateItem).toMatchObject({
      ...{ id: RADISH, rev: 2, priceFen: '4590', listPriceFen: '4990', grams: 2_500, explainCount: 1 },
      comparePrice: { priceFen: '4990', basis: 'seven_day_low' },
      lowestDeal: { priceFen: '4990', basis: 'seven_day_low' },
    });
    const late = await ask(UPDATE, { input: { ...input, priceFen: '4390' } }, moderator);
    expect(refused(late)).toMatchObject({ code: 'stale_revision', values: { rev: 2 } });
    const struck = { itemId: RADISH, rev: 2, compare: { priceFen: '5990' } };
    expect(refused(await ask(UPDATE, { input: struck }, moderator))).toMatchObject({
      code: 'bad_input',
      values: { compare: 'above_low', lowFen: '4990' },
    });
    expect(refused(await ask(UPDATE, { input: struck }, await signIn('00')))?.code).toBe('not_permitted');
  });

  it('takes goods in and out, and is put in order', async () => {
    const streamer = await signIn('01');
    const list = 'mutation ($input: ListItemInput!) { listItem(input: $input) { id rev isListed position } }';
    const delist =
      'mutation ($id: ID!, $rev: Int!) { delistItem(itemId: $id, rev: $rev, reason: not_ready) { isListed rev } }';
    const reorder =
      'mutation ($id: ID!, $ids: [ID!]!) { reorderItems(sessionId: $id, itemIds: $ids) { items { id isListed } } }';
    const input = { sessionId: LIVE, skuId: seedId('sku:shawo-radish:1') };
    const { data } = await ask<{ listItem: { id: string } }>(list, { input }, streamer);
    expect(data.listItem).toMatchObject({ rev: 1, isListed: true, position: 7 });
    const room = await ask<{ liveSession: { items: { id: string }[] } }>(
      'query ($id: ID!) { liveSession(id: $id) { items { id } } }',
      { id: LIVE },
    );
    const ids = room.data.liveSession.items.map((item) => item.id).reverse();
    const turned = await ask<{ reorderItems: { items: { id: string }[] } }>(
      reorder,
      { id: LIVE, ids },
      streamer,
    );
    expect(turned.data.reorderItems.items.map((item) => item.id)).toEqual(ids);
    const gone = await ask(delist, { id: data.listItem.id, rev: 1 }, streamer);
    expect(gone.data).toEqual({ delistItem: { isListed: false, rev: 2 } });
    expect(refused(await ask(reorder, { id: LIVE, ids }, streamer))?.code).toBe('stale_revision');
  });
});

describe('a flash deal over GraphQL', () => {
  it('is planned from a template, reserved once it is open, and ordered at its price', async () => {
    const [moderator, buyer] = [await signIn('02'), await signIn('00')];
    const { data: templates } = await ask<{ flashTemplates: object[] }>(
      '{ flashTemplates { key quantity } }',
      {},
    );
    expect(templates.flashTemplates).toHaveLength(3);
    const ranges = { quantity: 20, perPersonMax: 1, countdownSeconds: 10, durationSeconds: 60 };
    const input = { requestId: newId(), itemId: RADISH, priceFen: '3990', ...ranges };
    const planned = await ask<{ scheduleFlash: { id: string } }>(PLAN, { input }, moderator);
    expect(planned.data.scheduleFlash).toMatchObject({
      ...{ status: 'scheduled', priceFen: '3990', left: 20, item: { id: RADISH } },
      comparePrice: { priceFen: '4990', basis: 'seven_day_low' },
    });
    const dealId = planned.data.scheduleFlash.id;
    const wish = { dealId, requestId: newId() };
    expect(refused(await ask(RESERVE, wish, buyer))?.code).toBe('too_early');
    expect(refused(await ask(RESERVE, wish))?.code).toBe('not_signed_in');

    app.get(Clock, { strict: false }).advance(10_000);
    const { data } = await ask<{ reserveFlash: { id: string } }>(RESERVE, wish, buyer);
    expect(data.reserveFlash).toMatchObject({ status: 'held', quantity: 1, deal: { id: dealId, left: 19 } });
    expect((await ask(RESERVE, wish, buyer)).data).toEqual({ reserveFlash: data.reserveFlash });
    expect(refused(await ask(RESERVE, { dealId, requestId: newId() }, buyer))?.code).toBe('over_limit');
    const mine =
      'query ($id: ID!) { liveSession(id: $id) { flashDeals { id status } myFlashClaims { id } } }';
    const held = await ask(mine, { id: LIVE }, buyer);
    const flashDeals = [{ id: dealId, status: 'open' }];
    expect(held.data).toEqual({ liveSession: { flashDeals, myFlashClaims: [{ id: data.reserveFlash.id }] } });
    expect((await ask(mine, { id: LIVE })).data).toEqual({ liveSession: { flashDeals, myFlashClaims: [] } });

    const line = { skuId: seedId('sku:shawo-radish:2'), quantity: 1, flashClaimId: data.reserveFlash.id };
    const recipient = {
      name: '沈青',
      phone: '13800001111',
      regionCode: '120104',
      street: '黄河道 8 号 2 门 501',
    };
    const order = {
      requestId: newId(),
      lines: [line],
      recipient,
      acceptsPerishable: true,
      liveSessionId: LIVE,
    };
    const placed = await ask<{ placeOrder: object }>(
      'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { goodsFen lines { unitFen } } }',
      { input: order },
      buyer,
    );
    expect(placed.data.placeOrder).toEqual({ goodsFen: '3990', lines: [{ unitFen: '3990' }] });
    const close = `mutation ($id: ID!) { closeFlash(dealId: $id) { status left } }`;
    expect(refused(await ask(close, { id: dealId }, buyer))?.code).toBe('not_permitted');
    expect((await ask(close, { id: dealId }, moderator)).data).toEqual({
      closeFlash: { status: 'closed', left: 0 },
    });
  });
});

describe('papers over GraphQL', () => {
  const PROVE = 'mutation ($input: RecordProofInput!) { recordProof(input: $input) }';
  const VERIFY =
    'mutation ($id: ID!, $seen: String!) { verifySeller(allianceId: $id, evidenceSha256: $seen) }';
  const seen = 'a'.repeat(64);

  it('are recorded by a secretary, and answer until when they hold', async () => {
    const [secretary, moderator] = [await signIn('05'), await signIn('02')];
    const proof = {
      personId: seedId('person:01'),
      kind: 'identity',
      evidenceSha256: seen,
      bornOn: '1990-05-01',
    };
    const prove = (token: string, more = {}) =>
      ask<{ recordProof: string }>(PROVE, { input: { requestId: newId(), ...proof, ...more } }, token);
    const verify = (token: string) =>
      ask<{ verifySeller: string }>(VERIFY, { id: seedId('alliance:woqing'), seen }, token);
    const before = Date.now();
    for (const until of [
      (await prove(secretary)).data.recordProof,
      (await verify(secretary)).data.verifySeller,
    ]) {
      expect(Date.parse(until) - before).toBeGreaterThan(180 * DAY_MS);
      expect(Date.parse(until) - before).toBeLessThan(184 * DAY_MS);
    }
    expect(refused(await prove(secretary, { bornOn: null }))?.code).toBe('bad_input');
    for (const answer of [await prove(moderator), await verify(moderator)])
      expect(refused(answer)?.code).toBe('not_permitted');
  });

  it('are listed page by page with who saw them, for those who record them, of their own alliance', async () => {
    const LIST = `query ($slug: String!, $after: String) { allianceProofs(allianceSlug: $slug, first: 2, after: $after) {
      nodes { of subjectId name isServing standing verifiedBy evidenceSha256 seller { licence } } pageInfo { endCursor hasNextPage } } }`;
    interface Proofs {
      allianceProofs: { nodes: object[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }
    const list = async (digits: string, variables: object = { slug: 'woqing' }) =>
      ask<Proofs>(LIST, variables, await signIn(digits));
    const { data } = await list('05');
    const serving = { isServing: true, standing: 'holds' };
    const woqing = { subjectId: seedId('alliance:woqing'), name: '沃青农产品专业合作社（演示）' };
    const streamer = { subjectId: seedId('person:01'), name: '苗小满', ...serving, seller: null };
    expect(data.allianceProofs.nodes).toEqual([
      {
        ...{ of: 'seller', ...woqing, ...serving, verifiedBy: '陆望舒', evidenceSha256: seen },
        seller: { licence: 'DEMO-91120111-1' },
      },
      { of: 'identity', ...streamer, verifiedBy: '陆望舒', evidenceSha256: seen },
    ]);
    const after = data.allianceProofs.pageInfo.endCursor;
    const rest = (await list('06', { slug: 'woqing', after })).data.allianceProofs;
    expect(rest.nodes).toEqual([
      { of: 'training', ...streamer, verifiedBy: '顾远山', evidenceSha256: '0'.repeat(64) },
    ]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(refused(await list('04'))?.code).toBe('not_permitted');
    expect(refused(await list('24'))?.code).toBe('not_found');
    expect(refused(await list('05', { slug: 'woqing', after: 'x' }))?.code).toBe('bad_input');
    expect(refused(await ask(LIST, { slug: 'woqing' }))?.code).toBe('not_signed_in');
  });
});
