import { join } from 'node:path';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type INestApplication } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { BooksWriter } from '@app/ledger';
import { OutboxModule } from '@app/outbox';
import { Clock, GUEST, newId, PlatformModule, startOfDay, type Actor, type Office } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedLedger } from '../../../../deploy/seed/ledger';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AllianceApiModule } from '../alliance/alliance.module';
import { GraphContext } from '../context';
import { RefusalFilter, formatError } from '../refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from '../scalars';
import { BooksApiModule } from './books.module';

@Module({})
class NothingModule {}

let app: INestApplication;
let origin: string;
let actor: Actor = GUEST;
let rows: EntityManager;

const allianceId = seedId('alliance:woqing');
const slug = 'allianceSlug: "woqing"';
const at = (digits: string, office: Office): Actor => ({
  id: seedId(`person:${digits}`),
  offices: [{ office, allianceId, villageId: null }],
});
const accountant = at('04', 'accountant');
const secretary = at('05', 'alliance_secretary');

beforeAll(async () => {
  const settings = await testSettings({ HOLDBACK_SECONDS: '0' }, await freshDatabase('review_api'));
  const modules = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot('spec', settings),
      OutboxModule,
      AllianceApiModule,
      BooksApiModule,
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        imports: [NothingModule],
        useFactory: () => ({
          typePaths: [join(process.cwd(), 'apps/storefront/schema.graphql')],
          context: ({ req, res }: { req: Request; res: Response }) =>
            new GraphContext(req, res, actor, 'zh-CN'),
          formatError,
        }),
      }),
    ],
    providers: [FenScalar, InstantScalar, DayScalar, { provide: APP_FILTER, useClass: RefusalFilter }],
  }).compile();
  app = modules.createNestApplication();
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
  app.get(Clock).advance(Math.max(0, startOfDay('2026-12-01') - Date.now()));
  rows = app.get(DataSource).manager;
  await rows.transaction(async (tx) => {
    for (const seed of [seedPeople, seedAlliance, seedLedger]) await seed(tx, app.get(Clock).now());
  });
}, 60_000);
afterAll(() => app.close());

async function ask(who: Actor, query: string): Promise<{ data: any; code?: string }> {
  actor = who;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: any[] };
  return { data, code: errors?.[0]?.extensions.code };
}
const queue = async (who: Actor, filter = ''): Promise<any[]> => {
  const fields = 'kind id label note amountFen by entrySeq canApprove why';
  const { data } = await ask(who, `{ reviewQueue(${slug}${filter}) { nodes { ${fields} } } }`);
  return data.reviewQueue.nodes;
};
const countOf = async (kind: string): Promise<number> => {
  const { data } = await ask(accountant, `{ reviewCounts(${slug}) { kind count } }`);
  return data.reviewCounts.find((each: any) => each.kind === kind).count;
};

async function correct(requestId: string): Promise<string> {
  const lines =
    '{ accountCode: "A.bank", debitFen: "12", creditFen: "0" }, { accountCode: "L.promo", debitFen: "0", creditFen: "12" }';
  const input = `{ ${slug}, lines: [${lines}], memo: "利息", effectiveDay: "2026-11-20", requestId: "${requestId}" }`;
  const { data } = await ask(accountant, `mutation { requestCorrection(input: ${input}) { id } }`);
  return data.requestCorrection.id;
}

/** A refund of a paid order; a claim's bears the claim's id. */
async function refund(totalFen: number, number: string): Promise<string> {
  const [id, paymentId, orderId] = [newId(), newId(), newId()];
  const now = new Date(app.get(Clock).now());
  await rows.query(
    `INSERT INTO dues (order_id, order_number, payer_id, alliance_id, amount_fen, description, pay_by, created_at) VALUES (?, ?, ?, ?, ?, '', ?, ?)`,
    [orderId, number, secretary.id, allianceId, totalFen, now, now],
  );
  await rows.query(
    `INSERT INTO payments (id, order_id, order_number, payer_id, alliance_id, provider, method, status, amount_fen, expires_at, request_id, request_hash, created_at)
     VALUES (?, ?, ?, ?, ?, 'sandbox', 'card', 'succeeded', ?, ?, ?, ?, ?)`,
    [paymentId, orderId, number, secretary.id, allianceId, totalFen, now, newId(), '0'.repeat(64), now],
  );
  await rows.query(
    `INSERT INTO refunds (id, order_id, alliance_id, payment_id, cause, total_fen, status, accepted_at) VALUES (?, ?, ?, ?, 'claim', ?, 'paid', ?)`,
    [id, orderId, allianceId, paymentId, totalFen, now],
  );
  return id;
}

