import type { Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter, MatchLines, OwnBreak, ReconQueries, UnmatchLines } from '.';
import { compareAt } from './recon-breaks';
import { ReconBreakRow } from './recon-break.row';
import { ReconMatchRow } from './recon-match.row';
import { BooksScene } from './test';
import { psp, reconTools, today } from './test/recon-scene';

let scene: BooksScene;
let accountant: Actor;
const { rows, addPerson, book, scopeOf, stated, fetched, ask, own } = reconTools(() => ({
  scene,
  accountant,
}));

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('recon_outcomes'));
  accountant = scene.actor('accountant');
  await addPerson(accountant.id);
});
afterAll(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

const told = async () => {
  const accounts = await scene.get(ReconQueries).accounts(scene.allianceId);
  const account = accounts.find(({ code }) => code === psp);
  return [account?.breakCount, account?.unownedCount, account?.unownedSince];
};

describe('how an account stands', () => {
  it('is told anew after each import, match and answer, and not read again for who only looks', async () => {
    const sale = await scene.pay();
    await book();
    await fetched([stated('S1', 8_980n, { feeFen: 54n, ourRef: sale.paymentId, orderId: sale.orderId })]);
    expect(await told()).toEqual([0, 0, null]);
    await fetched([stated('S2', -5n, { kind: 'fee' })]);
    expect(await told()).toEqual([1, 1, today]);

    const [found] = (await compareAt(rows(), scopeOf(psp), today)).breaks;
    const answer = { ...ask(psp), key: found!.key, note: '问银行', ownerId: accountant.id, dueOn: null };
    await scene.get(OwnBreak).run(accountant, answer);
    expect(await told()).toEqual([1, 0, null]);

    const match = { ...ask(psp), groups: null, note: null };
    await scene.get(MatchLines).run(accountant, match);
    const [made] = await rows().findBy(ReconMatchRow, own());
    expect(await told()).toEqual([1, 0, null]);
    await scene.get(UnmatchLines).run(accountant, { ...ask(psp), matchId: made!.id, note: '看错了' });
    expect(await told()).toEqual([1, 0, null]);

    // Nobody did this, so nobody who only looks reads the account again for it.
    await rows().update(ReconBreakRow, own(), { kind: 'amount' });
    expect(await Promise.all([told(), told()])).toEqual([
      [1, 0, null],
      [1, 0, null],
    ]);
  });

  it('is told of a new sale too', async () => {
    await scene.pay();
    await book();
    expect(await told()).toEqual([2, 2, today]);
  });
});
