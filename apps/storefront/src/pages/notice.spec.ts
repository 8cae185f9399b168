import { createHash } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import { Clock, PlatformModule } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedLedger } from '../../../../deploy/seed/ledger';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { NoticeModule } from './notice.module';

let app: NestExpressApplication;
let base: string;

beforeAll(async () => {
  const url = await freshDatabase('notice');
  const settings = await testSettings({}, url);
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, NoticeModule],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
  await app.get(DataSource).transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedLedger]) await seed(rows, Date.now());
  });
});
afterAll(() => app.close());

const id = seedId('settlement:JS-2610A');

describe('/notice', () => {
  it('shows a published settlement as drawn, whole and without a script', async () => {
    const response = await fetch(`${base}/notice/${id}`);
    const text = await response.text();
    expect(response.status).toBe(200);
    for (const said of [
      '10 月上半结算公示',
      '2026 年 10 月 1 日到 10 月 15 日',
      '77,594.36 元',
      '46,812.40',
      '19,204.16',
      '11,577.80',
      '5,090.21',
      '92,136.08',
      '208.33',
      '90,226.00',
      '6,791.96',
      '64,962.72',
      '主播 苗小满',
      '应到 86 人，到会 71 人，同意 68，不同意 2，弃权 1',
      '东洼村，六步决策法。应到 168 人，到会 131 人，同意 117，不同意 9，弃权 5',
      '镇街审核',
      '制单 沈知秋，复核 陆望舒',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/<script|\sstyle="|\son\w+="/);
  });

  it('leads who objects, or asks after the days of posting, to the question box of the books', async () => {
    const box = `<a class="act" href="/books/woqing?settlement=${id}#ask">`;
    const clock = jest.spyOn(app.get(Clock), 'now');
    clock.mockReturnValue(Date.UTC(2026, 10, 22));
    expect(await (await fetch(`${base}/notice/${id}`)).text()).toContain(`${box}我有异议，在这里提</a>`);
    clock.mockReturnValue(Date.UTC(2026, 11, 22));
    expect(await (await fetch(`${base}/notice/${id}`)).text()).toContain(`${box}还有疑问，在这里问</a>`);
    clock.mockRestore();
  });

  it('is in large print for who reads the app in it, and turns back', async () => {
    const asked = async (query: string) =>
      (await fetch(`${base}/notice/${id}${query}`, { headers: { cookie: 'elder=1' } })).text();
    expect(await asked('')).toContain('class="big"');
    expect(await asked('?big=0')).not.toContain('class="big"');
  });

  it('names days and months in English', async () => {
    const text = await (await fetch(`${base}/notice/${id}?lang=en`)).text();
    expect(text).toContain('Settlement notice, first half of October');
    expect(text).toContain('1 October 2026 to 15 October');
  });

  it('carries a policy that lets nothing in but its own style, which is small', async () => {
    const response = await fetch(`${base}/notice/${id}`);
    const style = /<style>([^]*?)<\/style>/.exec(await response.text())?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${digest}'`);
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(style.length).toBeLessThan(8 * 1024);
  });

  it('lists what is posted, and speaks English when asked to', async () => {
    const text = await (await fetch(`${base}/notice?lang=en`)).text();
    expect(text).toContain('JS-2610A');
    expect(text).toContain(`/notice/${id}`);
    expect(text).toContain('<html lang="en"');
  });

  it('knows nothing of a settlement that is not published', async () => {
    const [open] = await app
      .get(DataSource)
      .query("SELECT id FROM settlements WHERE status = 'open' AND alliance_id = ?", [
        seedId('alliance:woqing'),
      ]);
    for (const unknown of [open.id, 'nothing', '%27%3C']) {
      const response = await fetch(`${base}/notice/${unknown}`);
      expect(response.status).toBe(404);
    }
  });
});
