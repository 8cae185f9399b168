import { type EventPayloads } from '@app/outbox';
import { DAY_MS, dayOf, newId } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  AuthoriseExpense,
  BookExpense,
  JournalEntryRow,
  LedgerQueries,
  NoteExpense,
  partyAccount,
  verifyBooks,
  type FundExpenseRow,
} from '.';
import { FundExpenseRow as Row } from './fund-expense.row';
import { appendEntries, lockChain } from './journal';
import { balanceOf } from './lock-party';
import { BooksScene, lawsBroken } from './test';
import { addVillages, carryInPublic, putToVillages } from './test/village-votes';

let scene: BooksScene;
const SHA256 = 'a'.repeat(64);
const other = newId();

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('fund_expenses'));
  await addVillages(scene.database.manager, [scene.villageId, other]);
});
afterAll(() => scene.stop());

const made = <N extends keyof EventPayloads>(name: N, payload: EventPayloads[N]) => {
  const id = String(10 ** 15 + Math.floor(Math.random() * 10 ** 15));
  return { id, name, at: Date.now(), payload };
};

async function proposed(amountFen: bigint, villageIds = [scene.villageId, other]): Promise<string> {
  const expenseId = newId();
  const facts = { expenseId, allianceId: scene.allianceId, payeeVillageId: scene.villageId };
  const event = { ...facts, title: '修冷库', amountFen, sha256: SHA256, villageIds };
  await putToVillages(scene.database.manager, event, villageIds);
  await scene.get(NoteExpense).react(made('fund_expense.proposed', event));
  return expenseId;
}

const NO_ONE = { due: 0, present: 0, yes: 0, no: 0, abstained: 0 };
const decide = (id: string, villageId: string, result: 'carried' | 'rejected', sha256 = SHA256) =>
  scene.get(AuthoriseExpense).react(
    made('motion.decided', {
      ...{ motionId: newId(), allianceId: scene.allianceId, villageId, result, decidedAt: Date.now() },
      subject: { kind: 'fund_expense', id, sha256 },
      resolution: { procedure: 'four_two', steps: [], ...NO_ONE },
    }),
  );
const carry = async (id: string) => {
  for (const villageId of [scene.villageId, other]) {
    await carryInPublic(scene.database.manager, id, villageId);
    await decide(id, villageId, 'carried');
  }
};
const row = (id: string): Promise<FundExpenseRow> => scene.database.manager.findOneByOrFail(Row, { id });
const held = (code: string) => balanceOf(scene.database.manager, scene.allianceId, code);
const entries = () => scene.database.manager.findBy(JournalEntryRow, { kind: 'fund_expense' });
const village = () => partyAccount(`VILLAGE.${scene.villageId}`);

/** As if so much had been set aside before the books were opened. */
async function setAside(amountFen: bigint): Promise<void> {
  await scene.database.transaction(async (rows) => {
    const chain = await lockChain(rows);
    const postings = [{ debit: 'A.bank', credit: 'E.reserve', amountFen }];
    const facts = { kind: 'opening' as const, allianceId: scene.allianceId, memo: '期初' };
    const entry = { ...facts, idemKey: newId(), effectiveDay: dayOf(Date.now()), postings };
    await appendEntries(rows, chain, [entry], Date.now());
  });
}

