import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type INestApplication } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import sharp from 'sharp';
import { DataSource, type QueryRunner } from 'typeorm';
import { AllianceModule } from '@app/alliance';
import { OutboxModule } from '@app/outbox';
import { PeopleModule } from '@app/people';
import { Clock, PlatformModule } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedCatalog } from '../../../../deploy/seed/catalog';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AllianceApiModule } from '../alliance/alliance.module';
import { WhoAsks } from '../context';
import { MediaApiModule } from '../media/media.module';
import { PeopleApiModule } from '../people/people.module';
import { RefusalFilter, formatError } from '../refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from '../scalars';
import { typeDefs } from '../type-defs';
import { CatalogApiModule } from './catalog.module';

@Module({ imports: [PeopleModule, AllianceModule], providers: [WhoAsks], exports: [WhoAsks] })
class WhoAsksModule {}

let app: INestApplication;
let origin: string;
let database: DataSource;

beforeAll(async () => {
  const settings = await testSettings({}, await freshDatabase('market'));
  const areas = [PeopleApiModule, AllianceApiModule, CatalogApiModule, MediaApiModule];
  const modules = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot('spec', settings),
      OutboxModule,
      ...areas,
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        imports: [WhoAsksModule],
        inject: [WhoAsks],
        useFactory: (whoAsks: WhoAsks) => ({
          typeDefs: typeDefs(),
          context: ({ req, res }: { req: Request; res: Response }) => whoAsks.contextOf(req, res),
          formatError,
        }),
      }),
    ],
    providers: [FenScalar, InstantScalar, DayScalar, { provide: APP_FILTER, useClass: RefusalFilter }],
  }).compile();
  app = modules.createNestApplication();
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
  database = app.get(DataSource);
  await database.transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedCatalog]) await seed(rows, Date.now());
  });
});

afterAll(() => app.close());

interface Answer {
  data: never;
  errors?: { extensions: { code: string } }[];
}

async function ask(query: string, variables = {}, token?: string): Promise<Answer> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

