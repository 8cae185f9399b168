import { DataSource } from 'typeorm';
import { BooksWriter } from '@app/ledger';
import { paidSale } from '@app/ledger/test';
import { Transactions } from '@app/outbox';
import { dayOf, GUEST, newId, type Actor } from '@app/platform';
import { seedId } from '../../../../deploy/seed/seed-id';
import type { GraphApi } from '../test/graph-api';
import { accountant, allianceId, inOffice, secretary, startBooks } from './test/books-api';

let api: GraphApi;

beforeAll(async () => {
  api = await startBooks('books_api');
});
afterAll(() => api.stop());

const ask = (who: Actor, query: string) => api.ask<any>(who, query);

/** How many statements the database was asked while the query was answered. */
async function statementsOf(who: Actor, query: string): Promise<{ nodes: number; statements: number }> {
  const asked = jest.spyOn(api.get(DataSource).logger, 'logQuery');
  const { data, errors } = await ask(who, query);
  const statements = asked.mock.calls.length;
  asked.mockRestore();
  expect(errors).toBeUndefined();
  return { nodes: data.settlements.nodes.length, statements };
}

const SHEET = `number status openingFen dueFen refundedFen paidFen closingFen isBalanced orderCount preparedBy approvedBy sha256
  publishedOn periodFrom periodTo alliance { id name } parties { key role name carryInFen accruedFen reversedFen netFen }
  exceptions { kind detail } payouts { outNo partyName accountMasked amountFen status } history { step by at reason }
  acts { act isAllowed why } lines { nodes { orderNumber itemName completedOn baseFen accruedFen reversedFen } }`;

