import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { carryOutOf } from '../core';
import { frozenEntries } from '../frozen-entries';
import { NOTHING, OWED_KINDS } from '../ready-entries';
import { FAULTS_MAX, within, type Fault, type Invariant } from './invariant';

interface Settlement {
  readonly id: string;
  readonly allianceId: string;
  readonly ordinal: number;
  readonly number: string;
  readonly status: string;
  readonly sha256: string | null;
  readonly approvedAt: Date | null;
}

/** The lines of a settlement are the sums of the entries it froze, each carries on where the one before ended, none has another's entry. */
export const I07: Invariant = {
  id: 'I7',
  name: 'settlements are the sums of their entries and carry on from each other',
  async run(rows, allianceId) {
    const scope = within('alliance_id', allianceId);
    const settlements: Settlement[] = await rows.query(
      `SELECT id, alliance_id AS allianceId, ordinal, number, status, sha256, approved_at AS approvedAt
       FROM settlements WHERE 1 = 1 ${scope.sql} ORDER BY alliance_id, ordinal`,
      scope.values,
    );
    const faults: Fault[] = [...(await strangers(rows, allianceId)), ...(await passedOver(rows, allianceId))];
    let before: Settlement | undefined;
    for (const settlement of settlements) {
      if (settlement.status !== 'open') {
        faults.push(...(await sumFaults(rows, settlement)));
        if (settlement.approvedAt !== null) faults.push(...(await carryFaults(rows, settlement, before)));
      }
      before = settlement;
      if (faults.length >= FAULTS_MAX) break;
    }
    return faults.slice(0, FAULTS_MAX);
  },
};

/** Frozen entries move what parties are owed, and are of the settlement's own alliance. */
async function strangers(rows: EntityManager, allianceId: string | undefined): Promise<Fault[]> {
  const scope = within('s.alliance_id', allianceId);
  const found: { allianceId: string; number: string; seq: string }[] = await rows.query(
    `SELECT s.alliance_id AS allianceId, s.number, e.seq FROM settlement_items i
     JOIN settlements s ON s.id = i.settlement_id JOIN journal_entries e ON e.seq = i.entry_seq
     WHERE (e.alliance_id <> s.alliance_id OR e.kind NOT IN ${OWED_KINDS} OR e.seq > s.cutoff_seq) ${scope.sql}
     ORDER BY e.seq LIMIT ?`,
    [...scope.values, FAULTS_MAX],
  );
  return found.map(({ allianceId: of, number, seq }) => ({
    allianceId: of,
    settlement: number,
    seq,
    says: `settlement ${number}: entry ${seq} does not belong in it`,
  }));
}

/** Nothing waits before the entry up to which settlements say that they have everything: nobody would look for it there. */
async function passedOver(rows: EntityManager, allianceId: string | undefined): Promise<Fault[]> {
  const scope = within('s.alliance_id', allianceId);
  const found: { allianceId: string; seq: string }[] = await rows.query(
    `SELECT e.alliance_id AS allianceId, e.seq
     FROM (SELECT s.alliance_id, MAX(s.settled_to_seq) AS seq FROM settlements s
       WHERE s.settled_to_seq IS NOT NULL ${scope.sql} GROUP BY s.alliance_id) t
     JOIN journal_entries e ON e.alliance_id = t.alliance_id AND e.seq <= t.seq AND e.kind IN ${OWED_KINDS}
     LEFT JOIN settlement_items i ON i.entry_seq = e.seq WHERE i.entry_seq IS NULL ORDER BY e.seq LIMIT ?`,
    [...scope.values, FAULTS_MAX],
  );
  return found.map(({ allianceId: of, seq }) => ({
    allianceId: of,
    seq,
    says: `entry ${seq} waits to be settled before the one up to which all are`,
  }));
}

async function sumFaults(rows: EntityManager, settlement: Settlement): Promise<Fault[]> {
  const { id, number, allianceId } = settlement;
  const fault = (says: string, more: Partial<Fault> = {}): Fault => ({
    allianceId,
    settlement: number,
    says: `settlement ${number}: ${says}`,
    ...more,
  });
  const { digest, parties } = await frozenEntries(rows, settlement);
  const faults = digest === settlement.sha256 ? [] : [fault('its entries are not those that were frozen')];
  const lines = await linesOf(rows, id);
  for (const line of lines) {
    const of = parties.get(line.partyId) ?? NOTHING;
    parties.delete(line.partyId);
    if (
      of.accruedFen !== line.accruedFen ||
      of.reversedFen !== line.reversedFen ||
      of.recoveredFen !== line.recoveredFen
    )
      faults.push(
        fault(`the line of party ${line.partyId} is not the sum of its entries`, { party: line.partyId }),
      );
  }
  for (const party of parties.keys()) faults.push(fault(`party ${party} has entries and no line`, { party }));
  return faults;
}

/** What an approved settlement carries in is what the one before left, less what it paid. */
async function carryFaults(
  rows: EntityManager,
  settlement: Settlement,
  before: Settlement | undefined,
): Promise<Fault[]> {
  const { allianceId, number } = settlement;
  const isNext = before?.allianceId === allianceId && before.ordinal === settlement.ordinal - 1;
  const left = isNext ? await leftBy(rows, before) : new Map<string, Fen>();
  const lines = await linesOf(rows, settlement.id);
  const carried = new Map(lines.map((line) => [line.partyId, line.carryInFen]));
  const parties = new Set([...left.keys(), ...carried.keys()]);
  return [...parties].flatMap((party) => {
    const [hasFen, wantsFen] = [carried.get(party) ?? 0n, left.get(party) ?? 0n];
    if (hasFen === wantsFen) return [];
    const says = `settlement ${number}: party ${party} carries in ${hasFen}, the one before left ${wantsFen}`;
    return [{ allianceId, settlement: number, party, says }];
  });
}

async function leftBy(rows: EntityManager, settlement: Settlement): Promise<Map<string, Fen>> {
  const sent: Record<'partyId' | 'paid' | 'withheld', string>[] = await rows.query(
    `SELECT party_id AS partyId, SUM(IF(status IN ('succeeded', 'returned'), amount_fen, 0)) AS paid,
       SUM(IF(status = 'failed', 0, withheld_fen)) AS withheld
     FROM payouts WHERE settlement_id = ? GROUP BY party_id`,
    [settlement.id],
  );
  const byParty = new Map(sent.map((each) => [each.partyId, each]));
  const lines = await linesOf(rows, settlement.id);
  return new Map(
    lines.map((line) => {
      const { paid = '0', withheld = '0' } = byParty.get(line.partyId) ?? {};
      return [line.partyId, carryOutOf({ ...line, paidFen: fen(paid), withheldFen: fen(withheld) })];
    }),
  );
}

async function linesOf(rows: EntityManager, settlementId: string) {
  const found: Record<'partyId' | 'carryIn' | 'accrued' | 'reversed' | 'recovered', string>[] =
    await rows.query(
      `SELECT party_id AS partyId, carry_in_fen AS carryIn, accrued_fen AS accrued, reversed_fen AS reversed,
       recovered_fen AS recovered
     FROM settlement_lines WHERE settlement_id = ?`,
      [settlementId],
    );
  return found.map(({ partyId, carryIn, accrued, reversed, recovered }) => ({
    partyId,
    carryInFen: fen(carryIn),
    accruedFen: fen(accrued),
    reversedFen: fen(reversed),
    recoveredFen: fen(recovered),
  }));
}
