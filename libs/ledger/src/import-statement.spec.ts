import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter, ImportStatement } from '.';
import { I09 } from './invariants/i09';
import { ReconAccountRow } from './recon-account.row';
import { StatementLineRow } from './statement-line.row';
import { StatementRow } from './statement.row';
import { BooksScene } from './test';
import { statement, reconTools } from './test/recon-scene';

let scene: BooksScene;
let accountant: Actor;
const { rows, addPerson, file, imported, stated, fetched, own, counts } = reconTools(() => ({
  scene,
  accountant,
}));

beforeEach(async () => {
  scene = await BooksScene.start({}, await freshDatabase('import_statement'));
  accountant = scene.actor('accountant');
  await addPerson(accountant.id);
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

describe('importing a statement', () => {
  it('takes a file of the bank whole, seals whose name stands in it, and begins with what was there before', async () => {
    const gbk = readFileSync(join(__dirname, 'test/statements/abc-gbk.csv'));
    const outcome = await imported(gbk);
    expect(outcome).toMatchObject({
      ...{ isTaken: true, isRepeat: false, lineCount: 4, addedCount: 5, faults: [], format: 'csv' },
      ...{ openingFen: 100_000n, closingFen: 189_811n, inFen: 9_871_100n, outFen: -9_781_289n },
    });
    const lines = await rows().find(StatementLineRow, { where: own(), order: { at: 'ASC' } });
    expect(lines.map(({ at, grossFen, counterparty }) => [at, grossFen, counterparty])).toEqual([
      [0, 100_000n, ''],
      [5, 9_871_100n, '财付通支付科技有限公司'],
      [6, -430_600n, '刘**'],
      [7, -9_350_439n, '辛口镇联盟'],
      [8, -250n, ''],
    ]);
    const [raw]: { counterparty: string }[] = await scene.database.query(
      'SELECT counterparty FROM statement_lines WHERE at = 6 AND alliance_id = ?',
      [scene.allianceId],
    );
    expect(raw?.counterparty).not.toContain('刘');
    expect(await I09.run(rows(), scene.allianceId)).toEqual([]);
  });

  it('shows what it would take, and takes nothing', async () => {
    const text = statement('2026-11-24,A1,,10.00,10.00,收款,甲');
    const outcome = await scene.get(ImportStatement).run(accountant, file(text, 'A.bank', true));
    expect(outcome).toMatchObject({ isTaken: false, addedCount: 1, faults: [] });
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('takes nothing of a file with one fault, and says the line', async () => {
    const outcome = await imported(
      statement('2026-11-24,A1,,10.00,10.00,收款,甲', '2026-11-24,A1,,1.00,11.00,收款,乙'),
    );
    expect([outcome.isTaken, outcome.faults]).toEqual([
      false,
      [{ code: 'duplicate', at: 3, values: { first: '2', ref: 'A1' } }],
    ]);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('takes the same content once, also when two bring it at the same time', async () => {
    const text = statement('2026-11-24,A1,,10.00,10.00,收款,甲');
    const both = await Promise.all([imported(text), imported(text), imported(text)]);
    expect(both.map(({ isRepeat }) => isRepeat).sort()).toEqual([false, true, true]);
    expect(await counts()).toEqual([1, 1, 0, 0]);
  });

  it('adds of a longer file the lines that are new, and refuses one that says otherwise of a known line', async () => {
    await imported(statement('2026-11-23,A1,,10.00,10.00,收款,甲'));
    const longer = await imported(
      statement('2026-11-23,A1,,10.00,10.00,收款,甲', '2026-11-24,A2,4.00,,6.00,付款,乙'),
    );
    expect([longer.lineCount, longer.addedCount]).toEqual([2, 1]);
    const changed = await imported(statement('2026-11-23,A1,,11.00,,收款,甲'));
    expect(changed.faults).toEqual([{ code: 'changed', at: 2, values: { ref: 'A1', day: '2026-11-23' } }]);
    const gap = await imported(statement('2026-11-26,A9,,1.00,9.00,收款,甲'));
    expect(gap.faults).toEqual([{ code: 'gap', at: null, values: { due: '900', found: '700' } }]);
    expect(await counts()).toEqual([2, 2, 0, 0]);
  });

  it('remembers the columns and the number of an account, and refuses a file of another', async () => {
    const named = (number: string) => `账号：${number}\n记账日,号码,进账,余额\n`;
    const profile = (
      await imported(
        `${named('6217000000000088').replace('进账', '收入').replace('号码', '流水号')}2026-11-24,A1,10.00,10.00`,
      )
    ).columns;
    expect(profile).toMatchObject({ day: '记账日', in: '收入', ref: '流水号' });
    await rows().update(ReconAccountRow, own(), {
      columnNames: JSON.stringify({ ...profile, in: '进账', ref: '号码' }),
    });
    expect((await imported(`${named('6217000000000088')}2026-11-25,A2,1.00,11.00`)).addedCount).toBe(1);
    expect((await imported(`${named('6217000000000099')}2026-11-26,A3,1.00,12.00`)).faults).toEqual([
      { code: 'account', at: null, values: { found: '0099', expected: '0088' } },
    ]);
  });

  it('takes a provider’s lines once, however often and by however many they are fetched', async () => {
    const lines = [stated('S1', 8_980n, { feeFen: 54n }), stated('S2', -100n, { kind: 'refund' })];
    const id = '8000001';
    await Promise.all([fetched(lines, id), fetched(lines, id), fetched(lines), fetched(lines.slice(1))]);
    expect(await rows().countBy(StatementLineRow, own())).toBe(2);
    expect(await rows().countBy(StatementRow, own())).toBeLessThanOrEqual(2);
  });

  it('is for the accountant of that alliance', async () => {
    const text = file(statement('2026-11-24,A1,,10.00,10.00,收款,甲'));
    const bring = scene.get(ImportStatement);
    await expect(bring.run(scene.actor('villager'), text)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(bring.run(scene.actor('accountant', newId()), text)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });
});

describe('the law of the statement (I9)', () => {
  it('names the account whose lines are no longer those of its statement', async () => {
    await imported(statement('2026-11-24,A1,,10.00,10.00,收款,甲', '2026-11-24,A2,,1.00,11.00,收款,乙'));
    expect(await I09.run(rows(), scene.allianceId)).toEqual([]);
    await rows().query(`UPDATE statement_lines SET gross_fen = 101 WHERE ref = 'A2' AND alliance_id = ?`, [
      scene.allianceId,
    ]);
    expect(await I09.run(rows(), scene.allianceId)).toEqual([
      {
        allianceId: scene.allianceId,
        account: 'A.bank',
        says: 'account A.bank: on 2026-11-24 the statement ends with 1100, its lines sum to 1101',
      },
    ]);
    expect(await I09.run(rows(), newId())).toEqual([]);
  });
});
