import { DataSource } from 'typeorm';
import { CheckBooks, DayRoots, rootOfProof, SetWithholding, sha256 } from '@app/ledger';
import { sumFen } from '@app/money';
import { Outbox, type EventOf } from '@app/outbox';
import { Clock, DAY_MS, GUEST, newId, type Actor } from '@app/platform';
import { AuditReader, type AuditStep } from './audit.reader';
import { AUDITED } from './audited-things';
import type { GraphApi } from '../test/graph-api';
import { accountant, allianceId, drain, inOffice, secretary, startBooks } from './test/books-api';

let api: GraphApi;

beforeAll(async () => {
  api = await startBooks('periods_api', { day: '2026-12-01' });
}, 60_000);
afterAll(() => api.stop());

const ask = (who: Actor, query: string) => api.ask<any>(who, query);
const codeOf = async (who: Actor, query: string) => (await ask(who, query)).errors?.[0]?.extensions.code;
const book = () => drain(api);
const slug = 'allianceSlug: "woqing"';

describe('months of the books by GraphQL', () => {
  it('are listed for those who read the books, newest first, in pages', async () => {
    const query = (after: string) =>
      `{ accountingPeriods(${slug}, first: 3${after}) { nodes { month status from to root } pageInfo { hasNextPage endCursor } } }`;
    const first = (await ask(accountant, query(''))).data.accountingPeriods;
    expect(first.nodes).toHaveLength(3);
    const next = (await ask(accountant, query(`, after: "${first.pageInfo.endCursor}"`))).data
      .accountingPeriods;
    expect(next.nodes[0].month < first.nodes[2].month).toBe(true);
    expect(await codeOf(GUEST, query(''))).toBe('not_signed_in');
    expect(await codeOf(inOffice('03', 'packhouse'), query(''))).toBe('not_permitted');
  });

  it('are soft closed by one, checked, closed by another, and sealed', async () => {
    const first = 'month: "2026-10"';
    const sheet = `month status softClosedBy closedBy root acts { act isAllowed why } checklist { key state } history { step by }`;
    const soft = await ask(
      accountant,
      `mutation { softClosePeriod(${slug}, ${first}, requestId: "p1") { ${sheet} } }`,
    );
    expect(soft.errors).toBeUndefined();
    expect(soft.data.softClosePeriod).toMatchObject({ status: 'soft_closed', softClosedBy: '沈知秋' });
    const close = `mutation { closePeriod(${slug}, ${first}, requestId: "p2") { ${sheet} } }`;
    expect(await codeOf(accountant, close)).toBe('same_person');
    const early = await ask(secretary, close);
    expect(early.errors?.[0]?.extensions).toMatchObject({ code: 'close_not_ready' });
    expect(early.errors?.[0]?.extensions.values.missing).toContain('I10');
    const asked = await ask(accountant, `mutation { askBookCheck(${slug}, requestId: "p3") }`);
    const [{ id }] = await api
      .get(DataSource)
      .query("SELECT id FROM outbox_events WHERE name = 'books.check_asked'");
    await api.get(CheckBooks).react((await api.get(Outbox).read(id)) as EventOf<'books.check_asked'>);
    const checked = await ask(
      accountant,
      `{ lastBookCheck(${slug}) { id by faultCount results { id count } } }`,
    );
    expect(checked.data.lastBookCheck).toMatchObject({ id: asked.data.askBookCheck, faultCount: 0 });
    const closed = await ask(secretary, close);
    expect(closed.errors).toBeUndefined();
    expect(closed.data.closePeriod).toMatchObject({ status: 'closed', root: null });
    await book();
    const after = await ask(secretary, `{ accountingPeriod(${slug}, ${first}) { ${sheet} } }`);
    expect(after.data.accountingPeriod.root).toMatch(/^[0-9a-f]{64}$/);
    expect(after.data.accountingPeriod.acts.map((act: any) => act.why)).toEqual([
      'not_permitted',
      'period_closed',
      'period_closed',
    ]);
    expect(after.data.accountingPeriod.history.map((step: any) => step.step)).toEqual([
      'soft_close',
      'close',
    ]);
  });

  it('say what accounts held before, gained and held then, and sum to nothing', async () => {
    const query = `{ trialBalance(${slug}, from: "2026-06-01", to: "2026-06-30") { code name class openingFen debitsFen creditsFen closingFen } }`;
    const lines: any[] = (await ask(accountant, query)).data.trialBalance;
    const line = (code: string) => lines.find((each) => each.code === code);
    expect(line('L.promo')).toMatchObject({ openingFen: '20000000', debitsFen: '0', closingFen: '20000000' });
    const sum = (pick: (each: any) => bigint) => sumFen(lines.map(pick));
    expect(sum((each) => BigInt(each.debitsFen) - BigInt(each.creditsFen))).toBe(0n);
    const signed = (each: any, fen: string) => ('AX'.includes(each.class) ? 1n : -1n) * BigInt(fen);
    expect(sum((each) => signed(each, each.closingFen))).toBe(0n);
    expect(await codeOf(GUEST, query)).toBe('not_signed_in');
  });

  it('publish the roots of days to everybody, with the proof of an entry', async () => {
    api.get(Clock).advance(DAY_MS);
    await api.get(DayRoots).makeDue();
    const roots = await ask(
      GUEST,
      '{ ledgerDayRoots(first: 2) { nodes { day root prevRoot } pageInfo { hasNextPage endCursor } } }',
    );
    expect(roots.errors).toBeUndefined();
    const { nodes, pageInfo } = roots.data.ledgerDayRoots;
    expect([nodes[0].prevRoot, pageInfo.hasNextPage]).toEqual([nodes[1].root, true]);
    const { entryProof } = (
      await ask(GUEST, '{ entryProof(seq: "3") { seq hash root { merkleRoot } steps { side hash } } }')
    ).data;
    expect(rootOfProof(entryProof.hash, entryProof.steps, sha256)).toBe(entryProof.root.merkleRoot);
    expect((await ask(GUEST, '{ entryProof(seq: "x") { seq } }')).data.entryProof).toBeNull();
  });

  it('let two people correct an entry', async () => {
    const input = (lines: string) =>
      `input: { ${slug}, lines: [${lines}], memo: "利息", effectiveDay: "2026-11-20", requestId: "c1" }`;
    const lines =
      '{ accountCode: "A.bank", debitFen: "12", creditFen: "0" }, { accountCode: "L.promo", debitFen: "0", creditFen: "12" }';
    const made = await ask(
      accountant,
      `mutation { requestCorrection(${input(lines)}) { id status maker canDecide postings { debitName creditName amountFen } } }`,
    );
    expect(made.errors).toBeUndefined();
    const { id } = made.data.requestCorrection;
    expect(made.data.requestCorrection).toMatchObject({
      canDecide: false,
      postings: [{ debitName: '银行存款', creditName: '联盟促销金', amountFen: '12' }],
    });
    const list = `{ entryCorrections(${slug}) { nodes { id canDecide status bookedSeq } } }`;
    expect((await ask(secretary, list)).data.entryCorrections.nodes).toEqual([
      { id, canDecide: true, status: 'requested', bookedSeq: null },
    ]);
    await ask(secretary, `mutation { approveCorrection(id: "${id}", requestId: "c2") { status } }`);
    await book();
    expect((await ask(secretary, list)).data.entryCorrections.nodes[0].status).toBe('booked');
    const closed = input(lines).replace('2026-11-20', '2026-05-31').replace('c1', 'c3');
    expect(await codeOf(accountant, `mutation { requestCorrection(${closed}) { id } }`)).toBe(
      'period_closed',
    );
  });
});

