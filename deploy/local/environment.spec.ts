import { inNode } from './in-node';

type Environment = Record<string, string | undefined>;

const PORTS = { storefront: 3000, live: 3001, fulfilment: 3002, rtmp: 1935, grpc: 50051, courier: 4000 };

async function environmentOf(name: string, given: Environment, services: object): Promise<Environment> {
  const ports = JSON.stringify(PORTS);
  const run = JSON.stringify({ given, dataDir: '/d', runDir: '/d/run', ports: PORTS, ...services });
  const secrets = `(await import(${JSON.stringify(`file://${__dirname}/secrets.mjs`)})).drawSecrets()`;
  const shared = `module.marketEnvironment({ ...${run}, secrets: ${secrets} })`;
  const expression = `(async () => module.environmentOf('${name}', ${shared}, ${ports}))()`;
  return (await inNode('environment.mjs', expression)) as Environment;
}

const PRIVATE = { databasePort: 5000, redisPort: 6000 };

describe('the environment of a process', () => {
  it('gives the shop its port, the plain database user and no stronger one', async () => {
    const shop = await environmentOf('storefront', {}, PRIVATE);
    expect(shop).toMatchObject({ PORT: '3000', LIANJI_PROFILE: 'demo', REDIS_URL: 'redis://127.0.0.1:6000' });
    expect(shop.DATABASE_URL).toMatch(/^mysql:\/\/app:[\w-]+@127\.0\.0\.1:5000\/lianji$/);
    expect(Object.keys(shop)).not.toContain('DATABASE_BOOKS_URL');
    expect(Object.keys(shop)).not.toContain('DATABASE_MIGRATE_URL');
  });

  it('gives the books their user, and the migrations both', async () => {
    const fulfilment = await environmentOf('fulfilment', {}, PRIVATE);
    expect(fulfilment.DATABASE_BOOKS_URL).toMatch(/^mysql:\/\/books:/);
    expect(Object.keys(fulfilment)).not.toContain('DATABASE_MIGRATE_URL');
    expect((await environmentOf('migrate', {}, PRIVATE)).DATABASE_MIGRATE_URL).toMatch(/^mysql:\/\/migrate:/);
  });

  it('lets what the user sets win, but not an empty value', async () => {
    const given = { COURIER_DAY_SECONDS: '5', STOREFRONT_URL: '' };
    const shop = await environmentOf('storefront', given, PRIVATE);
    expect(shop).toMatchObject({ COURIER_DAY_SECONDS: '5', STOREFRONT_URL: 'http://127.0.0.1:3000' });
  });

  it('uses one given database for all users in demo, and asks for each in production', async () => {
    const given = { DATABASE_URL: 'mysql://me:x@host/lianji', REDIS_URL: 'redis://host' };
    expect(await environmentOf('migrate', given, {})).toMatchObject({
      DATABASE_MIGRATE_URL: given.DATABASE_URL,
      DATABASE_BOOKS_URL: given.DATABASE_URL,
      REDIS_URL: 'redis://host',
    });
    expect(await environmentOf('migrate', { ...given, LIANJI_PROFILE: 'production' }, {})).toMatchObject({
      code: 'productionNeeds',
    });
  });

  it('hands no demo secret to production', async () => {
    const shop = await environmentOf('storefront', { LIANJI_PROFILE: 'production' }, PRIVATE);
    expect(Object.keys(shop).filter((name) => /^SANDBOX|^COURIER/.test(name))).toEqual([]);
  });
});
