import { dayOf, newId } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { LedgerPartyRow, PayoutRow, PeriodQueries, PublishSettlement, RemitTax, SettlementRow } from '.';
import { BooksScene } from './test';

const NUMBER = 'JS-1';
const today = dayOf(Date.now());
const month = today.slice(0, 7);
let scene: BooksScene;
let settlementId: string;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('close_papers'));
});
afterAll(() => scene.stop());

const item = async (key: string) => {
  const queries = scene.get(PeriodQueries);
  const sheet = await queries.period(scene.allianceId, month);
  return (await queries.checklist(sheet!)).find((each) => each.key === key);
};
const change = (set: string) => scene.database.query(`UPDATE payouts SET ${set} WHERE out_no = 'P1'`);

/** A streamer was paid 840 of 1,000 yuan, and 160 were withheld. */
async function paidOut(): Promise<void> {
  const { allianceId } = scene;
  settlementId = newId();
  await scene.database.manager.insert(SettlementRow, {
    ...{ id: settlementId, allianceId, ordinal: 1, number: NUMBER, status: 'paid_out', periodFrom: today },
    ...{ periodTo: today, approvedAt: Date.now(), paidOutAt: Date.now() },
  });
  const party = await scene.database.manager.findOneByOrFail(LedgerPartyRow, {
    allianceId,
    role: 'STREAMER',
  });
  const paid = { settlementId, partyId: party.id, outNo: 'P1', amountFen: 84_000n, withheldFen: 16_000n };
  const payoutId = newId();
  await scene.database.manager.insert(PayoutRow, {
    ...{ ...paid, allianceId, id: payoutId, status: 'succeeded', taxMonth: month, createdAt: Date.now() },
    ...{ bankAccount: party.bankAccount ?? '', bankAccountMasked: '', movedAt: Date.now() },
  });
  await scene.emit('payout.succeeded', { ...paid, payoutId, allianceId, succeededAt: Date.now() });
  await scene.drain();
}

describe('a month that is to be closed', () => {
  it('has on the tax form what the books hold, payment by payment, whatever reached the tax office', async () => {
    expect(await item('withholding')).toMatchObject({ state: 'ok', sums: { formFen: 0n, booksFen: 0n } });
    await paidOut();
    const sums = { formFen: 16_000n, booksFen: 16_000n };
    expect(await item('withholding')).toMatchObject({ state: 'ok', found: [], sums });
    const remitted = { allianceId: scene.allianceId, month, amountFen: 16_000n, reference: '完税 1' };
    await scene.get(RemitTax).run(scene.actor('accountant'), { ...remitted, requestId: newId() });
    await scene.drain();
    expect(await item('withholding')).toMatchObject({ state: 'ok', sums });
  });

  it('stays open over a payment on which the two differ, and names it', async () => {
    await change('withheld_fen = withheld_fen - 1');
    expect(await item('withholding')).toMatchObject({
      ...{ state: 'bad', count: 1, found: ['P1 159.99 ≠ 160.00'] },
      sums: { formFen: 15_999n, booksFen: 16_000n },
    });
    await change("status = 'unknown'");
    expect((await item('withholding'))?.found).toEqual(['P1 0.00 ≠ 160.00']);
    await change("status = 'succeeded', withheld_fen = 16000");
    expect(await item('withholding')).toMatchObject({ state: 'ok' });
  });

  it('stays open until what was paid out is on the notice board', async () => {
    expect(await item('disclosure')).toMatchObject({ state: 'bad', found: [NUMBER], sums: null });
    const request = { id: settlementId, requestId: newId() };
    await scene.get(PublishSettlement).run(scene.actor('accountant'), request);
    expect(await item('disclosure')).toMatchObject({ state: 'ok', count: 0 });
  });
});