describe('what waits for a second look', () => {
  it('is a correction until another person decides, and then its entry until a paper lies under it', async () => {
    const before = await countOf('entry_without_paper');
    const id = await correct('one');
    const waiting = { kind: 'correction', id, label: '利息', by: '沈知秋', entrySeq: null };
    expect(await queue(secretary, ', kind: correction')).toEqual([
      expect.objectContaining({ ...waiting, canApprove: true, why: null }),
    ]);
    expect(await queue(accountant, ', kind: correction')).toEqual([
      expect.objectContaining({ ...waiting, canApprove: false, why: 'same_person' }),
    ]);
    await ask(secretary, `mutation { approveCorrection(id: "${id}", requestId: "two") { id } }`);
    while ((await app.get(BooksWriter).drain()) > 0);
    expect(await queue(secretary, ', kind: correction')).toEqual([]);
    const [bare] = (await queue(accountant, ', kind: entry_without_paper')).slice(-1);
    expect(bare).toMatchObject({ note: '利息', by: '沈知秋', canApprove: false, why: null });
    const attach = (more: string) =>
      ask(accountant, `mutation { attachPaper(seq: "${bare.entrySeq}", ${more}) { note addedBy } }`);
    expect((await attach('note: " ", requestId: "p0"')).code).toBe('bad_input');
    const done = await attach('note: "银行利息单 2026-11", requestId: "p1"');
    expect(done.data.attachPaper).toEqual({ note: '银行利息单 2026-11', addedBy: '沈知秋' });
    expect((await attach('note: "另一张", requestId: "p1"')).code).toBe('request_reused');
    expect((await attach(`note: "别人的图", pictureId: "${newId()}", requestId: "p2"`)).code).toBe(
      'not_found',
    );
    expect(await countOf('entry_without_paper')).toBe(before);
    const entry = `{ journalEntry(${slug}, seq: "${bare.entrySeq}") { papers { note picture } } }`;
    expect((await ask(secretary, entry)).data.journalEntry.papers).toEqual([
      { note: '银行利息单 2026-11', picture: null },
    ]);
  });

  it('is a refund of 200 yuan and more until somebody looked who did not accept its claim', async () => {
    await refund(19_999, '26120100000001');
    const large = await refund(20_000, '26120100000002');
    await rows.query(
      `INSERT INTO steps (id, thing, thing_id, step, to_status, done_by, at) VALUES (?, 'claim', ?, 'accept', 'accepted', ?, ?)`,
      [newId(), large, accountant.id, new Date()],
    );
    const seen = { kind: 'refund', id: large, label: '26120100000002', note: 'claim', amountFen: '20000' };
    expect(await queue(secretary, ', kind: refund')).toEqual([
      expect.objectContaining({ ...seen, by: '沈知秋', canApprove: true }),
    ]);
    const look = (who: Actor) => ask(who, `mutation { reviewRefund(id: "${large}", requestId: "look") }`);
    expect((await look(accountant)).code).toBe('same_person');
    expect((await look(at('03', 'packhouse'))).code).toBe('not_permitted');
    expect((await look(secretary)).data.reviewRefund).toBe(true);
    expect((await look(secretary)).data.reviewRefund).toBe(true);
    expect(await countOf('refund')).toBe(0);
    const [steps]: { n: string }[] = await rows.query(
      "SELECT COUNT(*) AS n FROM steps WHERE thing = 'refund' AND thing_id = ? AND step = 'review'",
      [large],
    );
    expect(Number(steps?.n)).toBe(1);
  });

  it('comes oldest first over all kinds, in pages that follow each other without a gap', async () => {
    for (const request of ['a', 'b', 'c']) await correct(request);
    for (let n = 0; n < 4; n += 1) await refund(30_000 + n, `2612010000001${String(n)}`);
    const page = async (after: string) => {
      const { data, code } = await ask(
        accountant,
        `{ reviewQueue(${slug}, first: 3${after}) { nodes { kind id since } pageInfo { endCursor hasNextPage } } }`,
      );
      expect(code).toBeUndefined();
      return data.reviewQueue;
    };
    const found: any[] = [];
    for (let next = '', more = true; more;) {
      const { nodes, pageInfo } = await page(next);
      found.push(...nodes);
      next = `, after: "${pageInfo.endCursor}"`;
      more = pageInfo.hasNextPage;
    }
    const whole = await queue(accountant);
    expect(found.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const ages = found.map(({ since }) => since);
    expect(ages).toEqual([...ages].sort());
    expect(found.filter(({ kind }) => kind === 'refund')).toHaveLength(4);
    expect(found.filter(({ kind }) => kind === 'correction')).toHaveLength(3);
  });

  it('is for those who read these books alone', async () => {
    const query = `{ reviewQueue(${slug}) { nodes { id } } reviewCounts(${slug}) { kind } }`;
    expect((await ask(GUEST, query)).code).toBe('not_signed_in');
    expect((await ask(at('03', 'packhouse'), query)).code).toBe('not_permitted');
    const elsewhere = { ...accountant, offices: [{ ...accountant.offices[0]!, allianceId: newId() }] };
    expect((await ask(elsewhere, query)).code).toBe('not_found');
  });
});
