import { join } from 'node:path';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type INestApplication } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { OutboxEventRow, OutboxModule } from '@app/outbox';
import { dayOf, GUEST, newId, PlatformModule, type Actor, type Office } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AllianceApiModule } from '../alliance/alliance.module';
import { GraphContext, WhoAsks } from '../context';
import { RefusalFilter, formatError } from '../refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from '../scalars';
import { BooksApiModule } from './books.module';

@Module({})
class NothingModule {}

let app: INestApplication;
let origin: string;
let actor: Actor = GUEST;

const allianceId = seedId('alliance:woqing');
const at = (digits: string, office: Office): Actor => ({
  id: seedId(`person:${digits}`),
  offices: [{ office, allianceId, villageId: null }],
});
const accountant = at('04', 'accountant');
const secretary = at('05', 'alliance_secretary');
const today = dayOf(Date.now());
const month = today.slice(0, 7);

beforeAll(async () => {
  const given = { SANDBOX_SECRET: 'a sandbox secret of specs' };
  const settings = await testSettings(given, await freshDatabase('recon_api'));
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
  })
    .overrideProvider(WhoAsks)
    .useValue({ actorOf: () => Promise.resolve(actor) })
    .compile();
  app = modules.createNestApplication();
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
  await app.get(DataSource).transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance]) await seed(rows, Date.now());
  });
});
afterAll(() => app.close());

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
interface Answer {
  data: {
    reconciliation: Found;
    reconAccounts: object[];
    reconOwners: { id: string; name: string }[];
  } | null;
  errors?: { extensions: { code: string } }[];
}

async function ask(who: Actor, query: string, variables: object = {}): Promise<Answer> {
  actor = who;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);
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
  actor = who;
  const body = new FormData();
  body.append('file', new Blob([text]), '十一月.csv');
  const asked = new URLSearchParams({ alliance: 'woqing', account, preview: preview ? '1' : '' });
  const response = await fetch(`${origin}/statements?${asked.toString()}`, { method: 'POST', body });
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
    expect(codes(await ask(at('02', 'villager'), query))).toEqual(['not_permitted']);
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
    const asked = await app.get(DataSource).manager.countBy(OutboxEventRow, { name: 'statement.due' });
    expect(asked).toBe(1);
  });
});
