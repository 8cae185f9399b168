import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { LIST_PRICE, ruleText, verifyBooks } from '@app/ledger';
import { Clock, DAY_MS, dayOf, newId, SETTINGS, type Actor, type Settings } from '@app/platform';
import { refusalWordId, words, type WordId, type Words } from '@app/words';
import { giveGrants } from '../../../../deploy/grants';
import type { GraphApi } from '../test/graph-api';
import { accountant, secretary, startBooks } from './test/books-api';

let api: GraphApi;
let say: Words;
let before: unknown;

const slug = 'allianceSlug: "woqing"';
const bankFiles = join(process.cwd(), 'libs/ledger/src/test/statements');

beforeAll(async () => {
  api = await startBooks('bad_input', { day: '2026-12-01' });
  say = await words('zh-CN', ['refusals', 'desk']);
}, 60_000);
afterAll(() => api.stop());

/** Where the chain and everything stands that bad input must not move. */
const stands = async (): Promise<unknown> => {
  const [row] = await api.rows.query(
    `SELECT seq, hash, (SELECT COUNT(*) FROM journal_entries) AS entries, (SELECT COUNT(*) FROM postings) AS postings,
       (SELECT COUNT(*) FROM split_rule_proposals) AS proposals, (SELECT COUNT(*) FROM entry_corrections) AS corrections,
       (SELECT COUNT(*) FROM statements) AS statements, (SELECT COUNT(*) FROM statement_lines) AS statedLines,
       (SELECT GROUP_CONCAT(status ORDER BY id) FROM settlements) AS settlements,
       (SELECT GROUP_CONCAT(CONCAT(month, status) ORDER BY id) FROM accounting_periods) AS months,
       (SELECT GROUP_CONCAT(bank_account ORDER BY id) FROM ledger_parties) AS accounts,
       (SELECT MAX(id) FROM outbox_events) AS events
     FROM ledger_chain`,
  );
  return row;
};

beforeEach(async () => {
  before = await stands();
});
afterEach(async () => {
  expect(await stands()).toEqual(before);
  expect((await verifyBooks(api.get(DataSource))).faults).toEqual([]);
});

/** The code that came, and the sentence that the screen makes of it. */
async function refused(who: Actor, query: string, variables: object = {}): Promise<[string, string]> {
  const { errors } = await api.ask(who, query, variables);
  const { code, values } = errors?.[0]?.extensions ?? { code: 'nothing', values: {} };
  return [code, say(refusalWordId(code, values), values as Record<string, string>)];
}

describe('a version of the split rule', () => {
  const propose = (more: object) =>
    refused(
      secretary,
      'mutation ($input: ProposeSplitRuleInput!) { proposeSplitRule(input: $input) { id } }',
      {
        input: {
          ...{ allianceSlug: 'woqing', title: '新版', rule: ruleText(LIST_PRICE), requestId: newId() },
          ...{ inForceOn: dayOf(api.get(Clock).now() + 3 * DAY_MS), ...more },
        },
      },
    );

  it('whose shares sum to 9,999 is refused', async () => {
    const [clause] = LIST_PRICE.clauses;
    const [first, ...others] = clause!.shares;
    const shares = [{ ...first!, basisPoints: first!.basisPoints - 1 }, ...others];
    expect(shares.reduce((sum, { basisPoints }) => sum + basisPoints, 0)).toBe(9_999);
    const rule = ruleText({ ...LIST_PRICE, clauses: [{ ...clause!, shares }] });
    expect(await propose({ rule })).toEqual(['rule_faulty', '这条分账规则还有 1 处不妥，改好再提']);
  });

  it('that would begin in the past, or before anyone could read it, is refused', async () => {
    const words = '分账规则最早从 2026-12-03 起生效，不能追溯';
    for (const inForceOn of ['2026-11-01', '2026-11-30', '2026-12-01'])
      expect(await propose({ inForceOn })).toEqual(['backdated', words]);
  });
});

