import {
  canProposalStep,
  exactOf,
  nameOf,
  type FloorPart,
  type LinePosition,
  type LineShare,
  type OrderSplit,
  type RuleVersion,
  type SimulationReport,
  type VillageResolved,
} from '@app/ledger';
import { alliancesWith, type Actor } from '@app/platform';
import type * as Schema from '../generated/schema';
import { partyOf, type PartyNames } from './party-names';

type Plain<T> = Omit<T, '__typename'>;

/** Names of what a version's view shows: villages and proposers, by id. */
export type NamesById = ReadonlyMap<string, string>;

export function toRuleView(
  version: RuleVersion,
  names: NamesById,
  actor: Actor,
): Plain<Schema.SplitRuleVersion> {
  const { id, title, state, sha256, canonical, inForceFrom, parentId, proposedBy, proposedAt } = version;
  const isSecretary = alliancesWith(actor, 'split_rule.propose').includes(version.allianceId);
  return {
    ...{ id, version: version.version, title, state, sha256, rule: canonical, inForceFrom, parentId },
    ...{ proposedAt, proposedBy: names.get(proposedBy ?? '') ?? null },
    villages: version.villages.map((village) => toVillageView(village, names)),
    canWithdraw: isSecretary && state === 'proposed' && canProposalStep(state, 'withdraw'),
  };
}

const UNDECIDED = { procedure: null, due: null, present: null, yes: null, no: null, abstained: null };

function toVillageView(village: VillageResolved, names: NamesById): Plain<Schema.RuleVillage> {
  const { villageId, result, decidedAt, resolution } = village;
  const own = { villageId, name: names.get(villageId) ?? '', result, decidedAt };
  if (resolution === null) return { ...own, ...UNDECIDED, steps: [] };
  const { procedure, due, present, yes, no, abstained } = resolution;
  const steps = resolution.steps.map(({ step, day }) => ({ step, day }));
  return { ...own, procedure, steps, due, present, yes, no, abstained };
}

/** Parties in the order in which they first came; those of a role stand together. */
export function toSimulationView(
  report: SimulationReport,
  allianceId: string,
  names: PartyNames,
): Plain<Schema.SplitSimulation> {
  const { orders, skipped, isCut, clauseLines } = report;
  return {
    ...{ orders, skipped, isCut, clauseLines: [...clauseLines] },
    parties: [...report.parties].map(([key, { beforeFen, afterFen }]) => ({
      ...{ key, role: partyOf(allianceId, key).role, name: names.get(key) ?? '' },
      ...{ beforeFen, afterFen },
    })),
  };
}

/** The reasons of an order's lines, for those who check them by hand. */
export function toLineViews({ position, rule }: OrderSplit, names: PartyNames): Plain<Schema.SplitLine>[] {
  return position.lines.flatMap((line) => {
    const { reason, floor } = line;
    if (reason === undefined) return [];
    return [
      {
        ...{ lineId: line.lineId, itemName: line.itemName, baseFen: line.baseFen },
        clauseNumber: reason.clause + 1,
        clauseName: nameOf(rule.clauses, reason.clause),
        by: [...reason.by],
        over: reason.over.map((at) => nameOf(rule.clauses, at)),
        ...{ base: reason.base, weightGrams: reason.weightGrams },
        boundsKept: reason.bounds?.isKept ?? null,
        shares: line.shares.map((share) => toShareView(line, share, names)),
        ...toFloorView(floor),
      },
    ];
  });
}

function toFloorView(floor: FloorPart | undefined) {
  return {
    floorPerKgFen: floor?.perKgFen ?? null,
    floorFen: floor?.floorFen ?? null,
    floorFromPoolFen: floor?.fromPoolFen ?? null,
    floorFromAllianceFen: floor?.fromAllianceFen ?? null,
  };
}

function toShareView(line: LinePosition, share: LineShare, names: PartyNames): Plain<Schema.LineShare> {
  const { partyKey: key, role, basisPoints, shareFen, roundingFen, pin } = share;
  const exact = exactOf(line, share);
  const floorFen = shareFen - roundingFen;
  return {
    ...{ key, role, name: names.get(key) ?? '', basisPoints, shareFen, roundingFen, floorFen },
    exactFen: fourPlaces(exact),
    remainder: fourPlaces(exact - floorFen * 10_000n),
    pin: pin ?? null,
  };
}

/** Ten-thousandths of a fen as `6498.7200`. */
export function fourPlaces(tenThousandths: bigint): string {
  const sign = tenThousandths < 0n ? '-' : '';
  const size = tenThousandths < 0n ? -tenThousandths : tenThousandths;
  return `${sign}${(size / 10_000n).toString()}.${(size % 10_000n).toString().padStart(4, '0')}`;
}
