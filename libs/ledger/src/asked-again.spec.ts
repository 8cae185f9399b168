import { newId, type Actor, type Office } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  ApproveSettlement,
  AskBookCheck,
  BooksWriter,
  ConfirmPayout,
  DrawPayoutFile,
  PayOutSettlement,
  SavePayee,
  SetWithholding,
  SubmitSettlement,
} from '.';
import { LedgerPartyRow } from './ledger-party.row';
import { PayoutRow } from './payout.row';
import { SettlementRow } from './settlement.row';
import { BooksScene } from './test';

jest.setTimeout(120_000);

/** As often as a request comes again at once (ledger.md P4: 2 to 100 times). */
const COPIES = 100;

/** Another alliance, in which the same people hold the same offices, and its open settlement. */
const [elsewhere, theirs] = [newId(), newId()];

let scene: BooksScene;
let accountant: Actor;
let secretary: Actor;

const inBoth = (office: Office): Actor => {
  const here = scene.actor(office);
  return { ...here, offices: [...here.offices, ...scene.actor(office, elsewhere).offices] };
};

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('asked_again'));
  [accountant, secretary] = [inBoth('accountant'), inBoth('alliance_secretary')];
  await scene.database.query(
    `INSERT INTO alliances (id, slug, name, town_name, form_kind, blurb, formed_on)
     VALUES (?, 'elsewhere', '另一联盟', '镇', 'village_village', '', '2024-01-01')`,
    [elsewhere],
  );
  const open = { id: theirs, allianceId: elsewhere, ordinal: 1, number: 'JS-2611A', status: 'open' as const };
  await rows().insert(SettlementRow, { ...open, periodFrom: '2026-11-01' });
  await scene.complete(await scene.pay());
  await scene.drain();
});
afterAll(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

const rows = () => scene.database.manager;
const { settlement, payouts, party } = {
  settlement: async () =>
    (await rows().findOneByOrFail(SettlementRow, { allianceId: scene.allianceId, ordinal: 1 })).id,
  payouts: async () => (await rows().find(PayoutRow, { order: { id: 'ASC' } })).map(({ id }) => id),
  party: async (role: 'PRODUCER' | 'STREAMER') =>
    (await rows().findOneByOrFail(LedgerPartyRow, { allianceId: scene.allianceId, role })).id,
};

interface Asked {
  readonly name: string;
  readonly who: () => Actor;
  readonly command: abstract new (...given: never[]) => { run(actor: Actor, input: never): Promise<unknown> };
  /** what is asked for, and what is another thing under the same id */
  readonly inputs: () => Promise<readonly [object, object]>;
}

const account = (bankAccount: string) => ({
  ...{ bankAccount, accountName: '王大爷', accountKind: 'personal' as const, soleTraderLicenceId: null },
});
const asking = (
  name: string,
  command: Asked['command'],
  inputs: Asked['inputs'],
  who = () => accountant,
): Asked => ({
  ...{ name, command, inputs, who },
});

/** In the order in which they can be asked for. */
const ALL: readonly Asked[] = [
  asking('a check of the books', AskBookCheck, () => {
    const { allianceId } = scene;
    return Promise.resolve([{ allianceId }, { allianceId: elsewhere }] as const);
  }),
  asking('how tax is withheld', SetWithholding, () => {
    const { allianceId } = scene;
    return Promise.resolve([
      { allianceId, method: 'none' },
      { allianceId, method: 'per_payment' },
    ] as const);
  }),
  asking('a payee’s account', SavePayee, async () => {
    const partyId = await party('PRODUCER');
    return [
      { partyId, ...account('6217000011112222') },
      { partyId, ...account('6217000011113333') },
    ] as const;
  }),
  asking('a settlement is submitted', SubmitSettlement, async () => [
    { id: await settlement() },
    { id: theirs },
  ]),
  asking(
    'it is approved',
    ApproveSettlement,
    async () => [{ id: await settlement() }, { id: theirs }],
    () => secretary,
  ),
  asking('it is paid out', PayOutSettlement, async () => [{ id: await settlement() }, { id: theirs }]),
  asking('a file for the bank is drawn', DrawPayoutFile, async () => [
    { id: await settlement() },
    { id: theirs },
  ]),
  asking(
    'how a payout ended',
    ConfirmPayout,
    async () => {
      const [payoutId = ''] = await payouts();
      const said = { payoutId, end: 'succeeded', reference: '回单 8' };
      return [said, { ...said, reference: '回单 9' }];
    },
    () => secretary,
  ),
];

const state = async (): Promise<unknown> => {
  const [chain] = await scene.database.query('SELECT seq, hash FROM ledger_chain');
  const [counts] = await scene.database.query(
    `SELECT (SELECT COUNT(*) FROM steps) AS steps, (SELECT COUNT(*) FROM outbox_events) AS events,
       (SELECT COUNT(*) FROM payouts) AS payouts, (SELECT COUNT(*) FROM payout_batches) AS batches`,
  );
  return { chain, counts };
};

describe('a request that comes again a hundred times at once (P4)', () => {
  it.each(ALL)('is done once: $name', async ({ command, inputs, who }) => {
    const requestId = newId();
    const [input, other] = await inputs();
    const ask = (of: object): Promise<unknown> =>
      scene.get(command).run(who(), { ...of, requestId } as never);
    await ask(input);
    await scene.drain();
    const before = await state();
    const answers = await Promise.allSettled(Array.from({ length: COPIES }, () => ask(input)));
    expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
    await scene.drain();
    expect(await state()).toEqual(before);
    await expect(ask(other)).rejects.toMatchObject({ code: 'request_reused' });
    expect(await state()).toEqual(before);
  });
});
