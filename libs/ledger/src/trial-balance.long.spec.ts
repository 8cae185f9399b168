import { dayOf, newId, startOfDay, DAY_MS } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { PeriodQueries } from '.';
import { BooksScene } from './test';

const POSTINGS = 1_000_000;
const ACCOUNTS = 200;
const DAYS = 300;
const FROM = startOfDay('2026-01-01');

describe('what an account held on a day, at a million postings', () => {
  it('is known within 100 ms, as is the whole trial balance', async () => {
    const scene = await BooksScene.start({}, await freshDatabase('million'));
    const { allianceId, database } = scene;
    await database.query('SET foreign_key_checks = 0');
    const ids = Array.from({ length: ACCOUNTS }, () => newId());
    await database.query('INSERT INTO ledger_accounts (id, alliance_id, code, opened_at) VALUES ?', [
      ids.map((id, at) => [id, allianceId, `${at % 2 === 0 ? 'A' : 'L'}.spec.${at}`, new Date(FROM)]),
    ]);
    await database.query(
      `INSERT INTO journal_entries (seq, alliance_id, kind, idem_key, effective_day, posted_at, memo, fence, prev_hash, hash)
       SELECT seq, ?, 'opening', CONCAT('spec:', seq), DATE_ADD('2026-01-01', INTERVAL (seq % ${DAYS}) DAY),
         '2026-01-01', '', 1, REPEAT('0', 64), REPEAT('0', 64) FROM seq_1_to_${POSTINGS}`,
      [allianceId],
    );
    await database.query('CREATE TEMPORARY TABLE spec_accounts (place INT PRIMARY KEY, id CHAR(26))');
    await database.query('INSERT INTO spec_accounts VALUES ?', [ids.map((id, place) => [place, id])]);
    await database.query('CREATE TEMPORARY TABLE spec_credits SELECT * FROM spec_accounts');
    await database.query(
      `INSERT INTO postings (entry_seq, line_no, debit_account_id, credit_account_id, amount_fen)
       SELECT n.seq, 1, d.id, c.id, 1 + n.seq % 1000 FROM seq_1_to_${POSTINGS} n
       JOIN spec_accounts d ON d.place = 2 * (n.seq % ${ACCOUNTS / 2})
       JOIN spec_credits c ON c.place = 1 + 2 * (n.seq % ${ACCOUNTS / 2})`,
    );
    await database.query(
      `INSERT INTO ledger_day_sums (account_id, day, kind, debit_fen, credit_fen)
       SELECT account_id, day, kind, SUM(debit_fen), SUM(credit_fen) FROM (
         SELECT p.debit_account_id AS account_id, e.effective_day AS day, e.kind, p.amount_fen AS debit_fen, 0 AS credit_fen
         FROM postings p JOIN journal_entries e ON e.seq = p.entry_seq
         UNION ALL SELECT p.credit_account_id, e.effective_day, e.kind, 0, p.amount_fen
         FROM postings p JOIN journal_entries e ON e.seq = p.entry_seq
       ) AS both_sides GROUP BY account_id, day, kind`,
    );
    const queries = scene.get(PeriodQueries);
    const day = dayOf(FROM + 200 * DAY_MS);
    await queries.turnovers(allianceId, day, day);
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        const began = performance.now();
        await work();
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[4] ?? Infinity;
    };
    const one = await timed(() => queries.balanceAt(allianceId, 'A.spec.0', day));
    const all = await timed(() => queries.turnovers(allianceId, day, day));
    process.stdout.write(
      `one account ${one.toFixed(1)} ms, ${ACCOUNTS} accounts ${all.toFixed(1)} ms (median of 9)\n`,
    );
    expect(one).toBeLessThan(100);
    expect(all).toBeLessThan(100);
    await scene.stop();
  });
});
