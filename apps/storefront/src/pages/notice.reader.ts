import { Injectable } from '@nestjs/common';
import { AllianceQueries, type AllianceRow, type VillageRow } from '@app/alliance';
import {
  LedgerQueries,
  NET_OF_COSTS,
  restClause,
  sharePool,
  type LedgerPartyRow,
  type PartyRole,
  type PayoutRow,
  type RuleResolution,
  type SettlementRow,
  type SettlementSheet,
  type SplitRule,
} from '@app/ledger';
import { sumFen, type Fen } from '@app/money';
import { startOfDay } from '@app/platform';
import { PartyNamer } from '../books/party-names';

export interface VillageShare {
  readonly name: string;
  readonly households: number;
  readonly amountFen: Fen;
}

export interface RoleShare {
  readonly role: PartyRole;
  readonly basisPoints: number;
  readonly count: number;
  /** who it is, for roles that are one or two persons */
  readonly names: readonly string[];
  readonly amountFen: Fen;
}

export interface VillageResolution extends RuleResolution {
  readonly villageName: string;
}

/** Everything a notice says, from the published settlement and its payouts alone. */
export interface NoticeFacts {
  readonly settlement: SettlementRow;
  readonly sheet: SettlementSheet;
  readonly alliance: AllianceRow;
  readonly brandLogo: string | null;
  readonly villages: readonly VillageShare[];
  readonly roles: readonly RoleShare[];
  readonly preparedBy: string;
  readonly approvedBy: string;
  readonly rule: {
    readonly version: number;
    readonly from: number;
    /** one for each member village, with its name */
    readonly resolutions: readonly VillageResolution[];
  } | null;
}

@Injectable()
export class NoticeReader {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly alliances: AllianceQueries,
    private readonly namer: PartyNamer,
  ) {}

  /** Null for what is not published: a notice is public or it is not there. */
  async read(id: string): Promise<NoticeFacts | null> {
    const settlement = await this.ledger.settlement(id);
    if (settlement?.status !== 'published') return null;
    const alliance = await this.alliances.allianceById(settlement.allianceId);
    if (!alliance) return null;
    const [sheet, payouts, villages, rule, brands] = await Promise.all([
      this.ledger.sheet(settlement),
      this.ledger.payouts(id),
      this.alliances.villagesOf(alliance.id),
      this.ruleOf(settlement),
      this.alliances.brandsOf([alliance.id]),
    ]);
    const paid = payouts.filter((payout) => payout.status === 'succeeded');
    const parties = await this.ledger.parties(paid.map((payout) => payout.partyId));
    const people = await this.namer.personNames([
      settlement.preparedBy,
      settlement.approvedBy,
      ...parties.filter((party) => party.role === 'STREAMER').map((party) => party.subjectId),
    ]);
    const nameOf = (personId: string | null): string => people.get(personId ?? '') ?? '';
    return {
      settlement,
      sheet,
      alliance,
      brandLogo: brands[0]?.logo ?? null,
      villages: byVillage(villages, parties, paid, rule),
      roles: byRole(parties, paid, rule, nameOf),
      preparedBy: nameOf(settlement.preparedBy),
      approvedBy: nameOf(settlement.approvedBy),
      rule: rule && { ...rule, resolutions: await this.named(rule.resolutions) },
    };
  }

  /** The notice board: published settlements, newest first. */
  async list(take: number): Promise<{ settlement: SettlementRow; alliance: AllianceRow }[]> {
    const settlements = await this.ledger.published(take);
    const alliances = await this.alliances.byIds(settlements.map((each) => each.allianceId));
    return settlements.flatMap((settlement) => {
      const alliance = alliances.find((each) => each.id === settlement.allianceId);
      return alliance ? { settlement, alliance } : [];
    });
  }

  private async ruleOf({ allianceId, periodTo, periodFrom }: SettlementRow) {
    const found = await this.ledger.ruleAt(allianceId, startOfDay(periodTo ?? periodFrom));
    if (!found) return null;
    const { row, rule, resolutions } = found;
    return { version: row.version, from: row.inForceFrom, rule, resolutions };
  }

  private async named(resolutions: readonly RuleResolution[]): Promise<VillageResolution[]> {
    const villages = await this.alliances.villagesByIds(resolutions.map((each) => each.villageId));
    const nameOf = new Map(villages.map((village) => [village.id, village.name]));
    return resolutions.map((each) => ({ ...each, villageName: nameOf.get(each.villageId) ?? '' }));
  }
}

/** Households and collective of each village, and its part of the pool by the rule; the reserve stays in the pool. */
function byVillage(
  villages: readonly VillageRow[],
  parties: readonly LedgerPartyRow[],
  paid: readonly PayoutRow[],
  inForce: { readonly rule: SplitRule } | null,
): VillageShare[] {
  if (villages.length === 0) return [];
  const partyOf = new Map(parties.map((party) => [party.id, party]));
  const sumWhere = (is: (party: LedgerPartyRow) => boolean): Fen =>
    sumFen(
      paid
        .filter((payout) => {
          const party = partyOf.get(payout.partyId);
          return party !== undefined && is(party);
        })
        .map((payout) => payout.amountFen),
    );
  const { parts: pool } = sharePool(
    sumWhere((party) => party.role === 'POOL'),
    inForce?.rule.poolRule ?? NET_OF_COSTS.poolRule,
    villages.map(({ id: villageId }) => ({
      villageId,
      volumeFen: sumWhere((party) => party.role === 'PRODUCER' && party.villageId === villageId),
    })),
  );
  return villages.map((village, index) => ({
    name: village.name,
    households: parties.filter((party) => party.role === 'PRODUCER' && party.villageId === village.id).length,
    amountFen: sumWhere((party) => party.villageId === village.id) + (pool[index] ?? 0n),
  }));
}

function byRole(
  parties: readonly LedgerPartyRow[],
  paid: readonly PayoutRow[],
  inForce: { readonly rule: SplitRule } | null,
  nameOf: (personId: string) => string,
): RoleShare[] {
  const shares = inForce === null ? [] : restClause(inForce.rule).shares;
  return shares.flatMap(({ role, basisPoints }) => {
    const own = parties.filter((party) => party.role === role);
    if (own.length === 0) return [];
    const ids = new Set(own.map((party) => party.id));
    const amounts = paid.filter((payout) => ids.has(payout.partyId)).map((payout) => payout.amountFen);
    const names = role === 'STREAMER' ? own.map((party) => nameOf(party.subjectId)) : [];
    return { role, basisPoints, count: own.length, names, amountFen: sumFen(amounts) };
  });
}
