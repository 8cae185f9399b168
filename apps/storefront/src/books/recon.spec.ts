import { DataSource } from 'typeorm';
import { OutboxEventRow } from '@app/outbox';
import { dayOf, GUEST, newId, type Actor } from '@app/platform';
import type { Answer, GraphApi } from '../test/graph-api';
import { accountant, inOffice, secretary, startBooks } from './test/books-api';

let api: GraphApi;

const today = dayOf(Date.now());
const month = today.slice(0, 7);

beforeAll(async () => {
  api = await startBooks('recon_api', {
    settings: { SANDBOX_SECRET: 'a sandbox secret of specs' },
    withBooks: false,
  });
});
afterAll(() => api.stop());

interface Found {
  breaks: {
    key: string;
    kind: string;
    amountFen: string;
    status: string;
    ownerName: string | null;
    dueOn: string | null;
  }[];
  differenceFen: string;
  unownedCount: number;
  matchedCount: number;
  until: string;
}
interface Shown {
  reconciliation: Found;
  reconAccounts: object[];
  reconOwners: { id: string; name: string }[];
}
type Told = Answer<Shown | null>;

const ask = (who: Actor, query: string, variables: object = {}): Promise<Told> =>
  api.ask(who, query, variables);
const codes = ({ errors = [] }: Told) => errors.map(({ extensions }) => extensions.code);
const see = async (who = accountant) =>
  (
    await ask(
      who,
      `{ reconciliation(allianceSlug: "woqing", accountCode: "A.bank", month: "${month}") {
        until differenceFen unownedCount matchedCount
        breaks { key kind amountFen status ownerName dueOn lines { memo counterparty netFen } moves { seq } } } }`,
    )
  ).data?.reconciliation;

async function bring(who: Actor, text: string, preview = false, account = 'A.bank') {
  const body = new FormData();
  body.append('file', new Blob([text]), '十一月.csv');
  const asked = new URLSearchParams({ alliance: 'woqing', account, preview: preview ? '1' : '' });
  const response = await api.fetch(who, `/statements?${asked.toString()}`, { method: 'POST', body });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

const TEXT = `交易日期,流水号,借方金额,贷方金额,余额,摘要,对方户名\n${today},R1,2.50,,-2.50,手续费,`;

describe('a statement file over HTTP', () => {
  it('is for the accountant, shown first and then taken, under the name that it has', async () => {
    expect((await bring(GUEST, TEXT)).status).toBe(401);
    expect((await bring(secretary, TEXT)).answer).toMatchObject({ code: 'not_permitted' });
    expect((await bring(accountant, TEXT, false, 'L.held')).answer).toMatchObject({ code: 'not_found' });
    const shown = await bring(accountant, TEXT, true);
    expect(shown).toMatchObject({ status: 200, answer: { isTaken: false, addedCount: 1, outFen: '-250' } });
    const taken = await bring(accountant, TEXT);
    expect(taken.answer).toMatchObject({
      isTaken: true,
      isRepeat: false,
      lines: [{ netFen: '-250', memo: '手续费' }],
    });
    expect((await bring(accountant, TEXT)).answer).toMatchObject({ isRepeat: true, addedCount: 0 });
    const bad = await bring(accountant, `${TEXT}\n${today},R1,1.00,,-3.50,手续费,`);
    expect(bad).toMatchObject({
      status: 200,
      answer: { isTaken: false, faults: [{ code: 'duplicate', at: 3 }] },
    });
  });
});

describe('the reconciliation over GraphQL', () => {
  it('is read by those who read the books, by nobody else', async () => {
    expect(await see(secretary)).toMatchObject({
      ...{ until: today, differenceFen: '250', unownedCount: 1, matchedCount: 0 },
      breaks: [
        {
          kind: 'fee',
          amountFen: '250',
          status: 'open',
          ownerName: null,
          lines: [{ memo: '手续费' }],
          moves: [],
        },
      ],
    });
    const query =
      '{ reconAccounts(allianceSlug: "woqing") { code name statedTo differenceFen unownedCount } }';
    expect((await ask(accountant, query)).data?.reconAccounts).toEqual([
      { code: 'A.bank', name: '银行存款', statedTo: today, differenceFen: '250', unownedCount: 1 },
    ]);
    expect(codes(await ask(inOffice('02', 'villager'), query))).toEqual(['not_permitted']);
    expect(codes(await ask(GUEST, query))).toEqual(['not_signed_in']);
  });

  it('gives a break to somebody of the alliance, and lets the accountant end it', async () => {
    const owners = (await ask(accountant, '{ reconOwners(allianceSlug: "woqing") { id name } }')).data
      ?.reconOwners;
    expect(owners?.map(({ id }) => id)).toContain(secretary.id);
    const key = (await see())?.breaks[0]?.key;
    const own = (ownerId: string, who = accountant) =>
      ask(who, 'mutation ($input: OwnBreakInput!) { ownBreak(input: $input) }', {
        input: {
          ...{ allianceSlug: 'woqing', accountCode: 'A.bank', until: today, key, ownerId },
          ...{ dueOn: today, note: '问银行', requestId: newId() },
        },
      });
    expect(codes(await own(newId()))).toEqual(['not_found']);
    expect(codes(await own(secretary.id, secretary))).toEqual(['not_permitted']);
    expect(codes(await own(secretary.id))).toEqual([]);
    expect((await see())?.breaks[0]).toMatchObject({ status: 'owned', dueOn: today });
    expect((await see())?.breaks[0]?.ownerName).toBe(owners?.find(({ id }) => id === secretary.id)?.name);
    const resolve = await ask(
      accountant,
      'mutation ($input: ResolveBreakInput!) { resolveBreak(input: $input) }',
      {
        input: {
          ...{ allianceSlug: 'woqing', accountCode: 'A.bank', until: today, key },
          ...{ resolution: 'explained', note: '银行收的工本费', requestId: newId() },
        },
      },
    );
    expect(codes(resolve)).toEqual([]);
    expect(await see()).toMatchObject({
      unownedCount: 0,
      differenceFen: '250',
      breaks: [{ status: 'resolved' }],
    });
  });

  it('asks a provider for its statement', async () => {
    const query = (code: string) =>
      `mutation { fetchStatement(allianceSlug: "woqing", accountCode: "${code}", day: "${today}") }`;
    expect(codes(await ask(accountant, query('A.bank')))).toEqual(['not_found']);
    expect(codes(await ask(secretary, query('A.psp.sandbox')))).toEqual(['not_permitted']);
    expect(codes(await ask(accountant, query('A.psp.sandbox')))).toEqual([]);
    const asked = await api.get(DataSource).manager.countBy(OutboxEventRow, { name: 'statement.due' });
    expect(asked).toBe(1);
  });
});
