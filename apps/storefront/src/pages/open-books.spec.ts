import { createHash } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import * as fc from 'fast-check';
import { DataSource } from 'typeorm';
import { StatementQueries } from '@app/ledger';
import { formatYuan } from '@app/money';
import { OutboxModule } from '@app/outbox';
import { AnswerVillager, CheckVouchers, HouseholdCodes, PapersQueries, PostVouchers } from '@app/papers';
import { LOGGER, newId, PlatformModule, type Actor, type Office } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedLedger } from '../../../../deploy/seed/ledger';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { RefusalFilter } from '../refusal.filter';
import { OpenBooksModule } from './open-books.module';
import { VoucherPageModule } from './voucher.module';

let app: NestExpressApplication;
let base: string;
const allianceId = seedId('alliance:woqing');

beforeAll(async () => {
  const url = await freshDatabase('open');
  const settings = await testSettings({}, url);
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, OpenBooksModule, VoucherPageModule],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  app.set('trust proxy', 'loopback');
  app.useGlobalFilters(new RefusalFilter(app.get(LOGGER)));
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
  await app.get(DataSource).transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedLedger]) await seed(rows, Date.now());
  });
}, 60_000);
afterAll(() => app.close());

const actor = (office: Office, name = '10'): Actor => ({
  id: seedId(`person:${name}`),
  offices: [{ office, allianceId, villageId: null }],
});
const read = async (path: string, cookie = ''): Promise<string> =>
  (await fetch(base + path, { headers: { cookie } })).text();

/** A signed-in person's cookie, and who it is. */
async function signedIn(): Promise<{ cookie: string; personId: string }> {
  const [{ id: personId }] = await app.get(DataSource).query('SELECT id FROM persons ORDER BY id LIMIT 1');
  const token = Buffer.from(newId() + newId())
    .toString('base64url')
    .slice(0, 43);
  const now = new Date();
  await app.get(DataSource).query(
    `INSERT INTO sign_ins (id, token_hash, person_id, lasts_seconds, created_at, seen_at, expires_at)
     VALUES (?, ?, ?, 3600, ?, ?, ?)`,
    [
      newId(),
      createHash('sha256').update(token).digest('hex'),
      personId,
      now,
      now,
      new Date(now.getTime() + 3_600_000),
    ],
  );
  return { cookie: `lianji=${token}`, personId };
}

describe('the open books of an alliance', () => {
  it('say what the statement says, for the settlement and for any days (P8)', async () => {
    const statements = app.get(StatementQueries, { strict: false });
    const day = fc
      .integer({ min: 0, max: 90 })
      .map((n) => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(fc.tuple(day, day), async (days) => {
        const [from = '', to = ''] = [...days].sort();
        const page = await read(`/books/woqing?from=${from}&to=${to}`);
        const totals = await statements.totals({ allianceId, from, to, publishedOnly: true });
        expect(page).toContain(`<b>${formatYuan(totals.accruedFen)} 元</b>`);
        for (const sum of [totals.reversedFen, totals.paidFen, totals.otherFen])
          expect(page).toContain(` ${formatYuan(sum)} 元`);
        const byParty = await statements.byParty({ allianceId, from, to, publishedOnly: true });
        expect(byParty.reduce((sum, party) => sum + party.accruedFen, 0n)).toBe(totals.accruedFen);
        // Who only received money in those days has no income to be listed.
        for (const { accruedFen } of byParty.filter((party) => party.accruedFen !== 0n))
          expect(page).toContain(`<b>${formatYuan(accruedFen)}</b>`);
      }),
      { numRuns: 8 },
    );
    const settlementId = seedId('settlement:JS-2610A');
    const totals = await statements.totals({ allianceId, settlementId });
    const page = await read(`/books/woqing?settlement=${settlementId}`);
    expect(page).toContain('JS-2610A');
    for (const sum of [totals.accruedFen, totals.reversedFen, totals.paidFen])
      expect(page).toContain(formatYuan(sum));
  }, 60_000);

  it('are whole without a script, with the head of the chain, a code to scan and 无 for what is empty', async () => {
    const response = await fetch(`${base}/books/woqing?open=1&paper=A3`);
    const text = await response.text();
    expect(text).not.toMatch(/<script|\sstyle="|\son\w+="/);
    expect(text).toContain('<details open>');
    expect(text).toContain('@page{size:A3}');
    expect(text).toContain('无</p>');
    expect(text).toContain('<svg role="img"');
    const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`'sha256-${digest}'`);
    const [last] = await app.get(DataSource).query(
      `SELECT s.cutoff_seq AS seq, e.hash, s.sha256 FROM settlements s JOIN journal_entries e ON e.seq = s.cutoff_seq
       WHERE s.alliance_id = ? AND s.status = 'published' ORDER BY s.ordinal DESC LIMIT 1`,
      [allianceId],
    );
    expect(text).toContain(`第 ${last.seq} 条分录 ${last.hash}`);
    expect(text).toContain(last.sha256);
  });

  it('name villages and mask every person, in both languages', async () => {
    const persons = await app
      .get(DataSource)
      .query(
        `SELECT DISTINCT subject_id AS id FROM ledger_parties WHERE alliance_id = ? AND role IN ('PRODUCER', 'STREAMER')`,
        [allianceId],
      );
    expect(persons.length).toBeGreaterThan(5);
    for (const path of ['/books/woqing?open=1', '/books/woqing?lang=en', '/village/dashawo']) {
      const page = await read(path);
      if (!path.startsWith('/village')) expect(page).toContain('苗**');
      expect(page).not.toContain('苗小满');
      expect(page).toContain('大沙沃村集体');
    }
    expect(await read('/books/woqing?lang=en')).toContain('Debts: not paid out yet');
  });

  it('are not there for a name that is none, and show nothing that is not published', async () => {
    for (const path of ['/books/nowhere', '/village/nowhere', '/books/%27%3C']) {
      const response = await fetch(base + path);
      expect(response.status).toBe(404);
      const [, style = ''] = /<style>([^<]*)<\/style>/.exec(await response.text()) ?? [];
      const digest = createHash('sha256').update(style).digest('base64');
      expect(response.headers.get('content-security-policy')).toContain(`'sha256-${digest}'`);
    }
    const [open] = await app
      .get(DataSource)
      .query("SELECT id, number FROM settlements WHERE alliance_id = ? AND status = 'open'", [allianceId]);
    expect(await read(`/books/woqing?settlement=${open.id}`)).not.toContain(open.number);
  });
});

