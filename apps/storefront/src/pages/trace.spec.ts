import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AllianceModule } from '@app/alliance';
import { CatalogModule } from '@app/catalog';
import { OutboxModule, Transactions } from '@app/outbox';
import { OpenParcel, AdvanceTask, OriginTaskRow, ParcelRow, ParcelsModule } from '@app/parcels';
import { newPaidOrder } from '@app/parcels/test';
import { PeopleModule } from '@app/people';
import { newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { RegionsController } from '../parcels/regions.controller';
import { TraceReader } from '../parcels/trace-reader';
import { html } from './markup';
import { TraceController } from './trace.controller';
import { TRACE_STYLE } from './trace.style';

let app: NestExpressApplication;
let url: string;

beforeAll(async () => {
  const libs = [ParcelsModule, CatalogModule, AllianceModule, PeopleModule];
  const modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', await testSettings()), OutboxModule, ...libs],
    controllers: [TraceController, RegionsController],
    providers: [TraceReader],
  }).compile();
  app = modules.createNestApplication<NestExpressApplication>();
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(() => app.close());

async function packedBox(): Promise<ParcelRow> {
  const rows = app.get(DataSource).manager;
  const order = await app.get(Transactions).run((tx) => newPaidOrder(tx));
  await app.get(OpenParcel).react(order.event);
  const task = await rows.findOneByOrFail(OriginTaskRow, { orderId: order.orderId });
  for (const step of ['harvest', 'grade', 'pack'])
    await app.get(AdvanceTask).run(order.packhouse, { requestId: newId(), taskId: task.id, step });
  return rows.findOneByOrFail(ParcelRow, { id: task.parcelId });
}

async function page(code: string, lang = 'zh-CN'): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}/t/${code}`, { headers: { cookie: `lang=${lang}` } });
  return { status: response.status, text: await response.text() };
}

describe('the page of a code', () => {
  it('tells the way of the box in whole HTML without script, and counts who looked', async () => {
    const { traceCode } = await packedBox();
    const first = await page(traceCode);
    expect(first.status).toBe(200);
    for (const fact of ['沙窝萝卜', '辛口镇 大沙沃村', '3号棚', '田有余', '5 千克', '首次查询', '未记录'])
      expect(first.text).toContain(fact);
    expect(first.text).toMatch(/^<!doctype html>/);
    expect(first.text).not.toContain('<script');
    const second = await page(`${traceCode.slice(0, 4)}-${traceCode.slice(4).toLowerCase()}`, 'en');
    expect(second.text).toContain('Checked 2 times');
    expect(second.text).toContain('lang="en"');
  });

  it('says nothing about who ordered', async () => {
    const { traceCode, orderNumber } = await packedBox();
    const { text } = await page(traceCode);
    for (const secret of ['李', '13800001111', '黄河道', orderNumber]) expect(text).not.toContain(secret);
  });

  it.each([['7K2M9QX4T0BX'], ['000000000000'], ['x'], ['%3Cb%3E']])(
    'warns of %s, which is on no box',
    async (code) => {
      const { status, text } = await page(code);
      expect(status).toBe(404);
      expect(text).toContain('查不到这个码');
    },
  );

  it('has a small style of its own', () => {
    expect(TRACE_STYLE.length).toBeLessThan(8_192);
  });
});

it('lets nothing into a page that was not written for it', () => {
  const name = `<img src=x onerror="alert('1')">`;
  expect(html`<b title="${name}">${[html`<i>${name}</i>`]}</b>`.html).toBe(
    '<b title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;"><i>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;</i></b>',
  );
});

describe('the list of regions', () => {
  it('is given once a day', async () => {
    const response = await fetch(`${url}/regions.json`);
    const regions = (await response.json()) as Record<string, Record<string, string>>;
    expect(regions.county_list?.['120104']).toBe('南开区');
    expect(regions.province_list?.['120000']).toBe('天津市');
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(`${url}/regions.json`, { headers: { 'if-none-match': etag } });
    expect([again.status, response.headers.get('cache-control')]).toEqual([304, 'public, max-age=86400']);
  });
});
