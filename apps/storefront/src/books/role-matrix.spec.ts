import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { GUEST, newId, OFFICES, officesWith, type Actor, type Permission } from '@app/platform';
import { seedGovernance } from '../../../../deploy/seed/governance';
import { seedLedger } from '../../../../deploy/seed/ledger';
import { seedId } from '../../../../deploy/seed/seed-id';
import { GovernanceApiModule } from '../governance/governance.module';
import { PapersApiModule } from '../papers/papers.module';
import { GraphApi } from '../test/graph-api';
import { BooksApiModule } from './books.module';
import { allianceId } from './test/books-api';

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

/** The same for what comes as a file and not by the graph: its controller, and what it asks for. */
const FILES: Readonly<Record<string, Permission>> = { 'statement-files.controller.ts': 'recon.work' };

let api: GraphApi;

const villageId = seedId('village:dashawo');
const schema = buildSchema(readFileSync(join(process.cwd(), OWNER, 'schema.graphql'), 'utf8'));
const mutations = schema.getMutationType()?.getFields() ?? {};

const folders = AREAS.map((area) => join(process.cwd(), OWNER, 'src', area));
/** The controllers of the areas that take files. */
const takers = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.controller.ts'))
    .filter((name) => readFileSync(join(folder, name), 'utf8').includes('@UploadedFile()')),
);

/** The writings that the areas declare. */
const names = folders.flatMap((folder) => {
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
  const field = mutations[name]!;
  const given = field.args.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const wanted = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const { errors } = await api.ask(
    who,
    `mutation (${given}) { ${name}(${passed}) ${wanted} }`,
    Object.fromEntries(field.args.map((arg) => [arg.name, sampleOf(arg.type, arg.name)])),
  );
  return errors?.[0]?.extensions.code;
}

/** The same for a statement of the bank that is brought as a file. */
async function codeOfFile(who: Actor): Promise<string | undefined> {
  const body = new FormData();
  body.append('file', new Blob(['交易日期,流水号,贷方金额\n2026-11-23,R1,2.50']), '十一月.csv');
  const response = await api.fetch(who, '/statements?alliance=woqing&account=A.bank', {
    method: 'POST',
    body,
  });
  return ((await response.json()) as { code?: string }).code;
}

const holding = (office: (typeof OFFICES)[number], of = allianceId): Actor => ({
  id: newId(),
  offices: [{ office, allianceId: of, villageId: office === 'villager' ? villageId : null }],
});
const written = (): Promise<unknown[]> =>
  api.rows.query(
    `SELECT (SELECT COUNT(*) FROM steps) AS steps, (SELECT COUNT(*) FROM statements) AS statements, MAX(id) AS events
     FROM outbox_events`,
  );

beforeAll(async () => {
  api = await GraphApi.start('role_matrix', [BooksApiModule, GovernanceApiModule, PapersApiModule], {
    seeds: [seedLedger, seedGovernance],
  });
}, 60_000);
afterAll(() => api.stop());

type Asking = (who: Actor) => Promise<string | undefined>;
const ALL: readonly (readonly [string, Permission, Asking])[] = [
  ...Object.entries(ASKS).map(([name, asks]) => [name, asks, (who: Actor) => codeOf(name, who)] as const),
  ...Object.entries(FILES).map(([name, asks]) => [name, asks, codeOfFile] as const),
];

describe('who may do what with the books (S2)', () => {
  it('is said of every writing that these areas have', () => {
    expect(names.filter((name) => !(name in ASKS))).toEqual([]);
    expect(Object.keys(ASKS).filter((name) => !names.includes(name))).toEqual([]);
    expect(takers).toEqual(Object.keys(FILES));
  });

  it.each(ALL)('%s is for who may %s, and refused to everybody else', async (_, permission, asking) => {
    const before = await written();
    const may = officesWith(permission) ?? [];
    const others = OFFICES.filter((office) => !may.includes(office));
    expect([may.length > 0, others.length > 0]).toEqual([true, true]);
    expect(await asking(GUEST)).toBe('not_signed_in');
    expect(await asking({ id: newId(), offices: [] })).toBe('not_permitted');
    for (const office of others)
      expect([office, await asking(holding(office))]).toEqual([office, 'not_permitted']);
    expect(await written()).toEqual(before);
    for (const office of may) {
      const elsewhere = await asking(holding(office, newId()));
      expect([office, elsewhere]).not.toEqual([office, 'not_permitted']);
      expect([office, elsewhere]).not.toEqual([office, undefined]);
    }
    expect(await written()).toEqual(before);
    for (const office of may)
      expect([office, await asking(holding(office))]).not.toEqual([office, 'not_permitted']);
  });
});