interface Page {
  products: { nodes: { slug: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}
const PAGE = `query ($search: String, $first: Int, $after: String, $allianceSlug: String, $categorySlug: String, $sort: ProductSort) {
  products(search: $search, first: $first, after: $after, allianceSlug: $allianceSlug, categorySlug: $categorySlug, sort: $sort) {
    nodes { slug } pageInfo { endCursor hasNextPage } } }`;
const CARD = `{ products(first: 100) { nodes { id slug name specLine priceFromFen available soldCount category { slug name icon }
  brand { name logo } alliance { slug name } origin { name townName } lot { code plotName growerName harvestedOn remainingKg }
  pictures { url alt ground } skus { id name priceFen available unitGrams perPersonMax } } } }`;

async function slugs(variables: object): Promise<string[]> {
  const { data } = await ask(PAGE, variables);
  return (data as Page).products.nodes.map((node) => node.slug);
}

describe('the catalogue', () => {
  it.each([
    ['萝卜', ['shawo-radish', 'radish-giftbox']],
    ['沙窝萝卜', ['shawo-radish', 'radish-giftbox']],
    ['swlb', ['shawo-radish', 'radish-giftbox']],
    ['shawo', ['shawo-radish', 'radish-giftbox']],
    ['luobo', ['shawo-radish', 'radish-giftbox']],
    ['番茄', ['tomato']],
    ['青禾村', ['tomato', 'eggs']],
    ['qinghe', ['tomato', 'eggs']],
    ['蛋', ['eggs']],
    ['东洼 米', ['rice']],
    ['没有的东西', []],
    ['%', []],
  ])('finds what %s means, best first', async (search, expected) => {
    const found = await slugs({ search });
    expect(found.slice(0, expected.length || undefined)).toEqual(expected);
  });

  it.each(['RECOMMENDED', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC'])(
    'pages by %s without a gap or a repeat',
    async (sort) => {
      for (const search of [undefined, '沃小青']) {
        const whole = await slugs({ sort, search, first: 100 });
        const paged: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const { data } = await ask(PAGE, { sort, search, first: 4, after });
          const { nodes, pageInfo } = (data as Page).products;
          paged.push(...nodes.map((node) => node.slug));
          [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
        }
        expect(paged).toEqual(whole);
        expect(new Set(paged).size).toBe(search ? 6 : 13);
      }
    },
  );

  it('narrows to an alliance and a category, and knows nothing of unknown ones', async () => {
    expect(await slugs({ allianceSlug: 'liuan' })).toEqual(['pakchoi', 'spinach', 'mushroom']);
    expect(await slugs({ categorySlug: 'roots' })).toEqual(['shawo-radish', 'sweet-potato']);
    expect(await slugs({ allianceSlug: 'nowhere' })).toEqual([]);
  });

  it('refuses pages of nothing or of too much, and cursors of others', async () => {
    for (const variables of [{ first: 0 }, { first: 101 }, { after: "' OR 1=1" }])
      expect((await ask(PAGE, variables)).errors?.[0]?.extensions.code).toBe('bad_input');
  });

  it('shows a whole card, and asks the database a bounded number of times for all of them', async () => {
    // Time stands, so that what was read a moment ago is still recent however slow the machine is.
    jest.spyOn(app.get(Clock), 'now').mockReturnValue(Date.now());
    await ask(CARD);
    const proto = Object.getPrototypeOf(database.createQueryRunner()) as QueryRunner;
    const statements = jest.spyOn(proto, 'query');
    const { data, errors } = await ask(CARD);
    expect(statements.mock.calls.filter(([sql]) => /^\s*SELECT/i.test(sql))).toHaveLength(9);
    jest.restoreAllMocks();
    expect(errors).toBeUndefined();
    const [radish, , tomato] = (data as { products: { nodes: object[] } }).products.nodes;
    expect(radish).toMatchObject({
      name: '沙窝萝卜',
      priceFromFen: '3290',
      available: 999,
      soldCount: 1204,
      category: { slug: 'roots', name: '根茎' },
      brand: { name: '沃小青' },
      alliance: { slug: 'woqing', name: '沃青联盟' },
      origin: { name: '大沙沃村', townName: '辛口镇' },
      lot: { plotName: '3号棚', growerName: '田有余' },
      skus: [
        { name: '3斤尝鲜', priceFen: '3290' },
        { id: seedId('sku:shawo-radish:2'), name: '5斤装', priceFen: '4990', available: 999 },
        { name: '20斤整箱', available: 0 },
      ],
    });
    expect(tomato).toMatchObject({ available: 8, priceFromFen: '2680' });
  });

  it('gives a basket its SKUs in the order asked for, without unknown ones', async () => {
    const ids = [seedId('sku:rice:1'), 'unknown', seedId('sku:eggs:1')];
    const { data } = await ask('query ($ids: [ID!]!) { skus(ids: $ids) { sku { name } product { slug } } }', {
      ids,
    });
    expect(data).toEqual({
      skus: [
        { sku: { name: '10斤' }, product: { slug: 'rice' } },
        { sku: { name: '30枚' }, product: { slug: 'eggs' } },
      ],
    });
  });
});

describe('an alliance', () => {
  it('shows its brand, villages and serving streamer, and an empty seat as such', async () => {
    const { data, errors } = await ask(
      '{ alliances { slug formKind brand { name } villages { name } streamer { displayName isPartyMember servesUntil } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      alliances: [
        {
          slug: 'woqing',
          formKind: 'VILLAGE_VILLAGE',
          brand: { name: '沃小青' },
          villages: [{ name: '大沙沃村' }, { name: '青禾村' }, { name: '东洼村' }],
          streamer: { displayName: '苗小满', isPartyMember: true },
        },
        { slug: 'liuan', streamer: { displayName: '柳青禾' } },
        { slug: 'hewan', streamer: null },
      ],
    });
  });
});

const LOG_IN = `mutation ($phone: String!, $code: String!) { logIn(phone: $phone, code: $code) {
  token person { displayName phoneMasked offices { office allianceSlug villageName } addresses { street isDefault } } } }`;

async function logIn(phone: string): Promise<{ token: string; person: object; cookie: string }> {
  await ask('mutation ($phone: String!) { requestLoginCode(phone: $phone) }', { phone });
  const inbox = await fetch(`${origin}/demo/inbox?phone=${phone}`);
  const [message] = (await inbox.json()) as { phone: string; code: string; text: string; at: string }[];
  expect(message).toMatchObject({ phone, at: expect.stringMatching(/Z$/) as unknown });
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: LOG_IN, variables: { phone, code: message?.code } }),
  });
  const { data } = (await response.json()) as { data: { logIn: { token: string; person: object } } };
  return { ...data.logIn, cookie: response.headers.get('set-cookie') ?? '' };
}

