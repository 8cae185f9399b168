import { SIDES, within, type Invariant } from './invariant';

/** What all accounts of an alliance gained and gave is the same. */
export const I02: Invariant = {
  id: 'I2',
  name: 'all postings sum to nothing',
  async run(rows, allianceId) {
    const scope = within('a.alliance_id', allianceId);
    const found: { allianceId: string; fen: string }[] = await rows.query(
      `SELECT a.alliance_id AS allianceId, SUM(s.fen) AS fen FROM ledger_accounts a JOIN ${SIDES} AS s
       ON s.account_id = a.id WHERE 1 = 1 ${scope.sql} GROUP BY a.alliance_id HAVING SUM(s.fen) <> 0`,
      scope.values,
    );
    return found.map(({ allianceId: of, fen }) => ({
      allianceId: of,
      says: `all postings of alliance ${of} sum to ${fen}`,
    }));
  },
};
