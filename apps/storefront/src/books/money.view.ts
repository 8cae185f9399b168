import {
  isPayable,
  poolParts,
  type DebtorView,
  type LedgerPartyRow,
  type PayoutBatchRow,
  type PoolAllocationRow,
  type WriteOffRow,
} from '@app/ledger';
import { alliancesWith, type Actor, type Permission } from '@app/platform';
import type * as Schema from '../generated/schema';
import { keyOf, type PartyNames } from './party-names';

type Bare<T> = Omit<T, '__typename'>;
export type People = ReadonlyMap<string, string>;

export function toDebtorView({ party, ...debt }: DebtorView, names: PartyNames): Bare<Schema.Debtor> {
  return { partyId: party.id, role: party.role, name: names.get(keyOf(party)) ?? '', ...debt };
}

export function toWriteOffView(
  row: WriteOffRow,
  partyName: string,
  people: People,
  actor: Actor,
): Bare<Schema.WriteOff> {
  const { id, amountFen, reason, requestedAt, decidedAt } = row;
  return {
    ...{ id, partyName, amountFen, reason, requestedAt, decidedAt },
    ...decision(row, people),
    requestedBy: people.get(row.actorId) ?? '',
    why: whyNotDecide(actor, row, 'writeoff.approve'),
  };
}

export function toPoolAllocationView(
  row: PoolAllocationRow,
  villages: People,
  people: People,
  actor: Actor,
): Bare<Schema.PoolAllocation> {
  const { id, amountFen, reserveBasisPoints, basis, proposedAt, decidedAt } = row;
  const weights = weightsOf(row);
  const parts = poolParts(amountFen, reserveBasisPoints, weights);
  return {
    ...{ id, amountFen, reserveBasisPoints, basis, proposedAt, decidedAt },
    reserveFen: parts.reserveFen,
    parts: parts.villages.map((part) => ({
      villageName: villages.get(part.villageId) ?? '',
      weight: part.weight.toString(),
      amountFen: part.amountFen,
    })),
    ...decision(row, people),
    proposedBy: people.get(row.actorId) ?? '',
    why: whyNotDecide(actor, row, 'pool.approve'),
  };
}

export function weightsOf(row: PoolAllocationRow): { villageId: string; weight: bigint }[] {
  const weights = JSON.parse(row.weights) as { villageId: string; weight: string }[];
  return weights.map(({ villageId, weight }) => ({ villageId, weight: BigInt(weight) }));
}

export function toPayeeView(party: LedgerPartyRow, names: PartyNames): Bare<Schema.Payee> {
  const { id: partyId, role, accountName, accountKind, bankAccountMasked, soleTraderLicenceId } = party;
  return {
    ...{ partyId, role, accountName, accountKind },
    name: names.get(keyOf(party)) ?? '',
    accountMasked: bankAccountMasked,
    isSoleTrader: soleTraderLicenceId !== null,
    isPayable: isPayable(party),
  };
}

export function toBatchView(row: PayoutBatchRow, people: People): Bare<Schema.PayoutBatch> {
  const { id, number, payoutCount, totalFen, sha256, drawnAt, content } = row;
  const drawnBy = people.get(row.actorId) ?? '';
  return { id, number, payoutCount, totalFen, sha256, drawnBy, drawnAt, content };
}

interface Decidable {
  readonly status: string;
  readonly allianceId: string;
  readonly actorId: string;
  readonly decidedBy: string | null;
}

function decision(
  { status, decidedBy }: Decidable,
  people: People,
): { status: Schema.DecisionStatus; decidedBy: string | null } {
  const known = status === 'approved' || status === 'refused' ? status : 'open';
  return { status: known, decidedBy: decidedBy === null ? null : (people.get(decidedBy) ?? '') };
}

/** The reason that the command would refuse with, so that a button can say it beforehand. */
function whyNotDecide(actor: Actor, of: Decidable, permission: Permission): string | null {
  if (!alliancesWith(actor, permission).includes(of.allianceId)) return 'not_permitted';
  if (of.decidedBy !== null) return 'step_not_allowed';
  return of.actorId === actor.id ? 'same_person' : null;
}