describe('a log-in', () => {
  it('leads to a person with offices, by bearer and by cookie, until it is ended', async () => {
    const { token, person, cookie } = await logIn('13900000103');
    expect(person).toMatchObject({
      displayName: '何秋霜',
      phoneMasked: '139****0103',
      offices: [{ office: 'PACKHOUSE', allianceSlug: 'woqing', villageName: '大沙沃村' }],
    });
    expect(cookie).toMatch(/^lianji=[\w-]{43}; Max-Age=43200; Path=\/; .*HttpOnly; SameSite=Lax$/);
    expect((await ask('{ me { displayName } }', {}, token)).data).toEqual({ me: { displayName: '何秋霜' } });
    const byCookie = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookie.split(';')[0] ?? '' },
      body: JSON.stringify({ query: '{ me { displayName } }' }),
    });
    expect(await byCookie.json()).toEqual({ data: { me: { displayName: '何秋霜' } } });
    await ask('mutation { logOut }', {}, token);
    expect((await ask('{ me { displayName } }', {}, token)).data).toEqual({ me: null });
  });
});

describe('a picture', () => {
  const send = (bytes: Buffer, token: string, query = '') => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), 'radish.jpg');
    return fetch(`${origin}/media${query}`, {
      method: 'POST',
      headers: token === '' ? {} : { authorization: `Bearer ${token}` },
      body: form,
    });
  };
  const photo = () =>
    sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#4a7c2f' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'somewhere near Dashawo' } })
      .toBuffer();

  it('is drawn anew without what the camera wrote, and shown to anyone when it is public', async () => {
    const { token } = await logIn('13900000100');
    const response = await send(await photo(), token, '?public=1');
    expect(response.status).toBe(201);
    const { url, width } = (await response.json()) as { url: string; width: number };
    expect(width).toBe(2000);
    const shown = await fetch(`${origin}${url}`);
    expect(shown.headers.get('content-type')).toBe('image/webp');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('Dashawo')).toBe(false);
  });

  it('that is private is shown by its signed address alone', async () => {
    const { token } = await logIn('13900000120');
    const { id, url } = (await (await send(await photo(), token)).json()) as { id: string; url: string };
    expect((await fetch(`${origin}${url}`)).status).toBe(200);
    for (const forged of [`/media/${id}`, url.replace(/key=./, 'key=!'), url.replace(/until=\d/, 'until=9')])
      expect((await fetch(`${origin}${forged}`)).status).toBe(404);
  });

  it('is taken from signed-in people, and only when it is one', async () => {
    const { token } = await logIn('13900000124');
    expect((await send(await photo(), '')).status).toBe(401);
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
    );
    for (const bytes of [svg, Buffer.from('%PDF-1.4'), Buffer.alloc(0)]) {
      const response = await send(bytes, token);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        400,
        'bad_input',
      ]);
    }
    expect((await send(Buffer.alloc(11 * 1024 * 1024, 1), token)).status).toBe(413);
  });
});
