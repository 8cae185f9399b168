import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource, type QueryRunner } from 'typeorm';
import { Clock } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../deploy/seed/alliance';
import { seedCatalog } from '../../../deploy/seed/catalog';
import { seedPeople } from '../../../deploy/seed/people';
import { AppModule } from './app.module';

let app: NestExpressApplication;
let origin: string;
let database: DataSource;

beforeAll(async () => {
  const settings = await testSettings({ LOG_LEVEL: 'silent' }, await freshDatabase('shared'));
  const modules = await Test.createTestingModule({ imports: [AppModule.forRoot(settings)] }).compile();
  app = modules.createNestApplication<NestExpressApplication>({ rawBody: true, logger: false });
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
  database = app.get(DataSource);
  await database.transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedCatalog]) await seed(rows, Date.now());
  });
});

afterAll(() => app.close());

beforeEach(() => {
  app.get(Clock, { strict: false }).advance(2_000);
});

async function ask(query: string, token?: string): Promise<unknown> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

async function logIn(): Promise<string> {
  const phone = '13900000100';
  await ask(`mutation { requestLoginCode(phone: "${phone}") }`);
  const inbox = (await (await fetch(`${origin}/demo/inbox?phone=${phone}`)).json()) as { code: string }[];
  const answer = await ask(
    `mutation { logIn(phone: "${phone}", code: "${inbox[0]?.code ?? ''}") { token } }`,
  );
  return (answer as { data: { logIn: { token: string } } }).data.logIn.token;
}

const NAME = '{ product(slug: "shawo-radish") { name } }';
const named = (name: string) => ({ data: { product: { name } } });
const rename = (name: string) =>
  database.query('UPDATE products SET name = ? WHERE slug = ?', [name, 'shawo-radish']);

/** How many statements read while `work` runs. */
async function reads(work: () => Promise<unknown>): Promise<number> {
  const statements = jest.spyOn(Object.getPrototypeOf(database.createQueryRunner()) as QueryRunner, 'query');
  await work();
  const count = statements.mock.calls.filter(([sql]) => /^\s*SELECT/i.test(sql)).length;
  jest.restoreAllMocks();
  return count;
}

describe('answers that guests share', () => {
  it('are the same for a second, then anew', async () => {
    await rename('沙窝萝卜');
    expect(await ask(NAME)).toEqual(named('沙窝萝卜'));
    await rename('赛鸭梨');
    expect(await ask(NAME)).toEqual(named('沙窝萝卜'));
    app.get(Clock, { strict: false }).advance(1_000);
    expect(await ask(NAME)).toEqual(named('赛鸭梨'));
    await rename('沙窝萝卜');
  });

  it('are made once for all who ask while they are made', async () => {
    const once = await reads(() => ask(NAME));
    app.get(Clock, { strict: false }).advance(2_000);
    expect(once).toBe(1);
    const all: unknown[] = [];
    expect(
      await reads(async () => all.push(...(await Promise.all(Array.from({ length: 30 }, () => ask(NAME)))))),
    ).toBe(once);
    expect(all).toEqual(Array.from({ length: 30 }, () => named('沙窝萝卜')));
  });

  it('are not for those who signed in', async () => {
    const token = await logIn();
    expect(await ask(NAME)).toEqual(named('沙窝萝卜'));
    await rename('赛鸭梨');
    expect(await ask(NAME, token)).toEqual(named('赛鸭梨'));
    await rename('沙窝萝卜');
  });

  it('are only of what is public from the root on, and never of a refusal', async () => {
    const mixed = '{ product(slug: "shawo-radish") { name } me { id } }';
    const first = await reads(() => ask(mixed));
    expect(await reads(() => ask(mixed))).toBe(first);
    const wrong =
      '{ skus(ids: [' + Array.from({ length: 101 }, () => '"x"').join(',') + ']) { sku { id } } }';
    expect(await ask(wrong)).toMatchObject({ errors: [{ extensions: { code: 'bad_input' } }] });
    expect(await ask(wrong)).toMatchObject({ errors: [{ extensions: { code: 'bad_input' } }] });
  });
});
