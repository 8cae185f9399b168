import { type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter, MatchLines } from '..';
import { BooksScene, lawsBroken } from '../test';
import { psp, reconTools, statement, today } from '../test/recon-scene';

let scene: BooksScene;
let accountant: Actor;
const { addPerson, book, imported, stated, fetched, seen, ask } = reconTools(() => ({ scene, accountant }));

/** A sale that the provider states and a person matched, a line that the books lack, and a bank that says what it holds. */
beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('i09'));
  accountant = scene.actor('accountant');
  await addPerson(accountant.id);
  const { paymentId, orderId } = await scene.pay();
  await book();
  await fetched([stated('S1', 8_980n, { feeFen: 54n, ourRef: paymentId, orderId }), stated('S9', 700n)]);
  await scene.get(MatchLines).run(accountant, { ...ask(psp), groups: null, note: null });
  await imported(statement(`${today},B1,,12.00,12.00,利息,银行`));
});
afterAll(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

const plant = (sql: string) => lawsBroken(scene.database, (rows) => rows.query(sql));

describe('I9, what the books have less what the statement has is the breaks', () => {
  it('holds while each difference is a break', async () => {
    expect(await seen(psp)).toEqual({ pairings: [], breaks: [['missing_here', -700n]] });
    expect(await seen('A.bank')).toEqual({ pairings: [], breaks: [['missing_here', -1_200n]] });
    expect((await plant('DO 0')).laws).toEqual([]);
  });

  it('names the account and the day when a matched line was changed: no break says why', async () => {
    expect(await plant("UPDATE statement_lines SET gross_fen = gross_fen + 3 WHERE ref = 'S1'")).toEqual({
      laws: ['I9'],
      says: [`account ${psp}: on ${today} the books less the statement are -703, the breaks -700`],
      seqs: [],
    });
  });

  it('names them when a match has a line and no entry any more, or holds what it was not made of', async () => {
    const lost = await plant('DELETE FROM recon_match_items WHERE entry_seq IS NOT NULL');
    expect([lost.laws, lost.says]).toEqual([
      ['I9'],
      [`account ${psp}: on ${today} the books less the statement are -700, the breaks 8226`],
    ]);
    const other = await plant(
      "UPDATE recon_match_items SET line_id = (SELECT id FROM statement_lines WHERE ref = 'S9') WHERE line_id IS NOT NULL",
    );
    expect([other.laws, other.says]).toEqual([
      ['I9'],
      [`account ${psp}: on ${today} the books less the statement are -700, the breaks -8926`],
    ]);
  });

  it('names the statement that ends with another sum than its lines', async () => {
    expect(await plant("UPDATE statements SET closing_fen = 1201 WHERE account_code = 'A.bank'")).toEqual({
      laws: ['I9'],
      says: [`account A.bank: on ${today} the statement ends with 1201, its lines sum to 1200`],
      seqs: [],
    });
  });

  it('names the statement that lost a line, whose break went with it', async () => {
    expect(await plant("DELETE FROM statement_lines WHERE ref = 'S9'")).toEqual({
      laws: ['I9'],
      says: [`account ${psp}: the statement until ${today} brought 2 lines, 1 are there`],
      seqs: [],
    });
  });
});
