import { In, type EntityManager } from 'typeorm';
import { sumFen } from '@app/money';
import { compareAt } from '../recon-breaks';
import { ReconAccountRow } from '../recon-account.row';
import { balancesAt } from '../recon-sides';
import { StatementRow } from '../statement.row';
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

async function faultsOfAccount(rows: EntityManager, { allianceId, code }: ReconAccountRow): Promise<Fault[]> {
  const scope = { allianceId, accountCode: code };
  const statements = await rows.find(StatementRow, {
    where: scope,
    order: { toDay: 'DESC', id: 'DESC' },
    take: DAYS_MAX,
  });
  const faults: Fault[] = [];
  const tell = (says: string): void => {
    faults.push({ allianceId, account: code, says: `account ${code}: ${says}` });
  };
  for (const day of new Set(statements.map((statement) => statement.toDay))) {
    const { ledgerFen, statementFen } = await balancesAt(rows, scope, day);
    const { breaks } = await compareAt(rows, scope, day);
    const brokenFen = sumFen(breaks.map((each) => each.amountFen));
    if (ledgerFen - statementFen !== brokenFen)
      tell(`on ${day} the books less the statement are ${ledgerFen - statementFen}, the breaks ${brokenFen}`);
    const said = statements.find(({ toDay, closingFen }) => toDay === day && closingFen !== null);
    if (said && said.closingFen !== statementFen)
      tell(`on ${day} the statement ends with ${String(said.closingFen)}, its lines sum to ${statementFen}`);
  }
  return faults;
}
