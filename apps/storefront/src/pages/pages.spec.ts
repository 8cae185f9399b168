import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { CatalogQueries } from '@app/catalog';
import type { Settings } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedCatalog } from '../../../../deploy/seed/catalog';
import { seedLive } from '../../../../deploy/seed/live';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AppModule } from '../app.module';
import { setUpPages } from './pages';

const SHOP = 'https://shop.example';
const web = mkdtempSync(join(tmpdir(), 'web-'));
let app: NestExpressApplication;
let url: string;
let settings: Settings;

beforeAll(async () => {
  writeFileSync(join(web, 'index.html'), readFileSync('apps/web/index.html'));
  settings = await testSettings({ STOREFRONT_URL: SHOP, LOG_LEVEL: 'silent' }, await freshDatabase('heads'));
  const modules = await Test.createTestingModule({ imports: [AppModule.forRoot(settings)] }).compile();
  app = modules.createNestApplication<NestExpressApplication>();
  setUpPages(app, settings, web);
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  await app.get(DataSource).transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedCatalog, seedLive]) await seed(rows, Date.now());
  });
});
afterAll(async () => {
  await app.close();
  rmSync(web, { recursive: true });
});

async function page(path: string, lang = 'zh-CN') {
  const response = await fetch(url + path, { headers: { accept: 'text/html', cookie: `lang=${lang}` } });
  const text = await response.text();
  const content = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(text)?.[1];
  return { status: response.status, text, content, title: /<title>(.*?)<\/title>/.exec(text)?.[1] };
}

describe('the head of a page', () => {
  it('tells what a product is, once', async () => {
    const { status, text, content, title } = await page('/p/shawo-radish');
    expect(status).toBe(200);
    expect(title).toBe('沙窝萝卜，联集');
    expect(content('og:title')).toBe('沙窝萝卜');
    expect(content('og:description')).toBe(content('description'));
    expect(content('og:image')).toBe(`${SHOP}/art/shawo-radish-1.svg`);
    expect(content('og:url')).toBe(`${SHOP}/p/shawo-radish`);
    expect(text.match(/<title>/g)).toHaveLength(1);
    expect(text).toContain('<link rel="manifest" href="/manifest.webmanifest" />');
    expect(text).toContain('<link rel="apple-touch-icon" href="/apple-touch-icon.png" />');
    expect(text).toContain('"locale":"zh-CN"');
  });

  it('tells what an alliance, a show and the market itself are', async () => {
    expect(await page('/a/woqing')).toMatchObject({ status: 200, title: '沃青联盟，联集' });
    const show = await page(`/live/${seedId('session:woqing-1')}`);
    expect(show.title).toMatch(/.，联集$/);
    expect(show.content('og:image')).toMatch(/^https:\/\/shop\.example\/art\//);
    const home = await page('/');
    expect(home.title).toBe('联集');
    expect(home.content('description')).toBe('一联盟，一主播，一品牌');
  });

  it('speaks the language that was asked for', async () => {
    const { text, title } = await page('/p/shawo-radish', 'en');
    expect(text).toContain('<html lang="en">');
    expect(title).toMatch(/^沙窝萝卜 \| /);
  });

  it.each(['/p/nowhere', '/a/nowhere', `/live/${'0'.repeat(26)}`, '/p/%3Cscript%3E', '/live/x'])(
    'says 404 for %s, with the app in it',
    async (path) => {
      const { status, text, content, title } = await page(path);
      expect(status).toBe(404);
      expect(title).toBe('联集');
      expect(content('robots')).toBe('noindex');
      expect(text).toContain('<div id="app"></div>');
      expect(text).not.toContain('<script>');
    },
  );

  it('lets nothing out of a product that could act in the page', async () => {
    const slug = 'shawo-radish';
    const rows = app.get(DataSource);
    await rows.query('UPDATE products SET story = ? WHERE slug = ?', [
      `"><script>alert('$&')</script>`,
      slug,
    ]);
    const { text, content } = await page(`/p/${slug}`);
    expect(text).not.toContain('<script>');
    expect(content('description')).toContain('&lt;script&gt;alert(&#39;$&amp;&#39;)');
  });

  it('does not fail a page when the database cannot be asked', async () => {
    const asking = jest.spyOn(app.get(CatalogQueries), 'coverOf').mockRejectedValue(new Error('gone'));
    expect(await page('/p/shawo-radish')).toMatchObject({ status: 200, title: '联集' });
    asking.mockRestore();
  });

  it('is ours whatever the path is', async () => {
    for (const path of ['//', '//other.example/p/shawo-radish']) {
      const { status, text } = await page(path);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/(?:href|content)="(?:https?:)?\/\/other\.example/);
    }
  });

  it('leaves what is no page alone', async () => {
    const response = await fetch(`${url}/livez`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('<html');
  });
});

describe('the policy of a page', () => {
  const policyOf = async (path: string): Promise<Record<string, string>> => {
    const response = await fetch(url + path, { headers: { accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy') ?? '';
    const parts = policy.split(';').map((each) => each.trim().split(' '));
    return Object.fromEntries(parts.map(([name = '', ...sources]) => [name, sources.join(' ')]));
  };
  const PAY = '/pay/26112700000001';

  afterEach(() => {
    settings.STRIPE_PUBLISHABLE_KEY = undefined;
    settings.WHEP_PUBLIC_URL = undefined;
  });

  it('lets every page ask for a picture where WHEP is, since a room may be the next', async () => {
    settings.WHEP_PUBLIC_URL = 'https://media.example.org/rtc/v1/whep/';
    const live = settings.LIVE_PUBLIC_URL ?? 'http://127.0.0.1:3001';
    const sources = `'self' ${live} ${live.replace('http', 'ws')} https://media.example.org`;
    for (const path of ['/', '/live/x']) expect((await policyOf(path))['connect-src']).toBe(sources);
  });

  it('lets Stripe in where a card is paid', async () => {
    settings.STRIPE_PUBLISHABLE_KEY = 'pk_test_of_spec';
    const live = settings.LIVE_PUBLIC_URL ?? 'http://127.0.0.1:3001';
    for (const path of [PAY, `${PAY}/result?payment=x`])
      expect(await policyOf(path)).toMatchObject({
        'script-src': "'self' https://js.stripe.com https://*.js.stripe.com",
        'frame-src': "'self' https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
        'connect-src': `'self' ${live} ${live.replace('http', 'ws')} https://api.stripe.com`,
      });
  });

  it.each(['/', '/payments', '/cart', '/notice', '/me/orders', '/p/pay'])(
    'keeps it out of %s',
    async (path) => {
      settings.STRIPE_PUBLISHABLE_KEY = 'pk_test_of_spec';
      expect(JSON.stringify(await policyOf(path))).not.toContain('stripe');
    },
  );

  it('keeps it out of the pay page too while no key is set', async () => {
    const policy = await policyOf(PAY);
    expect(JSON.stringify(policy)).not.toContain('stripe');
    expect(policy).toMatchObject({ 'script-src': "'self'", 'frame-src': "'self'", 'object-src': "'none'" });
  });
});
