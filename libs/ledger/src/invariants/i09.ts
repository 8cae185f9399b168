import { In, type EntityManager } from 'typeorm';
import { ReconAccountRow } from '../recon-account.row';
import { reconSums } from '../recon-sums';
import { StatementRow } from '../statement.row';
import { balanceAt } from '../trial-balance';
import { FAULTS_MAX, within, type Fault, type Invariant } from './invariant';

/** Days on which a statement ended, the newest first, that are looked at for one account. */
const DAYS_MAX = 31;

/** What is on an account by the books, less what its statement says, is the sum of its breaks; and a statement is its lines. */
export const I09: Invariant = {
  id: 'I9',
  name: 'ledger less statement is the sum of the breaks, each day',
  async run(rows: EntityManager, allianceId?: string): Promise<Fault[]> {
    const accounts = await rows.find(ReconAccountRow, {
      where: allianceId === undefined ? {} : { allianceId: In([allianceId]) },
      order: { allianceId: 'ASC', code: 'ASC' },
    });
    const faults = await withoutLines(rows, allianceId);
    for (const account of accounts) faults.push(...(await faultsOfAccount(rows, account)));
    return faults.slice(0, FAULTS_MAX);
  },
};

/** A line that is gone takes its break along, so that both sides agree: only the statement it came with still counts it. */
async function withoutLines(rows: EntityManager, allianceId: string | undefined): Promise<Fault[]> {
  const scope = within('s.alliance_id', allianceId);
  const found: Record<'allianceId' | 'code' | 'toDay' | 'added' | 'lines', string>[] = await rows.query(
    `SELECT s.alliance_id AS allianceId, s.account_code AS code, s.to_day AS toDay, s.added_count AS added,
       COUNT(l.id) AS \`lines\`
     FROM statements s LEFT JOIN statement_lines l ON l.statement_id = s.id WHERE 1 = 1 ${scope.sql}
     GROUP BY s.id, s.alliance_id, s.account_code, s.to_day, s.added_count
     HAVING COUNT(l.id) <> s.added_count ORDER BY s.to_day, s.id LIMIT ?`,
    [...scope.values, FAULTS_MAX],
  );
  return found.map(({ allianceId: of, code, toDay, added, lines }) => ({
    allianceId: of,
    account: code,
    says: `account ${code}: the statement until ${toDay} brought ${added} lines, ${lines} are there`,
  }));
}

/**
 * Each line and each entry that stands open is in one pairing, whose sides are equal, or in one break: that is a law of `reconcile`
 * itself, proven for whatever it is given. So the breaks sum to what is open on both sides, and no line of it is held here.
 */
async function faultsOfAccount(rows: EntityManager, { allianceId, code }: ReconAccountRow): Promise<Fault[]> {
  const scope = { allianceId, accountCode: code };
  const statements = await rows.find(StatementRow, {
    where: scope,
    order: { toDay: 'DESC', id: 'DESC' },
    take: DAYS_MAX,
  });
  const [newest, oldest] = [statements[0]?.toDay, statements.at(-1)?.toDay];
  if (newest === undefined || oldest === undefined) return [];
  const sums = await reconSums(rows, scope, [oldest, newest]);
  const faults: Fault[] = [];
  const tell = (says: string): void => {
    faults.push({ allianceId, account: code, says: `account ${code}: ${says}` });
  };
  for (const day of new Set(statements.map((statement) => statement.toDay))) {
    const statementFen = sums.statementFen(day);
    const differFen = (await balanceAt(rows, allianceId, code, day)) - statementFen;
    const brokenFen = sums.openFen(day);
    if (differFen !== brokenFen)
      tell(`on ${day} the books less the statement are ${differFen}, the breaks ${brokenFen}`);
    const said = statements.find(({ toDay, closingFen }) => toDay === day && closingFen !== null);
    if (said && said.closingFen !== statementFen)
      tell(`on ${day} the statement ends with ${String(said.closingFen)}, its lines sum to ${statementFen}`);
  }
  return faults;
}