describe('an expense of the common fund', () => {
  it('is booked as owed to the village, when the last village has carried it, and settled with the rest', async () => {
    await setAside(5_000n);
    const id = await proposed(3_800n);
    for (const villageId of [scene.villageId, other])
      await carryInPublic(scene.database.manager, id, villageId);
    await decide(id, scene.villageId, 'carried');
    await decide(id, scene.villageId, 'rejected');
    expect(await row(id)).toMatchObject({ status: 'proposed', results: [{ result: 'carried' }] });
    await decide(id, other, 'carried');
    await scene.drain();
    expect((await row(id)).status).toBe('booked');
    expect([await held('E.reserve'), await held(village())]).toEqual([-1_200n, -3_800n]);
    expect(await entries()).toMatchObject([{ idemKey: `expense:${id}`, memo: '修冷库' }]);
    const queries = scene.get(LedgerQueries);
    const [open] = await queries.settlements(scene.allianceId, false, 1);
    const { lines, isBalanced } = await queries.sheet(open!);
    expect([lines.map((line) => line.accruedFen), isBalanced]).toEqual([[3_800n], true]);
  });

  it('is not booked when one village rejects it, nor for another text or a stranger', async () => {
    const id = await proposed(100n);
    await expect(decide(id, other, 'carried', 'b'.repeat(64))).rejects.toThrow('the text that was proposed');
    await expect(decide(id, newId(), 'carried')).rejects.toThrow('only villages that were asked');
    await decide(newId(), other, 'carried');
    await decide(id, other, 'rejected');
    await decide(id, scene.villageId, 'carried');
    await scene.drain();
    expect((await row(id)).status).toBe('rejected');
    expect(await entries()).toHaveLength(1);
  });

  it('waits while the fund is short, and two never count on the same money', async () => {
    const [one, two] = [await proposed(800n), await proposed(900n)];
    await carry(one);
    await carry(two);
    expect([(await row(one)).status, (await row(two)).status]).toEqual(['booked', 'authorised']);
    const [due] = await scene.database.query(
      "SELECT payload, due_at AS dueAt FROM outbox_events WHERE name = 'fund_expense.due'",
    );
    expect(JSON.parse(due.payload)).toEqual({ expenseId: two, allianceId: scene.allianceId });
    expect(due.dueAt.getTime()).toBeGreaterThan(Date.now() + DAY_MS - 60_000);
    await scene.drain();
    const look = () =>
      scene
        .get(BookExpense)
        .react(made('fund_expense.due', { expenseId: two, allianceId: scene.allianceId }));
    await look();
    expect((await row(two)).status).toBe('authorised');
    await setAside(500n);
    await look();
    await look();
    await scene.drain();
    expect((await row(two)).status).toBe('booked');
    expect([await held('E.reserve'), await held(village())]).toEqual([0n, -5_500n]);
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });

  it('is found by I15 when it was not carried, went elsewhere, or is not in the books', async () => {
    const plant = async (sql: string, values: unknown[] = []) => {
      const { laws, says } = await lawsBroken(scene.database, (rows) => rows.query(sql, values));
      return [laws, says.filter((each) => /fund|carried/.test(each))];
    };
    const [{ seq, idemKey } = { seq: '', idemKey: '' }] = await entries();
    const id = idemKey.split(':')[1];
    const uncarried = [`entry ${seq} spends of the fund for ${id}, which not all villages carried`];
    const results = JSON.stringify([{ villageId: scene.villageId, result: 'carried' }]);
    expect(await plant('UPDATE fund_expenses SET results = ? WHERE id = ?', [results, id])).toEqual([
      ['I15'],
      uncarried,
    ]);
    expect(await plant("UPDATE fund_expenses SET status = 'rejected' WHERE id = ?", [id])).toEqual([
      ['I15'],
      uncarried,
    ]);
    expect(await plant('UPDATE fund_expenses SET amount_fen = 3799 WHERE id = ?', [id])).toEqual([
      ['I15'],
      [`entry ${seq} moves 3800 from E.reserve to ${village()}, carried were 3799 to ${scene.villageId}`],
    ]);
    expect(await plant('UPDATE fund_expenses SET payee_village_id = ? WHERE id = ?', [other, id])).toEqual([
      ['I15'],
      [`entry ${seq} moves 3800 from E.reserve to ${village()}, carried were 3800 to ${other}`],
    ]);
    expect(await plant('DELETE FROM fund_expenses WHERE id = ?', [id])).toEqual([
      ['I15'],
      [`entry ${seq} spends of the fund for what nobody proposed`],
    ]);
    // The books were told that both carried it; the villages' own records say otherwise.
    const unresolved = [
      ['I15'],
      [`entry ${seq} spends of the fund for ${id}, which village ${other} has not resolved so in public`],
    ];
    const ofOther = 'subject_id = ? AND village_id = ?';
    const recordsOf = `motion_id = (SELECT id FROM motions WHERE ${ofOther})`;
    for (const sql of [
      `UPDATE motion_records SET outcome = 'lost' WHERE step = 'resolve' AND ${recordsOf}`,
      `DELETE FROM motion_records WHERE step = 'publish_resolution' AND ${recordsOf}`,
      `UPDATE motions SET sha256 = REPEAT('b', 64) WHERE ${ofOther}`,
      `UPDATE motions SET amount_fen = 3799 WHERE ${ofOther}`,
      `UPDATE motions SET payee_village_id = village_id WHERE ${ofOther}`,
    ])
      expect([sql, ...(await plant(sql, [id, other]))]).toEqual([sql, ...unresolved]);
    const [laws, says] = await plant("UPDATE journal_entries SET idem_key = 'x' WHERE seq = ?", [seq]);
    expect(laws).toContain('I15');
    expect(says).toContain(
      `expense ${id} of the fund was carried and told to the books, which have no entry of it`,
    );
  });
});
