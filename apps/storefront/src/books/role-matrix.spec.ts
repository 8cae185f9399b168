import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type INestApplication } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  type GraphQLInputType,
} from 'graphql';
import { DataSource } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import {
  GUEST,
  newId,
  OFFICES,
  officesWith,
  PlatformModule,
  type Actor,
  type Permission,
} from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedGovernance } from '../../../../deploy/seed/governance';
import { seedLedger } from '../../../../deploy/seed/ledger';
import { seedPeople } from '../../../../deploy/seed/people';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AllianceApiModule } from '../alliance/alliance.module';
import { GraphContext } from '../context';
import { GovernanceApiModule } from '../governance/governance.module';
import { PapersApiModule } from '../papers/papers.module';
import { RefusalFilter, formatError } from '../refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from '../scalars';
import { BooksApiModule } from './books.module';

const OWNER = 'apps/storefront';
const AREAS = ['books', 'governance', 'papers'];

/** Which permission each writing of these areas asks for. One that has no row here fails: it is for its writer to say who may. */
const ASKS: Readonly<Record<string, Permission>> = {
  submitSettlement: 'settlement.prepare',
  approveSettlement: 'settlement.approve',
  sendBackSettlement: 'settlement.approve',
  payOutSettlement: 'settlement.pay',
  publishSettlement: 'settlement.publish',
  drawPayoutFile: 'payout.file',
  confirmPayout: 'payout.confirm',
  savePayee: 'payee.save',
  requestWriteOff: 'writeoff.request',
  decideWriteOff: 'writeoff.approve',
  recordRepayment: 'repayment.record',
  proposePool: 'pool.propose',
  decidePool: 'pool.approve',
  remitTax: 'tax.remit',
  setWithholding: 'withholding.set',
  softClosePeriod: 'period.soft_close',
  reopenPeriod: 'period.close',
  closePeriod: 'period.close',
  askBookCheck: 'ledger.read',
  requestCorrection: 'correction.request',
  approveCorrection: 'correction.approve',
  rejectCorrection: 'correction.approve',
  askAboutEntry: 'ledger.read',
  answerEntryQuestion: 'ledger.answer',
  matchLines: 'recon.work',
  unmatchLines: 'recon.work',
  ownBreak: 'recon.work',
  resolveBreak: 'recon.work',
  fetchStatement: 'recon.work',
  reviewRefund: 'refund.review',
  attachPaper: 'entry_paper.attach',
  proposeSplitRule: 'split_rule.propose',
  withdrawSplitRule: 'split_rule.propose',
  proposeMotion: 'motion.propose',
  recordMotionStep: 'motion.record',
  rejectMotion: 'motion.record',
  publishResolution: 'motion.record',
  publishResult: 'motion.record',
  nameSupervisor: 'motion.record',
  setVillageRules: 'village.rules',
  declareKin: 'relation.declare',
  makeExport: 'paper.export',
  postVouchers: 'voucher.post',
  checkVouchers: 'voucher.check',
  saveVoucherBook: 'voucher.post',
  answerVillager: 'question.answer',
};

@Module({})
class NothingModule {}

let app: INestApplication;
let origin: string;
let actor: Actor = GUEST;

const allianceId = seedId('alliance:woqing');
const villageId = seedId('village:dashawo');
const schema = buildSchema(readFileSync(join(process.cwd(), OWNER, 'schema.graphql'), 'utf8'));
const mutations = schema.getMutationType()?.getFields() ?? {};

/** The writings that the areas declare. */
const names = AREAS.flatMap((area) => {
  const folder = join(process.cwd(), OWNER, 'src', area);
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const parts = files.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')).definitions);
  return parts.flatMap((part) =>
    part.kind === Kind.OBJECT_TYPE_EXTENSION && part.name.value === 'Mutation'
      ? (part.fields ?? []).map((field) => field.name.value)
      : [],
  );
});

const SAMPLES: Readonly<Record<string, unknown>> = {
  ...{ ID: '01K9W3KCTNGCFV0AKE2WN9HVC7', Fen: '1', Day: '2026-11-23', Instant: '2026-11-23T00:00:00Z' },
  ...{ String: '2026-10', Int: 1, Float: 1, Boolean: true },
};

/** Some value that the schema lets through, so that what refuses is the command. */
function sampleOf(type: GraphQLInputType, name = ''): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType, name);
  if (name === 'allianceSlug') return 'woqing';
  if (name === 'weight') return '1';
  if (isListType(type)) return [sampleOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SAMPLES[type.name];
  return Object.fromEntries(
    Object.values(type.getFields()).map((field) => [field.name, sampleOf(field.type, field.name)]),
  );
}

/** What the writing answers to that person: the code of its refusal. */
async function codeOf(name: string, who: Actor): Promise<string | undefined> {
  actor = who;
  const field = mutations[name]!;
  const given = field.args.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const wanted = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation (${given}) { ${name}(${passed}) ${wanted} }`,
      variables: Object.fromEntries(field.args.map((arg) => [arg.name, sampleOf(arg.type, arg.name)])),
    }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code;
}

const holding = (office: (typeof OFFICES)[number], of = allianceId): Actor => ({
  id: newId(),
  offices: [{ office, allianceId: of, villageId: office === 'villager' ? villageId : null }],
});
const written = async (): Promise<unknown[]> =>
  app
    .get(DataSource)
    .query('SELECT (SELECT COUNT(*) FROM steps) AS steps, MAX(id) AS events FROM outbox_events');

beforeAll(async () => {
  const settings = await testSettings({}, await freshDatabase('role_matrix'));
  const modules = await Test.createTestingModule({
    imports: [
      ...[PlatformModule.forRoot('spec', settings), OutboxModule, AllianceApiModule],
      ...[BooksApiModule, GovernanceApiModule, PapersApiModule],
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        imports: [NothingModule],
        useFactory: () => ({
          typePaths: [join(process.cwd(), OWNER, 'schema.graphql')],
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
  await app.get(DataSource).transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedLedger, seedGovernance]) await seed(rows, Date.now());
  });
}, 60_000);
afterAll(() => app.close());

describe('who may do what with the books (S2)', () => {
  it('is said of every writing that these areas have', () => {
    expect(names.filter((name) => !(name in ASKS))).toEqual([]);
    expect(Object.keys(ASKS).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(Object.entries(ASKS))(
    '%s is for who may %s, and refused to everybody else',
    async (name, permission) => {
      const before = await written();
      const may = officesWith(permission) ?? [];
      const others = OFFICES.filter((office) => !may.includes(office));
      expect([may.length > 0, others.length > 0]).toEqual([true, true]);
      expect(await codeOf(name, GUEST)).toBe('not_signed_in');
      expect(await codeOf(name, { id: newId(), offices: [] })).toBe('not_permitted');
      for (const office of others)
        expect([office, await codeOf(name, holding(office))]).toEqual([office, 'not_permitted']);
      expect(await written()).toEqual(before);
      for (const office of may) {
        const elsewhere = await codeOf(name, holding(office, newId()));
        expect([office, elsewhere]).not.toEqual([office, 'not_permitted']);
        expect([office, elsewhere]).not.toEqual([office, undefined]);
      }
      expect(await written()).toEqual(before);
      for (const office of may)
        expect([office, await codeOf(name, holding(office))]).not.toEqual([office, 'not_permitted']);
    },
  );
});