describe('who did what', () => {
  const query = (filter: string, first = 4) =>
    `{ auditTrail(${slug}, first: ${first}${filter}) { nodes { thing label step from to by byId reason at } pageInfo { endCursor hasNextPage } } }`;

  it('is read newest first, in pages that follow each other, by those who keep the books', async () => {
    const first = (await ask(secretary, query(''))).data.auditTrail;
    expect(first.nodes[0]).toMatchObject({
      thing: 'correction',
      step: 'book',
      from: 'approved',
      to: 'booked',
      by: 'BooksWriter',
    });
    const all = (await ask(secretary, query('', 100))).data.auditTrail.nodes;
    const next = (await ask(secretary, query(`, after: "${first.pageInfo.endCursor}"`))).data.auditTrail;
    expect([...first.nodes, ...next.nodes]).toEqual(all.slice(0, 8));
    expect(await codeOf(GUEST, query(''))).toBe('not_signed_in');
    expect(await codeOf(inOffice('03', 'packhouse'), query(''))).toBe('not_permitted');
  });

  it('is narrowed to a person, a thing and a day, and to the own alliance', async () => {
    const ofPeriods = (await ask(secretary, query(', thing: "period"'))).data.auditTrail.nodes;
    expect(ofPeriods.slice(0, 2).map((step: any) => [step.step, step.label, step.by])).toEqual([
      ['close', '2026-10', '陆望舒'],
      ['soft_close', '2026-10', '沈知秋'],
    ]);
    const own = (await ask(secretary, query(`, byId: "${accountant.id}"`, 100))).data.auditTrail.nodes;
    expect(new Set(own.map((step: any) => step.byId))).toEqual(new Set([accountant.id]));
    const day = (await ask(secretary, query(', day: "2026-06-22"', 100))).data.auditTrail.nodes;
    expect(day.map((step: any) => [step.thing, step.label, step.step])).toEqual([
      ['settlement', 'JS-2606A', 'approve'],
    ]);
    expect((await ask(secretary, query(', thing: "nothing"'))).data.auditTrail.nodes).toEqual([]);
    await api
      .get(DataSource)
      .query(
        `INSERT INTO steps (id, thing, thing_id, step, to_status, done_by, at) VALUES (?, 'settlement', ?, 'x', 'y', 'z', '2030-01-01')`,
        [newId(), newId()],
      );
    expect((await ask(secretary, query(''))).data.auditTrail.nodes[0].step).toBe('book');
    expect(await codeOf(secretary, query(', byId: "1; DROP"'))).toBe('bad_input');
  });

  it('knows every thing that books, votes and papers leave steps on, each of the own alliance alone', async () => {
    const rows = api.get(DataSource);
    await api.get(SetWithholding).run(accountant, { allianceId, method: 'per_payment', requestId: 'w1' });
    const parties: { id: string }[] = await rows.query(
      'SELECT MIN(id) AS id FROM ledger_parties GROUP BY alliance_id',
    );
    for (const { id } of parties)
      await rows.query(
        `INSERT INTO steps (id, thing, thing_id, step, to_status, done_by, at) VALUES (?, 'party', ?, 'reclass', 'claimed', 'x', NOW(3))`,
        [newId(), id],
      );
    for (const thing of AUDITED) {
      const { data, errors } = await ask(secretary, query(`, thing: "${thing}"`));
      expect(errors).toBeUndefined();
      const steps = data.auditTrail.nodes.map((each: any) => [each.thing, each.step, each.to]);
      if (thing === 'payer') expect(steps).toEqual([['payer', 'set_withholding', 'per_payment']]);
      if (thing === 'party') expect(steps).toEqual([['party', 'reclass', 'claimed']]);
      expect(await api.get(AuditReader).labels([{ thing, thingId: newId() } as AuditStep])).toEqual(
        new Map(),
      );
    }
    const known = [
      'write_off',
      'tax_remittance',
      'split_rule',
      'motion',
      'recon_break',
      'correction',
      'chargeback',
    ];
    expect(AUDITED).toEqual(expect.arrayContaining(known));
  });
});