describe('an entry that does not balance, by the application’s own user of the database', () => {
  it('cannot be written, and nor can half of one or a change of one', async () => {
    const { DATABASE_URL } = api.get<Settings>(SETTINGS as never);
    const name = `bad_input_${process.pid}`;
    await api.rows.query(`CREATE USER IF NOT EXISTS '${name}'@'%' IDENTIFIED BY 'bad-input-word'`);
    await giveGrants(api.get(DataSource), { app: `'${name}'@'%'`, books: `'${name}_b'@'%'` }).catch(
      () => undefined,
    );
    const own = new URL(DATABASE_URL);
    [own.username, own.password] = [name, 'bad-input-word'];
    const app = await createConnection(own.href);
    const told = (sql: string) =>
      app.query(sql).then(
        () => 'written',
        (error: unknown) => (error as Error).message,
      );
    const tried = [
      'INSERT INTO postings (entry_seq, line_no, debit_account_id, credit_account_id, amount_fen) SELECT 1, 99, debit_account_id, credit_account_id, 1 FROM postings LIMIT 1',
      'INSERT INTO postings (entry_seq, line_no, debit_account_id, amount_fen) SELECT 1, 99, debit_account_id, 1 FROM postings LIMIT 1',
      'UPDATE postings SET amount_fen = amount_fen + 1 LIMIT 1',
      'DELETE FROM postings LIMIT 1',
      "INSERT INTO journal_entries (seq, kind) VALUES (999999, 'correction')",
      'UPDATE ledger_balances SET amount_fen = amount_fen + 1 LIMIT 1',
    ];
    const answers = await Promise.all(tried.map(told));
    await app.end();
    await api.rows.query(`DROP USER '${name}'@'%'`);
    for (const answer of answers)
      expect(answer).toMatch(/^(INSERT|UPDATE|DELETE).* command denied to user 'bad_input_/);
  });
});

describe('a run that is approved by who prepared it', () => {
  it('is refused, however often it is tried', async () => {
    const { data } = await api.ask<any>(accountant, `{ settlements(${slug}) { nodes { id status } } }`);
    const { id } = data.settlements.nodes.find((each: any) => each.status === 'open');
    const step = (name: string) => `mutation { ${name}(id: "${id}", requestId: "${newId()}") { status } }`;
    expect((await api.ask<any>(accountant, step('submitSettlement'))).errors).toBeUndefined();
    before = await stands();
    for (const _ of [1, 2])
      expect(await refused(accountant, step('approveSettlement'))).toEqual([
        'same_person',
        '经手和审批不能是同一个人',
      ]);
  });
});

describe('a posting into a closed month', () => {
  const closed = '2026-09 已经结账，不能再记';

  it('is refused when it is asked for, new or in place of another', async () => {
    const lines =
      '{ accountCode: "A.bank", debitFen: "12", creditFen: "0" }, { accountCode: "L.promo", debitFen: "0", creditFen: "12" }';
    const ask = (more: string) =>
      refused(
        accountant,
        `mutation { requestCorrection(input: { ${slug}, lines: [${lines}], memo: "利息", requestId: "${newId()}", ${more} }) { id } }`,
      );
    for (const day of ['2026-09-01', '2026-09-30'])
      expect(await ask(`effectiveDay: "${day}"`)).toEqual(['period_closed', closed]);
    expect(await ask('effectiveDay: "2026-09-12", reversesSeq: "3"')).toEqual(['period_closed', closed]);
  });

  it('is refused by opening the month again too', async () => {
    const reopen = `mutation { reopenPeriod(${slug}, month: "2026-09", reason: "补一笔", requestId: "${newId()}") { status } }`;
    expect((await refused(secretary, reopen))[0]).toBe('step_not_allowed');
    const soft = `mutation { softClosePeriod(${slug}, month: "2026-09", requestId: "${newId()}") { status } }`;
    expect((await refused(accountant, soft))[0]).toBe('step_not_allowed');
  });
});

describe('a file of the bank', () => {
  interface Outcome {
    isTaken: boolean;
    lineCount: number;
    faults: { code: string; at: number | null; values: Record<string, string> }[];
  }

  async function bring(bytes: Uint8Array<ArrayBuffer> | string, preview = ''): Promise<Outcome> {
    const body = new FormData();
    body.append('file', new Blob([bytes]), '流水.csv');
    const path = `/statements?alliance=woqing&account=A.bank&preview=${preview}`;
    const response = await api.fetch(accountant, path, { method: 'POST', body });
    expect(response.status).toBe(200);
    return (await response.json()) as Outcome;
  }
  const HEAD = '交易日期,流水号,借方金额,贷方金额,余额,摘要,对方户名';
  const faultsOf = async (...lines: string[]) => {
    const { isTaken, faults } = await bring([HEAD, ...lines].join('\n'));
    expect(isTaken).toBe(false);
    // Each has a sentence; the sums in it are made yuan by the screen.
    for (const { code, values } of faults)
      expect(say(`desk.recon.fault.${code}` as WordId, values)).not.toContain('desk.');
    return faults.map(({ code, at, values }) => [code, at, values]);
  };

  it('with one line twice is refused whole, and the line is named', async () => {
    const line = '2026-11-24,A1,,10.00,110.00,收款,甲';
    expect(await faultsOf(line, '2026-11-24,A2,,1.00,111.00,收款,乙', line)).toContainEqual([
      'duplicate',
      4,
      { first: '2', ref: 'A1' },
    ]);
  });

  it('with a total that is not that of its lines is refused whole', async () => {
    const lines = ['2026-11-24,A1,,10.00,110.00,收款,甲', '合计,共1笔,0.00,10.10,,,'];
    expect(await faultsOf(...lines)).toEqual([['total', 3, { due: '1000', found: '1010' }]]);
  });

  it('in GBK is read as what it says, and one in no encoding is refused', async () => {
    const shown = await bring(readFileSync(join(bankFiles, 'abc-gbk.csv')), '1');
    expect([shown.faults, shown.lineCount]).toEqual([[], 4]);
    const torn = await bring(Buffer.from([0xff, 0xff, 0x00, 0x81]));
    expect(torn).toMatchObject({ isTaken: false, faults: [{ code: 'encoding' }] });
  });
});

describe('a village’s money to a person’s account', () => {
  it('is refused, whoever’s name stands on it', async () => {
    const { data } = await api.ask<any>(accountant, `{ payees(${slug}) { partyId role } }`);
    const village = data.payees.find((each: any) => each.role === 'VILLAGE');
    const save = `mutation { savePayee(partyId: "${village.partyId}", bankAccount: "6217000011112222",
      accountName: "大沙沃村集体", accountKind: personal, requestId: "${newId()}") { partyId } }`;
    expect(await refused(accountant, save)).toEqual([
      'personal_account',
      '集体的款只能打进集体的对公账户，不能打给个人',
    ]);
  });
});