describe('a household’s own lines', () => {
  it('are shown by its code, however it is typed, and by no other', async () => {
    const codes = app.get(HouseholdCodes, { strict: false });
    const households = await codes.households(allianceId);
    expect(new Set(households.map((each) => codes.codeOf(each.id))).size).toBe(households.length);
    const code = codes.codeOf(households[0]?.id ?? '');
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
    const found = await read(`/books/woqing?code=${typed}`);
    expect(found).not.toContain('没有这个查询码');
    expect(await read('/books/woqing?code=ABCDEFGH')).toContain('没有这个查询码');
    expect(await read('/books/hewan?code=' + code)).toContain('没有这个查询码');
  });
});

describe('looking households up', () => {
  const from = (ip: string, code: string, path = '/books/woqing') =>
    fetch(`${base}${path}?code=${code}`, { headers: { 'x-forwarded-for': ip } });

  it('is refused in words after sixty in an hour from one address, and to no other address', async () => {
    const codes = app.get(HouseholdCodes, { strict: false });
    const [household] = await codes.households(allianceId);
    const code = codes.codeOf(household?.id ?? '');
    await app.get(DataSource).query('DELETE FROM login_counts');
    // What cannot be a code is none, and costs nothing.
    for (let n = 0; n < 3; n += 1) expect((await from('198.51.100.7', 'AB')).status).toBe(200);
    expect(await app.get(DataSource).query('SELECT sent FROM login_counts')).toEqual([]);
    const tries = Array.from({ length: 15 }, async () => {
      for (let n = 0; n < 4; n += 1) expect((await from('198.51.100.7', 'ABCDEFGH')).status).toBe(200);
    });
    await Promise.all(tries);
    const refused = await from('198.51.100.7', code, '/village/dashawo');
    expect(refused.status).toBe(429);
    const page = await refused.text();
    expect(page).toContain('这个网络一小时内查得太多了');
    expect(page).not.toContain('没有这个查询码');
    expect((await from('198.51.100.7', code, '/books/woqing')).status).toBe(429);
    const other = await from('198.51.100.8', code);
    expect(other.status).toBe(200);
    expect(await other.text()).not.toContain('查得太多了');
    expect(
      (await fetch(`${base}/books/woqing`, { headers: { 'x-forwarded-for': '198.51.100.7' } })).status,
    ).toBe(200);
  }, 60_000);
});

