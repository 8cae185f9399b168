import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import {
  LedgerQueries,
  type FundExpenseRow,
  type LedgerPartyRow,
  type PayoutBatchRow,
  type PoolAllocationRow,
  type WriteOffRow,
} from '@app/ledger';
import { Refusal, requirePermission } from '@app/platform';
import type { GraphContext } from '../context';
import { readsBooks } from './books.loader';
import { toBatchView, toPoolAllocationView, toWriteOffView, weightsOf } from './money.view';
import { keyOf, PartyNamer, type PartyNames } from './party-names';

/** Who may read the money of an alliance, and the names that go with it. */
@Injectable()
export class MoneyLoader {
  constructor(
    private readonly alliances: AllianceQueries,
    private readonly ledger: LedgerQueries,
    private readonly namer: PartyNamer,
  ) {}

  /** The alliance whose books the reader reads; elsewhere there is none. */
  async readable(slug: string, { actor }: GraphContext): Promise<string> {
    requirePermission(actor, 'ledger.read');
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance || !readsBooks(actor, alliance.id)) throw new Refusal('not_found');
    return alliance.id;
  }

  names(parties: readonly LedgerPartyRow[], { locale }: GraphContext): Promise<PartyNames> {
    return this.namer.namesOf(parties, locale, false);
  }

  async villages(allianceId: string): Promise<{ id: string; name: string }[]> {
    return (await this.alliances.villagesOf(allianceId)).map(({ id, name }) => ({ id, name }));
  }

  async writeOffs(rows: readonly WriteOffRow[], context: GraphContext) {
    const parties = await this.ledger.parties(rows.map((row) => row.partyId));
    const names = await this.names(parties, context);
    const people = await this.namer.personNames(rows.flatMap((row) => [row.actorId, row.decidedBy]));
    return rows.map((row) => {
      const party = parties.find((each) => each.id === row.partyId);
      return toWriteOffView(row, (party && names.get(keyOf(party))) ?? '', people, context.actor);
    });
  }

  async allocations(rows: readonly PoolAllocationRow[], context: GraphContext) {
    const villageIds = rows.flatMap((row) => weightsOf(row).map((each) => each.villageId));
    const villages = await this.alliances.villagesByIds([...new Set(villageIds)]);
    const names = new Map(villages.map((village) => [village.id, village.name]));
    const people = await this.namer.personNames(rows.flatMap((row) => [row.actorId, row.decidedBy]));
    return rows.map((row) => toPoolAllocationView(row, names, people, context.actor));
  }

  async expenses(rows: readonly FundExpenseRow[]) {
    const villages = await this.alliances.villagesByIds(rows.map((row) => row.payeeVillageId));
    const names = new Map(villages.map((village) => [village.id, village.name]));
    return rows.map(({ id, title, amountFen, status, proposedAt, decidedAt, bookedAt, payeeVillageId }) => ({
      ...{ id, title, amountFen, status, proposedAt, decidedAt, bookedAt },
      payeeName: names.get(payeeVillageId) ?? '',
    }));
  }

  async batches(rows: readonly PayoutBatchRow[]) {
    const people = await this.namer.personNames(rows.map((row) => row.actorId));
    return rows.map((row) => toBatchView(row, people));
  }
}
