import type { EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import { newId } from '@app/platform';

export interface VotedExpense {
  readonly expenseId: string;
  readonly allianceId: string;
  readonly payeeVillageId: string;
  readonly amountFen: Fen;
  readonly sha256: string;
}

const DAY = '2026-11-01';

/** Villages as the books' specs need them: there, with a name. */
export async function addVillages(rows: EntityManager, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await rows.query(
      "INSERT INTO villages (id, slug, name, town_name, blurb, picture) VALUES (?, ?, '村', '镇', '', '')",
      [id, id.toLowerCase()],
    );
}

/** The motion of each village on an expense of the fund, as governance keeps it: what is voted on is fixed. */
export async function putToVillages(
  rows: EntityManager,
  { expenseId, allianceId, payeeVillageId, amountFen, sha256 }: VotedExpense,
  villageIds: readonly string[],
): Promise<void> {
  for (const villageId of villageIds)
    await rows.query(
      `INSERT INTO motions (id, alliance_id, village_id, kind, subject_id, sha256, title, amount_fen, payee_village_id,
         law_item, procedure_name, quorum_rule, posting_days, notice_days, is_merged, status, opened_at, request_hash)
       VALUES (?, ?, ?, 'fund_expense', ?, ?, '修冷库', ?, ?, 7, 'four_two', 'villagers_representatives', 7, 0, 0, 'reviewed', ?, ?)`,
      [newId(), allianceId, villageId, expenseId, sha256, amountFen, payeeVillageId, DAY, sha256],
    );
}

/** The villagers have carried it, and it hangs on the board. */
export async function carryInPublic(
  rows: EntityManager,
  expenseId: string,
  villageId: string,
): Promise<void> {
  const own = [expenseId, villageId];
  for (const [step, outcome] of [
    ['resolve', 'carried'],
    ['publish_resolution', 'done'],
  ])
    await rows.query(
      `INSERT INTO motion_records (id, motion_id, step, day, outcome, note, recorded_by, recorded_at, request_hash)
       SELECT ?, id, ?, ?, ?, '', alliance_id, opened_at, sha256 FROM motions WHERE subject_id = ? AND village_id = ?`,
      [newId(), step, DAY, outcome, ...own],
    );
  await rows.query(
    "UPDATE motions SET status = 'resolution_public', decided_at = opened_at WHERE subject_id = ? AND village_id = ?",
    own,
  );
}