describe('the question box', () => {
  const send = (cookie: string, fields: Record<string, string>, site = 'same-origin', about = '') =>
    fetch(`${base}/books/woqing/questions${about}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': site },
      body: new URLSearchParams(fields),
    });
  const said = async (...given: Parameters<typeof send>): Promise<string> =>
    /said=(\w+)/.exec((await send(...given)).headers.get('location') ?? '')?.[1] ?? '';
  const waiting = async () =>
    (await app.get(PapersQueries, { strict: false }).questions(allianceId)).filter(
      (each) => each.answer === null,
    );

  it('takes a signed-in person’s question once, and shows it when it is answered', async () => {
    const { cookie } = await signedIn();
    const requestId = newId();
    const fields = { text: '<b>运费</b>为什么涨了？', requestId };
    expect(await read('/books/woqing')).toContain('登录后可以提问');
    expect(await read('/books/woqing', cookie)).toContain('name="requestId"');
    expect(await said(cookie, fields)).toBe('asked');
    expect(await said(cookie, fields)).toBe('asked');
    const [question] = await waiting();
    expect(await waiting()).toHaveLength(1);
    expect(await read('/books/woqing')).not.toContain('运费&lt;');
    const answering = app.get(AnswerVillager, { strict: false });
    const answer = { id: question?.id ?? '', answer: '快递公司 11 月调价', isPublic: true };
    await expect(answering.run(actor('packhouse'), answer)).rejects.toMatchObject({ code: 'not_permitted' });
    await answering.run(actor('accountant'), answer);
    await expect(answering.run(actor('accountant'), { ...answer, answer: '别的' })).rejects.toMatchObject({
      code: 'closed',
    });
    const page = await read('/books/woqing');
    expect(page).toContain('&lt;b&gt;运费&lt;/b&gt;为什么涨了？');
    expect(page).toContain('快递公司 11 月调价');
  });

  it('asks about the settlement that is on the page, and leads back to it', async () => {
    const { cookie } = await signedIn();
    const older = `?settlement=${seedId('settlement:JS-2609A')}`;
    const path = `/books/woqing${older}`;
    expect(await read(path, cookie)).toContain(`action="/books/woqing/questions${older}"`);
    expect(await read(path)).toContain(`/login?to=${encodeURIComponent(`${path}#ask`)}`);
    const sent = await send(cookie, { text: '为什么?', requestId: newId() }, 'same-origin', older);
    expect(sent.headers.get('location')).toBe(`${path}&said=asked#ask`);
    expect((await waiting())[0]?.settlementId).toBe(seedId('settlement:JS-2609A'));
  });

  it('takes none from another site, from a guest, empty, or the sixth of a day', async () => {
    const { cookie } = await signedIn();
    const before = (await waiting()).length;
    const fields = { text: '问', requestId: newId() };
    expect(await said(cookie, fields, 'cross-site')).toBe('not_permitted');
    expect(await said('', fields)).toBe('not_signed_in');
    expect(await said(cookie, { ...fields, text: ' ' })).toBe('bad_input');
    expect(await said(cookie, { ...fields, requestId: 'x' })).toBe('bad_input');
    expect(await waiting()).toHaveLength(before);
    for (let n = 0; n < 3; n += 1)
      expect(await said(cookie, { text: `问 ${n}`, requestId: newId() })).toBe('asked');
    expect(await said(cookie, { text: '第六问', requestId: newId() })).toBe('rate_limited');
    expect(await read('/books/woqing?said=rate_limited')).toContain('今天问得够多了');
    expect(await read('/books/woqing?said=%3Cb%3E')).not.toContain('<b><b>');
  });
});

describe('a printed voucher', () => {
  it('has number, both sides, capitals and three names, for those who read the books', async () => {
    const { cookie, personId } = await signedIn();
    const [{ month }] = await app
      .get(DataSource)
      .query(
        "SELECT LEFT(MIN(effective_day), 7) AS month FROM journal_entries WHERE alliance_id = ? AND kind = 'accrual'",
        [allianceId],
      );
    const batch = await app.get(PostVouchers, { strict: false }).run(
      { ...actor('accountant'), id: seedId('person:04') },
      {
        ...{ allianceId, book: 'ALLIANCE', month, requestId: newId() },
      },
    );
    await app.get(CheckVouchers, { strict: false }).run(actor('alliance_secretary', '05'), batch.id);
    expect((await fetch(`${base}/vouchers/${batch.id}`)).status).not.toBe(200);
    await app.get(DataSource).query(
      `INSERT INTO office_terms (id, person_id, office, alliance_id, started_at, until_on)
       VALUES (?, ?, 'first_secretary', ?, NOW(3), '2099-12-31')`,
      [newId(), personId, allianceId],
    );
    const page = await read(`/vouchers/${batch.id}`, cookie);
    for (const said of [
      '记 字第 1 号',
      '附单据 1 张',
      '小企业会计准则',
      '制单 ',
      '审核 ',
      '记账 ',
      batch.hash,
    ])
      expect(page).toContain(said);
    expect(page).toMatch(/合计 [零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+/);
    expect(page).toContain('class="n red"');
  });
});