describe('the books by GraphQL', () => {
  it('shows published settlements to everyone, growers masked, and the open one to those in office', async () => {
    const query = `{ settlements(allianceSlug: "woqing") { nodes { ${SHEET} } pageInfo { hasNextPage } } }`;
    const open = await ask(GUEST, query);
    expect(open.errors).toBeUndefined();
    expect(open.data.settlements.nodes).toHaveLength(9);
    const [first] = open.data.settlements.nodes;
    expect(first).toMatchObject({
      number: 'JS-2610A',
      closingFen: '679196',
      approvedBy: '陆望舒',
      isBalanced: true,
    });
    expect(first.parties[0].name).toMatch(/^.\*\*$/);
    const inside = await ask(accountant, query);
    expect(inside.errors).toBeUndefined();
    expect(inside.data.settlements.nodes).toHaveLength(10);
    expect(inside.data.settlements.nodes[0].acts[0]).toEqual({ act: 'submit', isAllowed: true, why: null });
  });

  it('asks the database as often for a page of settlements as for one', async () => {
    // The names of alliances are not asked for: other requests leave them in memory for a while.
    const fields = SHEET.replace('alliance { id name }', '');
    const page = (first: number) =>
      `{ settlements(allianceSlug: "woqing", first: ${first}) { nodes { ${fields} } } }`;
    // The first look adds the open run up; its sums are kept.
    await statementsOf(accountant, page(2));
    const few = await statementsOf(accountant, page(2));
    expect(few.nodes).toBe(2);
    const many = await statementsOf(accountant, page(24));
    expect(many.nodes).toBe(10);
    // Looks that are ready at the same moment share a statement: eight more settlements may cost one or two more, not eight.
    expect(many.statements).toBeLessThanOrEqual(few.statements + 2);
    expect(many.statements).toBeLessThanOrEqual(31);
  });

  it('explains an order’s split to its buyer, with entries for the accountant alone', async () => {
    const [line] = paidSale().lines;
    const buyerId = newId();
    const origin = { villageId: seedId('village:dashawo'), growerId: seedId('grower:dashawo-1') };
    const sale = paidSale({
      orderId: newId(),
      allianceId,
      buyerId,
      streamerId: seedId('person:01'),
      paymentId: newId(),
      paidAt: Date.now(),
      lines: [{ ...line!, ...origin, quantity: 2, listFen: 9_980n, discountFen: 1_000n }],
      goodsFen: 9_980n,
      freightFen: 0n,
      freightCostFen: 900n,
      totalFen: 8_980n,
      providerFeeFen: 54n,
    });
    await api.get(Transactions).run((tx) => tx.emit('order.paid', sale));
    expect(await api.get(BooksWriter).drain()).toBe(1);
    const query = `{ splitOf(orderNumber: "${sale.orderNumber}") { ruleVersion ruleSince baseFen waterfall { key amountFen }
      parties { role name basisPoints exactFen shareFen roundingFen } entries { kind postings { debitName creditName amountFen } } } }`;
    const mine = await ask({ id: buyerId, offices: [] }, query);
    expect(mine.errors).toBeUndefined();
    expect(mine.data.splitOf).toMatchObject({
      ruleVersion: 3,
      ruleSince: '2026-07-01',
      baseFen: '9026',
      entries: [],
    });
    expect(
      mine.data.splitOf.parties.map((party: any) => [party.name, party.exactFen, party.shareFen]),
    ).toEqual([
      ['田**', '6498.7200', '6499'],
      ['苗小满', '902.6000', '903'],
      ['大沙沃村集体', '722.0800', '722'],
      ['三村共享池', '541.5600', '541'],
      ['沃青联盟运营', '270.7800', '271'],
      ['区平台运维', '90.2600', '90'],
    ]);
    expect((await ask(GUEST, query)).data.splitOf).toBeNull();
    const read = await ask(accountant, query);
    expect(read.data.splitOf.parties[0].name).toBe('田有余');
    expect(read.data.splitOf.entries[0].postings[0]).toEqual({
      debitName: '支付账户（sandbox）',
      creditName: '待分订单款',
      amountFen: '8980',
    });
  });

  it('lets one person submit and another approve', async () => {
    const query = '{ settlements(allianceSlug: "woqing", first: 1) { nodes { id } } }';
    const { id } = (await ask(accountant, query)).data.settlements.nodes[0];
    const submit = await ask(
      accountant,
      `mutation { submitSettlement(id: "${id}", requestId: "r1") { ${SHEET} } }`,
    );
    expect(submit.errors).toBeUndefined();
    expect(submit.data.submitSettlement.status).toBe('review');
    const approve = (who: Actor) =>
      ask(who, `mutation { approveSettlement(id: "${id}", requestId: "r2") { status } }`);
    expect((await approve(accountant)).errors?.[0]?.extensions.code).toBe('same_person');
    expect((await approve(GUEST)).errors?.[0]?.extensions.code).toBe('not_signed_in');
    expect((await approve(secretary)).data.approveSettlement.status).toBe('approved');
  });

  it('pages through the payouts of all settlements, the newest first, by where they stand', async () => {
    const page = (more: string) =>
      `{ payouts(allianceSlug: "woqing", ${more}) { nodes { id outNo partyName amountFen status settlement { number } }
        pageInfo { endCursor hasNextPage } } }`;
    const sums = `{ payoutSums(allianceSlug: "woqing") { status count amountFen withheldFen } }`;
    const [sum] = (await ask(accountant, sums)).data.payoutSums;
    const seen: any[] = [];
    let after = '';
    do {
      const { data, errors } = await ask(accountant, page(`first: 20${after}`));
      expect(errors).toBeUndefined();
      seen.push(...data.payouts.nodes);
      after = data.payouts.pageInfo.hasNextPage ? `, after: "${data.payouts.pageInfo.endCursor}"` : '';
    } while (after);
    expect(seen.map(({ id }) => id)).toEqual([...new Set(seen.map(({ id }) => id))].sort().reverse());
    expect(sum).toMatchObject({ status: 'succeeded', count: seen.length, withheldFen: '0' });
    expect(seen.reduce((total: bigint, { amountFen }) => total + BigInt(amountFen), 0n)).toBe(
      BigInt(sum.amountFen),
    );
    expect(seen.find(({ settlement }) => settlement.number === 'JS-2610A')).toMatchObject({
      status: 'succeeded',
    });
    expect((await ask(accountant, page('status: [failed, unknown]'))).data.payouts.nodes).toEqual([]);
    expect((await ask(accountant, page('first: 0'))).errors?.[0]?.extensions.code).toBe('bad_input');
    expect((await ask(inOffice('03', 'packhouse'), page('first: 1'))).errors?.[0]?.extensions.code).toBe(
      'not_permitted',
    );
  });

  it('tells of the payouts of a run that went wrong, of the parties in debt, and reads no others for it', async () => {
    const database = api.get(DataSource);
    const query =
      '{ settlements(allianceSlug: "woqing") { nodes { id number exceptions { kind detail } acts { act isAllowed why } } } }';
    const list = async () => (await ask(accountant, query)).data.settlements.nodes;
    const [run] = (await list()).filter(({ number }: { number: string }) => number === 'JS-2610A');
    expect(run.exceptions).toEqual([]);
    const [payout, other] = await database.query(
      'SELECT id, out_no AS outNo, party_id AS partyId FROM payouts WHERE settlement_id = ? ORDER BY id',
      [run.id],
    );
    const put = (status: string, reason: string | null, id: string) =>
      database.query('UPDATE payouts SET status = ?, reason = ? WHERE id = ?', [status, reason, id]);
    await put('failed', '账号有误', payout.id);
    await put('unknown', null, other.id);
    const line = [run.id, payout.partyId];
    const owe = (fen: number) =>
      database.query(
        `UPDATE settlement_lines SET carry_in_fen = carry_in_fen - ${fen} WHERE settlement_id = ? AND party_id = ?`,
        line,
      );
    await owe(10_000_000);
    const asked = jest.spyOn(database.logger, 'logQuery');
    const [told] = (await list()).filter(({ id }: { id: string }) => id === run.id);
    const reads = asked.mock.calls.filter(([sql]) => sql.includes('FROM `payouts`'));
    asked.mockRestore();
    await owe(-10_000_000);
    await put('succeeded', null, payout.id);
    await put('succeeded', null, other.id);
    expect(told.exceptions.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'not_balanced',
      'party_in_debt',
      'payout_failed',
      'payout_unknown',
    ]);
    const detailOf = (kind: string) =>
      told.exceptions.find((each: { kind: string }) => each.kind === kind).detail;
    expect(detailOf('payout_failed')).toBe(`${detailOf('party_in_debt')} ${payout.outNo} 账号有误`);
    expect(detailOf('party_in_debt')).not.toBe('');
    expect(reads.length).toBeGreaterThan(0);
    for (const [sql] of reads) expect(sql).toContain('`status` != ?');
  });

  it('opens the journal to those who read the books, and to nobody else', async () => {
    const query = `{ accounts(allianceSlug: "woqing") { code name class balanceFen }
      journalEntries(allianceSlug: "woqing", accountCode: "L.held", first: 2) { nodes { seq kind hash } pageInfo { endCursor hasNextPage } } }`;
    const read = await ask(accountant, query);
    expect(read.errors).toBeUndefined();
    expect(read.data.accounts.find((account: any) => account.code === 'L.held')).toMatchObject({
      balanceFen: '9980',
    });
    expect(read.data.journalEntries.nodes).toHaveLength(2);
    expect((await ask(inOffice('03', 'packhouse'), query)).errors?.[0]?.extensions.code).toBe(
      'not_permitted',
    );
  });

  it('sums an account up for a month and the year so far, and lists the entries of the month', async () => {
    const { data } = await ask(accountant, '{ accounts(allianceSlug: "woqing") { code balanceFen } }');
    const { balanceFen } = data.accounts.find(({ code }: any) => code === 'A.bank');
    const fields = 'openingFen debitFen creditFen closingFen yearDebitFen yearCreditFen';
    const sums = (month: string, code = 'A.bank') =>
      `{ accountSums(allianceSlug: "woqing", accountCode: "${code}", month: "${month}") { ${fields} } }`;
    const october = (await ask(accountant, sums('2026-10'))).data.accountSums;
    const november = (await ask(accountant, sums('2026-11'))).data.accountSums;
    expect(november.openingFen).toBe(october.closingFen);
    const now = (await ask(accountant, sums(dayOf(Date.now()).slice(0, 7)))).data.accountSums;
    expect(now.closingFen).toBe(balanceFen);
    const fenOf = (of: any, key: string) => BigInt(of[key] as string);
    for (const [month, year] of [
      ['debitFen', 'yearDebitFen'],
      ['creditFen', 'yearCreditFen'],
    ] as const)
      expect(fenOf(november, year)).toBe(fenOf(october, year) + fenOf(november, month));
    const code = async (who: Actor, query: string) => (await ask(who, query)).errors?.[0]?.extensions.code;
    expect(await code(accountant, sums('2026-13'))).toBe('bad_input');
    expect(await code(GUEST, sums('2026-11'))).toBe('not_signed_in');
    expect(await code(inOffice('03', 'packhouse'), sums('2026-11'))).toBe('not_permitted');
    const list = (month: string) =>
      `{ journalEntries(allianceSlug: "woqing", accountCode: "A.bank", month: "${month}") { nodes { period } } }`;
    const { nodes } = (await ask(accountant, list('2026-10'))).data.journalEntries;
    expect(new Set(nodes.map(({ period }: any) => period))).toEqual(new Set(['2026-10']));
    expect(await code(accountant, list('October'))).toBe('bad_input');
  });
});
