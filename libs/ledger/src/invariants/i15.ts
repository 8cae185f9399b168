import { In, type EntityManager } from 'typeorm';
import { fen } from '@app/money';
import { ACCOUNTS, expenseStepAfter, partyAccount } from '../core';
import { FundExpenseRow } from '../fund-expense.row';
import { FAULTS_MAX, marks, within, type Fault, type Invariant } from './invariant';

interface Booked {
  readonly seq: string;
  readonly allianceId: string;
  readonly idemKey: string;
  readonly debit: string;
  readonly credit: string;
  readonly amount: string;
}

/** What a village voted on, and that its villagers carried it in public. */
interface Resolved {
  readonly expenseId: string;
  readonly villageId: string;
  readonly payeeVillageId: string;
  readonly sha256: string;
  readonly amount: string;
}

/** Of this a batch of entries is read at once, the oldest first. */
const PAGE = 1_000;
const KEY = 'expense:';

/**
 * I15, ours beside the fourteen: what leaves the common fund for a village is what all villages carried, to the village and the fen,
 * and each such expense is booked, once. The villages' own records are looked at, which nobody can change, and not only what the
 * books were told of them.
 */
export const I15: Invariant = {
  id: 'I15',
  name: 'what was paid of the common fund is what the villages carried',
  async run(rows: EntityManager, allianceId?: string): Promise<Fault[]> {
    return [...(await invented(rows, allianceId)), ...(await unbooked(rows, allianceId))].slice(
      0,
      FAULTS_MAX,
    );
  },
};

async function invented(rows: EntityManager, allianceId: string | undefined): Promise<Fault[]> {
  const scope = within('e.alliance_id', allianceId);
  const faults: Fault[] = [];
  for (let after = '0'; ;) {
    const page: Booked[] = await rows.query(
      `SELECT e.seq, e.alliance_id AS allianceId, e.idem_key AS idemKey, d.code AS debit, c.code AS credit,
         p.amount_fen AS amount
       FROM (SELECT seq FROM journal_entries e WHERE kind = 'fund_expense' AND seq > ? ${scope.sql} ORDER BY seq LIMIT ?) w
       JOIN journal_entries e ON e.seq = w.seq JOIN postings p ON p.entry_seq = e.seq
       JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id
       ORDER BY e.seq, p.line_no`,
      [after, ...scope.values, PAGE],
    );
    const last = page.at(-1);
    if (!last || faults.length >= FAULTS_MAX) return faults;
    after = last.seq;
    const ids = page.map(({ idemKey }) => idemKey.slice(KEY.length));
    const found = await rows.findBy(FundExpenseRow, { id: In([...new Set(ids)]) });
    const known = new Map(found.map((expense) => [expense.id, expense]));
    const resolved = await resolvedOn(rows, [...known.keys()]);
    const seen = new Set<string>();
    for (const [at, entry] of page.entries()) {
      const why = whyNot(entry, known.get(ids[at] ?? ''), resolved, seen.has(entry.seq));
      seen.add(entry.seq);
      if (why !== null)
        faults.push({ allianceId: entry.allianceId, seq: entry.seq, says: `entry ${entry.seq} ${why}` });
    }
  }
}

/** By SQL alone: the books do not know the lib that keeps the motions. */
async function resolvedOn(rows: EntityManager, expenseIds: readonly string[]): Promise<Resolved[]> {
  if (expenseIds.length === 0) return [];
  return rows.query(
    `SELECT m.subject_id AS expenseId, m.village_id AS villageId, m.payee_village_id AS payeeVillageId, m.sha256,
       m.amount_fen AS amount
     FROM motions m
     JOIN motion_records vote ON vote.motion_id = m.id AND vote.step = 'resolve' AND vote.outcome = 'carried'
     JOIN motion_records board ON board.motion_id = m.id AND board.step = 'publish_resolution'
     WHERE m.kind = 'fund_expense' AND m.subject_id IN (${marks(expenseIds)})`,
    [...expenseIds],
  );
}

/** What is wrong with an entry that spends of the fund. */
function whyNot(
  { allianceId, debit, credit, amount }: Booked,
  expense: FundExpenseRow | undefined,
  resolved: readonly Resolved[],
  isMore: boolean,
): string | null {
  if (expense?.allianceId !== allianceId) return 'spends of the fund for what nobody proposed';
  const { id, villageIds, results, status, payeeVillageId, amountFen } = expense;
  if (status !== 'booked' || expenseStepAfter(villageIds, results) !== 'authorise')
    return `spends of the fund for ${id}, which not all villages carried`;
  const isItsOwn =
    debit === ACCOUNTS.reserve &&
    credit === partyAccount(`VILLAGE.${payeeVillageId}`) &&
    fen(amount) === amountFen;
  if (!isItsOwn || isMore)
    return `moves ${amount} from ${debit} to ${credit}, carried were ${amountFen} to ${payeeVillageId}`;
  const missing = villageIds.find((villageId) => !resolved.some((each) => isOn(each, villageId, expense)));
  return missing === undefined
    ? null
    : `spends of the fund for ${id}, which village ${missing} has not resolved so in public`;
}

function isOn(resolved: Resolved, villageId: string, expense: FundExpenseRow): boolean {
  return (
    resolved.expenseId === expense.id &&
    resolved.villageId === villageId &&
    resolved.payeeVillageId === expense.payeeVillageId &&
    resolved.sha256 === expense.sha256 &&
    fen(resolved.amount) === expense.amountFen
  );
}

/** One that was told to the writer and waits to be booked is not there yet. */
async function unbooked(rows: EntityManager, allianceId: string | undefined): Promise<Fault[]> {
  const waiting: { payload: string }[] = await rows.query(
    "SELECT payload FROM outbox_events WHERE is_booked = 0 AND name = 'fund_expense.authorised'",
  );
  const waits = new Set(
    waiting.map(({ payload }) => (JSON.parse(payload) as { expenseId: string }).expenseId),
  );
  const scope = within('x.alliance_id', allianceId);
  const found: { id: string; allianceId: string }[] = await rows.query(
    `SELECT x.id, x.alliance_id AS allianceId FROM fund_expenses x
     LEFT JOIN journal_entries e ON e.idem_key = CONCAT('${KEY}', x.id)
     WHERE x.status = 'booked' AND e.seq IS NULL ${scope.sql} ORDER BY x.id LIMIT ?`,
    [...scope.values, FAULTS_MAX + waits.size],
  );
  return found
    .filter(({ id }) => !waits.has(id))
    .map(({ id, allianceId: of }) => ({
      allianceId: of,
      says: `expense ${id} of the fund was carried and told to the books, which have no entry of it`,
    }));
}
