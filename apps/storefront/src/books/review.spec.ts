import { Clock, GUEST, newId, type Actor } from '@app/platform';
import type { GraphApi } from '../test/graph-api';
import { accountant, allianceId, drain, inOffice, secretary, startBooks } from './test/books-api';

let api: GraphApi;

const slug = 'allianceSlug: "woqing"';

beforeAll(async () => {
  api = await startBooks('review_api', { day: '2026-12-01' });
}, 60_000);
afterAll(() => api.stop());

async function ask(who: Actor, query: string): Promise<{ data: any; code?: string | undefined }> {
  const { data, errors } = await api.ask<any>(who, query);
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
  const now = new Date(api.get(Clock).now());
  await api.rows.query(
    `INSERT INTO dues (order_id, order_number, payer_id, alliance_id, amount_fen, description, pay_by, created_at) VALUES (?, ?, ?, ?, ?, '', ?, ?)`,
    [orderId, number, secretary.id, allianceId, totalFen, now, now],
  );
  await api.rows.query(
    `INSERT INTO payments (id, order_id, order_number, payer_id, alliance_id, provider, method, status, amount_fen, expires_at, request_id, request_hash, created_at)
     VALUES (?, ?, ?, ?, ?, 'sandbox', 'card', 'succeeded', ?, ?, ?, ?, ?)`,
    [paymentId, orderId, number, secretary.id, allianceId, totalFen, now, newId(), '0'.repeat(64), now],
  );
  await api.rows.query(
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
    await drain(api);
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

  it('goes back to its maker with what was said', async () => {
    const id = await correct('back');
    const sendBack = (reason: string) =>
      ask(
        secretary,
        `mutation { rejectCorrection(id: "${id}", reason: "${reason}", requestId: "no") { status } }`,
      );
    expect((await sendBack(' ')).code).toBe('bad_input');
    expect((await sendBack('少了一张利息单')).data.rejectCorrection.status).toBe('rejected');
    const { data } = await ask(
      accountant,
      `{ entryCorrections(${slug}, first: 2) { nodes { id checker sentBackFor } } }`,
    );
    const [back, before] = data.entryCorrections.nodes;
    expect(back).toEqual({ id, checker: '陆望舒', sentBackFor: '少了一张利息单' });
    expect(before.sentBackFor).toBeNull();
    expect(await queue(secretary, ', kind: correction')).toEqual([]);
  });

  it('is a refund of 200 yuan and more until somebody looked who did not accept its claim', async () => {
    await refund(19_999, '26120100000001');
    const large = await refund(20_000, '26120100000002');
    await api.rows.query(
      `INSERT INTO steps (id, thing, thing_id, step, to_status, done_by, at) VALUES (?, 'claim', ?, 'accept', 'accepted', ?, ?)`,
      [newId(), large, accountant.id, new Date()],
    );
    const seen = { kind: 'refund', id: large, label: '26120100000002', note: 'claim', amountFen: '20000' };
    expect(await queue(secretary, ', kind: refund')).toEqual([
      expect.objectContaining({ ...seen, by: '沈知秋', canApprove: true }),
    ]);
    const look = (who: Actor) => ask(who, `mutation { reviewRefund(id: "${large}", requestId: "look") }`);
    expect((await look(accountant)).code).toBe('same_person');
    expect((await look(inOffice('03', 'packhouse'))).code).toBe('not_permitted');
    expect((await look(secretary)).data.reviewRefund).toBe(true);
    expect((await look(secretary)).data.reviewRefund).toBe(true);
    expect(await countOf('refund')).toBe(0);
    const [steps]: { n: string }[] = await api.rows.query(
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
    expect((await ask(inOffice('03', 'packhouse'), query)).code).toBe('not_permitted');
    const elsewhere = { ...accountant, offices: [{ ...accountant.offices[0]!, allianceId: newId() }] };
    expect((await ask(elsewhere, query)).code).toBe('not_found');
  });
});
